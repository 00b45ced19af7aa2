import { LIMITS } from '@qibu/contract';
import { cleanName } from '../read/text.ts';
import { type Book, fill } from './book.ts';
import { contactKey } from './plan-records.ts';
import type { RowReader } from './row-reader.ts';

const BETWEEN = /\s*[、，;；/]\s*/;
const NUMBER = /(?:\+?\d[\d\s()-]{5,}\d)/;

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
  const name = cleanName(text.replace(number, ' ').replace(/[:：]/g, ' '));
  return name === '' ? { name: text, phone: null } : { name, phone: number.trim() };
}

/** A contact named in the deal's row belongs to the deal's customer, and cannot be imported without one. */
export function readContact(reader: RowReader, book: Book, account: string | null): string | null {
  const said = apart(reader.text('contact', LIMITS.name));
  const name = firstOf(reader, 'contact', said.name);
  const [title, own] = [reader.text('contactTitle'), firstOf(reader, 'contactPhone', reader.code('contactPhone'))];
  if (name === null || account === null || reader.problems.length > 0) return null;
  const phone = own ?? said.phone;
  const key = contactKey(account, name);
  const known = book.contacts.get(key);
  if (known === undefined) {
    const empty = { department: null, email: null, note: null, mentioned: true };
    book.contacts.set(key, { ...reader.origin, key, name, account, title, phone, ...empty });
    return key;
  }
  // Two rows with two numbers for one name may be two people, or one with two numbers: nothing is lost either way.
  if (phone !== null && known.phone !== null && phone !== known.phone) {
    reader.leave('contactPhone', 'value.contrary', phone);
  }
  book.contacts.set(key, fill(known, { title, phone }));
  return key;
}
