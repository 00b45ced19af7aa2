import type { ContactRecord } from '../plan/records.ts';
import { nameKey } from '../values/name-key.ts';

/** What tells a stored contact from others. */
export interface ContactSign {
  readonly id: string;
  readonly account_id: string;
  readonly name: string;
  readonly phone: string | null;
  readonly email: string | null;
  /** Names of contacts merged into this one. */
  readonly former_names?: readonly string[];
}

/** The one a record means; `several` where nothing tells which, and null where it is somebody new. */
export type FoundContact<C> = { readonly contact: C; readonly by: 'id' | 'name' | 'address' } | 'several' | null;

const LEAST_DIGITS = 7;
/** A telephone number one person carries. */
const MOBILE = /^1[3-9]\d{9}$/;
/** Mailboxes of an office. */
const SHARED_MAIL = /^(?:info|sales|office|contact|service|hr|admin|mail|market|marketing|support|hello)@/;

function phoneOf({ phone }: Pick<ContactSign, 'phone'>): string | null {
  const digits = (phone ?? '').replace(/\D+/g, '').replace(/^(?:0086|86)(?=1\d{10}$)/, '');
  return digits.length < LEAST_DIGITS ? null : digits;
}
const emailOf = ({ email }: Pick<ContactSign, 'email'>): string | null => email?.trim().toLowerCase() || null;
const addressesOf = (sign: Pick<ContactSign, 'phone' | 'email'>): string[] =>
  [phoneOf(sign), emailOf(sign)].filter((address) => address !== null);
/** Addresses that belong to one person and not to a desk. */
const ownAddressesOf = (sign: Pick<ContactSign, 'phone' | 'email'>): string[] =>
  addressesOf(sign).filter((address) => (address.includes('@') ? !SHARED_MAIL.test(address) : MOBILE.test(address)));

function indexOf<T>(all: readonly T[], keysOf: (each: T) => readonly string[]): ReadonlyMap<string, readonly T[]> {
  const index = new Map<string, T[]>();
  for (const each of all) {
    for (const key of keysOf(each)) {
      const found = index.get(key);
      if (found === undefined) index.set(key, [each]);
      else found.push(each);
    }
  }
  return index;
}
const sole = <T>(found: readonly T[] | undefined): T | undefined => (found?.length === 1 ? found[0] : undefined);
const surname = (name: string): string => [...nameKey(name)][0] ?? '';

/**
 * Whom each record means of the stored contacts, `accounts` being the customers' ids by the plan's keys: by our own id, then
 * by customer and name; of several of one name by telephone or email; and 方总 is 方承志 where both have one mobile number.
 */
export function findContacts<C extends ContactSign>(
  records: readonly ContactRecord[],
  stored: readonly C[],
  accounts: ReadonlyMap<string, string>,
): ReadonlyMap<ContactRecord, FoundContact<C>> {
  const at = ({ account }: ContactRecord): string => accounts.get(account) ?? '';
  const byName = indexOf(stored, ({ account_id, name }) => [`${account_id}\n${nameKey(name)}`]);
  const byFormer = indexOf(stored, ({ account_id, former_names = [] }) =>
    former_names.map((name) => `${account_id}\n${nameKey(name)}`),
  );
  const byAddress = indexOf(stored, (each) => ownAddressesOf(each).map((address) => `${each.account_id}\n${address}`));
  const asked = indexOf(records, (each) => ownAddressesOf(each).map((address) => `${at(each)}\n${address}`));
  const found = new Map<ContactRecord, FoundContact<C>>();
  const taken = new Set<string>();
  for (const [record, contact] of knownById(records, stored)) {
    found.set(record, { contact, by: 'id' });
    taken.add(contact.id);
  }
  for (const record of records) {
    const name = `${at(record)}\n${nameKey(record.name)}`;
    const bearers = byName.get(name) ?? byFormer.get(name) ?? [];
    // Whoever a row means by id is nobody else's row; a deal that only names them still means them.
    const named = record.mentioned ? bearers : bearers.filter(({ id }) => !taken.has(id));
    if (named.length === 0 || found.has(record)) continue;
    const known = sole(named);
    const meant =
      known !== undefined && !isAnother(record, known)
        ? known
        : sole(named.filter((each) => reachedAlike(record, each)));
    found.set(record, meant === undefined ? 'several' : { contact: meant, by: 'name' });
    if (meant !== undefined) taken.add(meant.id);
  }
  for (const record of records) {
    if (found.has(record)) continue;
    const keys = ownAddressesOf(record).map((address) => `${at(record)}\n${address}`);
    const known = keys
      .filter((key) => sole(asked.get(key)) !== undefined)
      .flatMap((key) => sole(byAddress.get(key)) ?? []);
    const contact = known.find(({ id, name }) => !taken.has(id) && surname(name) === surname(record.name));
    found.set(record, contact === undefined ? null : { contact, by: 'address' });
    if (contact !== undefined) taken.add(contact.id);
  }
  return found;
}

function knownById<C extends ContactSign>(
  records: readonly ContactRecord[],
  stored: readonly C[],
): [ContactRecord, C][] {
  const byId = new Map(stored.map((each) => [each.id, each]));
  return records.flatMap((record): [ContactRecord, C][] => {
    const contact = record.id === null ? undefined : byId.get(record.id);
    return contact === undefined ? [] : [[record, contact]];
  });
}

/** Both have a telephone, not the same, and no mailbox in common: perhaps two people of one name. */
function isAnother(record: Pick<ContactSign, 'phone' | 'email'>, known: Pick<ContactSign, 'phone' | 'email'>): boolean {
  const [phone, held] = [phoneOf(record), phoneOf(known)];
  if (phone === null || held === null || reachedAlike(record, known)) return false;
  return !phone.includes(held) && !held.includes(phone);
}

function reachedAlike(a: Pick<ContactSign, 'phone' | 'email'>, b: Pick<ContactSign, 'phone' | 'email'>): boolean {
  const known = addressesOf(b);
  return addressesOf(a).some((address) => known.includes(address));
}
