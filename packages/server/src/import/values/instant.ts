import { dayIn } from '../../db/day-in.ts';
import { cleanFigure } from '../read/text.ts';

/** A day and a time with a zone: 2027-03-14T16:00:00.000Z, 2027/3/15 00:00 +08:00, 2027-03-14 16:00:00 UTC. */
const INSTANT =
  /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})[T\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(?:(Z|UTC|GMT)|(?:UTC|GMT)?([+-])(\d{2}):?(\d{2})?)$/i;

/** The day an instant is in a time zone; a cell without a zone stays what it says. */
export function dayOfCell(cell: string, timeZone: string): string {
  const found = INSTANT.exec(cleanFigure(cell));
  if (!found) return cell;
  const [, year, month, date, hour, minute, second = '0', , sign, hours = '0', minutes = '0'] = found;
  const at = Date.UTC(Number(year), Number(month) - 1, Number(date), Number(hour), Number(minute), Number(second));
  const wall = new Date(at);
  // 2027-02-30 would become 2 March: a day there never was stays for the reader of days to refuse.
  if (wall.getUTCMonth() !== Number(month) - 1 || wall.getUTCDate() !== Number(date)) return cell;
  const ahead = (Number(hours) * 60 + Number(minutes)) * 60_000 * (sign === '-' ? -1 : 1);
  return dayIn(timeZone, new Date(at - ahead));
}
