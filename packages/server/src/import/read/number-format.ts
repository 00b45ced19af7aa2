/** Built-in formats that show a date or a time, those of Chinese, Japanese and Korean editions included. */
const BUILT_IN: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];
const QUOTED = /"[^"]*"|\\.|_.|\*./g;
const BRACKETED = /\[[^\]]*\]/g;

/** Whether a number format shows its number as a date. `[h]:mm` is a length of time, not a date. */
export function isDateFormat(id: number, code: string | null): boolean {
  if (code === null) return BUILT_IN.some(([from, to]) => id >= from && id <= to && (id < 45 || id > 47));
  const first = code.split(';')[0] ?? '';
  const bare = first.replace(QUOTED, '').replace(BRACKETED, '').toLowerCase();
  return /[yd]|m{3,}|年|月|日/.test(bare) || (bare.includes('m') && /[hs]/.test(bare) && !/\[h+\]/i.test(first));
}

const DAY_MS = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
const LAST_SERIAL = 2_958_465;

/**
 * A sheet's day number as an ISO date, with its time of day where it has one; null when it is no day.
 * Serial 60 is the 29 February 1900 that never was; the days before it are shifted by one.
 */
export function serialToIso(serial: number, epoch1904: boolean): string | null {
  if (!Number.isFinite(serial) || serial < 0 || serial > LAST_SERIAL + 1) return null;
  if (!epoch1904 && Math.floor(serial) === 60) return null;
  const base = epoch1904 ? EPOCH_1904 : EPOCH_1900 + (serial < 60 ? DAY_MS : 0);
  const ms = base + Math.round(serial * 86_400) * 1000;
  const iso = new Date(ms).toISOString();
  return serial % 1 === 0 ? iso.slice(0, 10) : iso.slice(0, 19);
}
