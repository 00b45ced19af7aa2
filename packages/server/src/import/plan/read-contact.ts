import { LIMITS } from '@qibu/contract';
import { cleanName } from '../read/text.ts';
import { type Book, fill } from './book.ts';
import { contactKey } from './plan-records.ts';
import type { RowReader } from './row-reader.ts';

const BETWEEN = /\s*[、，;；/]\s*/;
const NUMBER = /(?:\+?\d[\d\s()-]{5,}\d)/;
/** What people call a telephone, which is nobody's name. */
const LINE = /^(?:手机|电话|座机|固话|总机|前台|分机|办公室?|转|tel|mobile|phone|cell|office|ext)/i;

/** The first of several written in one cell; the whole cell is kept in the note and the row says so. */
function firstOf(reader: RowReader, field: string, text: string | null): string | null {
  const [first = '', ...others] = (text ?? '').split(BETWEEN).filter(Boolean);
  if (others.length > 0) reader.leave(field, 'value.people', text ?? '');
  return first === '' ? null : first;
}

/** 张总 13700003333 in one cell: the name and the number. */
function apart(text: string | null): { name: string | null; phone: string | null } {
  const number = NUMBER.exec(text ?? '')?.[0] ?? null;
  if (text === null || number === null) return { name: text, phone: null };
  const rest = text.replace(number, ' ').replace(/[(（]\s*[)）]|[:：]/g, ' ');
  const name = cleanName(rest).replace(/^[、，,;；/|-]\s*|\s*[、，,;；/|-]$/g, '');
  return name === '' ? { name: text, phone: null } : { name, phone: number.trim() };
}

interface Said {
  readonly name: string | null;
  readonly phone: string | null;
}
/** The name and the number in the cells of both: a column of numbers may hold the name as well (联系人/电话). */
function readNames(reader: RowReader): Said {
  const cell = reader.text('contact', LIMITS.name);
  const [said, number] = [apart(cell), reader.code('contactPhone')];
  if (said.name === null) {
    const both = apart(number);
    const isBoth = both.phone !== null && both.name !== null && !LINE.test(both.name) && /^\p{L}/u.test(both.name);
    return isBoth
      ? { name: firstOf(reader, 'contactPhone', both.name), phone: both.phone }
      : { name: null, phone: number };
  }
  const name = firstOf(reader, 'contact', said.name);
  const own = firstOf(reader, 'contactPhone', number);
  if (own !== null && said.phone !== null && own !== said.phone) reader.leave('contact', 'value.people', cell ?? '');
  return { name, phone: own ?? said.phone };
}

/** What is said of a contact that cannot be made goes to the deal's note. */
function leaveAll(reader: RowReader, cells: Readonly<Record<string, string | null>>): null {
  for (const [field, cell] of Object.entries(cells)) if (cell !== null) reader.leave(field, 'value.noContact', cell);
  return null;
}

/** A contact named in the deal's row belongs to the deal's customer, and cannot be imported without one. */
export function readContact(reader: RowReader, book: Book, account: string | null): string | null {
  const { name, phone } = readNames(reader);
  const title = reader.text('contactTitle');
  if (reader.problems.length > 0) return null;
  if (name === null || account === null) {
    const cells = { contact: reader.text('contact', LIMITS.name), contactPhone: reader.code('contactPhone') };
    return leaveAll(reader, { ...cells, contactTitle: title });
  }
  const key = contactKey(account, name);
  const known = book.contacts.get(key);
  if (known === undefined) {
    const empty = { department: null, email: null, note: null, mentioned: true };
    book.contacts.set(key, { ...reader.origin, key, id: null, name, account, title, phone, ...empty });
    return key;
  }
  // Two rows with two numbers for one name may be two people, or one with two numbers: nothing is lost either way.
  if (phone !== null && known.phone !== null && phone !== known.phone) {
    reader.leave('contactPhone', 'value.contrary', phone);
  }
  if (title !== null && known.title !== null && title !== known.title) {
    reader.leave('contactTitle', 'value.contrary', title);
  }
  book.contacts.set(key, fill(known, { title, phone }));
  return key;
}
