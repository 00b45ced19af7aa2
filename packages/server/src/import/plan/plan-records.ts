import { LIMITS } from '@qibu/contract';
import { nameKey } from '../values/name-key.ts';
import { type Book, conflicts, emptyAccount, fill } from './book.ts';
import { readSize, readTruth } from './choices.ts';
import { bothNotes } from './note-lines.ts';
import { keyBesides, readId } from './own-id.ts';
import type { AccountRecord, ContactRecord, PersonRecord, ProductRecord } from './records.ts';
import type { RowReader } from './row-reader.ts';

/** What became of a row that had nothing wrong with it. */
export type Taken = 'planned' | 'duplicate' | 'conflict';

const PLACE = ['table', 'row', 'name'] as const;

/** Adds a record or folds it into the one of the same key; contrary statements are for a person to settle. */
function keep<T extends { readonly key: string }>(all: Map<string, T>, record: T, ignore: readonly (keyof T)[]): Taken {
  const found = all.get(record.key);
  if (found === undefined) {
    all.set(record.key, record);
    return 'planned';
  }
  if (conflicts(found, record, ignore)) return 'conflict';
  all.set(record.key, fill(found, record));
  return 'duplicate';
}

/** The same of records that carry a note: two remarks contradict nothing, and both stay. */
function keepNoted<T extends { readonly key: string; readonly note: string | null }>(
  all: Map<string, T>,
  record: T,
  ignore: readonly (keyof T)[],
): Taken {
  const held = all.get(record.key)?.note ?? null;
  const taken = keep(all, record, [...ignore, 'note']);
  const whole = all.get(record.key);
  if (taken === 'duplicate' && whole) all.set(record.key, { ...whole, note: bothNotes(held, record.note) });
  return taken;
}

/** The key of a manager; of two of one name nobody is, and the row says so. */
function readManager(reader: RowReader, book: Book, name: string): string | null {
  const known = book.users.find(name);
  if (known !== null) return known;
  if (!book.users.isShared(name)) return nameKey(name);
  reader.warn('value.several', name);
  return null;
}

export function planPerson(reader: RowReader, book: Book): Taken | null {
  if (!book.mayAddPeople) return reader.fail('name', 'row.notAllowed', '');
  const name = reader.required('name');
  const login = reader.code('login', LIMITS.login);
  const title = reader.text('title');
  const manager = reader.text('manager', LIMITS.name);
  if (name === null || reader.problems.length > 0) return null;
  // Only a login tells which of two of one name is meant.
  if (login === null && book.users.isShared(name)) return reader.fail('name', 'value.several', name);
  const above = manager === null ? null : readManager(reader, book, manager);
  const record: PersonRecord = {
    ...reader.origin,
    key: nameKey(name),
    name,
    login: login?.toLowerCase() ?? null,
    title,
    manager: above,
  };
  const taken = keep(book.people, record, PLACE);
  if (manager !== null && above !== null) book.mentionPerson(manager, reader.origin);
  return taken;
}

export function planProduct(reader: RowReader, book: Book): Taken | null {
  const name = reader.required('name');
  const series = reader.text('series');
  const price = reader.money('price');
  if (name === null || reader.problems.length > 0) return null;
  const { minor: priceMinor, currency } = price ?? { minor: null, currency: null };
  const record: ProductRecord = { ...reader.origin, key: nameKey(name), name, series, priceMinor, currency };
  return keep(book.products, record, PLACE);
}

/** The colleague a row names; a name nobody placed is a fault of the row. */
export function readOwner(reader: RowReader, book: Book): string | null {
  const name = reader.text('owner', LIMITS.name);
  if (name === null) return null;
  const owner = book.owner(name, reader.origin);
  return owner === undefined ? reader.fail('owner', 'value.owner', name) : owner;
}

export const readChoice = <T>(reader: RowReader, field: string, read: (text: string) => T | null): T | null => {
  const text = reader.text(field);
  return text === null ? null : read(text);
};

export function planAccount(reader: RowReader, book: Book): Taken | null {
  const id = readId(reader);
  const name = reader.required('name');
  const parent = reader.text('parent', LIMITS.name);
  const facts = {
    creditCode: reader.code('creditCode'),
    industry: reader.text('industry'),
    region: reader.text('region'),
    size: readChoice(reader, 'size', readSize),
    strategic: readChoice(reader, 'strategic', readTruth),
    owner: readOwner(reader, book),
    note: reader.note(),
  };
  if (name === null || reader.problems.length > 0) return null;
  const plain = book.account(name);
  const key = keyBesides(book.accounts.get(plain), plain, id);
  if (!book.isOne(id, key)) return 'conflict';
  const above = parent === null ? null : book.account(parent);
  const parentKey = above === key ? null : above;
  const record: AccountRecord = {
    ...emptyAccount(key, book.accountName(name), reader.origin),
    ...facts,
    id,
    note: reader.withKept(facts.note),
    parent: parentKey,
    mentioned: false,
  };
  if (book.accounts.get(key)?.mentioned) book.accounts.delete(key);
  const taken = keepNoted(book.accounts, record, PLACE);
  if (parent !== null && parentKey !== null) book.mentionAccount(parent, reader.origin);
  return taken;
}

/** The facts about the customer that a deal or contact row carries along. */
export const accountFacts = (reader: RowReader): Partial<AccountRecord> => ({
  creditCode: reader.code('creditCode'),
  industry: reader.text('industry'),
});

export function planContact(reader: RowReader, book: Book): Taken | null {
  const id = readId(reader);
  const name = reader.required('name');
  const account = reader.required('account');
  const facts = accountFacts(reader);
  const fields = {
    title: reader.text('title'),
    department: reader.text('department'),
    phone: reader.code('phone'),
    email: reader.text('email'),
    note: reader.note(),
  };
  if (name === null || account === null || reader.problems.length > 0) return null;
  const accountId = book.mentionAccount(account, reader.origin, facts);
  const plain = contactKey(accountId, name);
  const key = keyBesides(book.contacts.get(plain), plain, id);
  if (!book.isOne(id, key)) return 'conflict';
  const note = reader.withKept(fields.note);
  const record: ContactRecord = {
    ...reader.origin,
    key,
    id,
    name,
    account: accountId,
    ...fields,
    note,
    mentioned: false,
  };
  return keepNoted(book.contacts, record, [...PLACE, 'title', 'department']);
}

export const contactKey = (account: string, name: string): string => `${account}\n${nameKey(name)}`;
