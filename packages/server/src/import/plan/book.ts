import { accountKey, nameKey } from '../values/name-key.ts';
import { Colleagues } from './colleagues.ts';
import { type KnownValues, NEW, SKIP, type ValueMapping, type ValueTarget } from './mapping.ts';
import type { AccountRecord, ContactRecord, Origin, PersonRecord, ProductRecord } from './records.ts';

/** Records by key while a plan grows; naming a record that is not there yet creates it by its name. */
export class Book {
  readonly people = new Map<string, PersonRecord>();
  readonly products = new Map<string, ProductRecord>();
  readonly accounts = new Map<string, AccountRecord>();
  readonly contacts = new Map<string, ContactRecord>();
  readonly #answers: ReadonlyMap<string, string | null>;
  readonly #keys = { name: new Map<string, string>(), account: new Map<string, string>() };
  readonly #found = new Map<string, string | null>();
  readonly #ids = new Map<string, string>();
  readonly mayAddPeople: boolean;
  readonly users: Colleagues;
  readonly #products: ReadonlySet<string>;

  constructor(known: KnownValues, values: readonly ValueMapping[]) {
    this.#answers = new Map(values.map((value) => [`${value.target}\n${value.from}`, value.to]));
    this.mayAddPeople = known.mayAddPeople;
    this.users = new Colleagues(known.users);
    this.#products = new Set(known.products.map((product) => nameKey(product.name)));
  }

  /** What a value of the file was said to mean; undefined = nobody has said. */
  answer(target: ValueTarget, from: string): string | null | undefined {
    return this.#answers.get(`${target}\n${from}`);
  }

  /** The name of the customer a name was said to mean, which may be said to mean a third; itself where it is a new one. */
  accountName(name: string): string {
    const passed = new Set<string>();
    let meant = name;
    for (;;) {
      const to = this.answer('account', meant);
      if (to == null || to === NEW || passed.has(meant)) return meant;
      passed.add(meant);
      meant = to;
    }
  }
  account(name: string): string {
    return this.#keyOf('account', name);
  }

  /** Names recur thousands of times in a file, and folding one is expensive. */
  #keyOf(kind: 'name' | 'account', name: string): string {
    const known = this.#keys[kind].get(name);
    if (known !== undefined) return known;
    const key = kind === 'name' ? nameKey(name) : accountKey(this.accountName(name));
    this.#keys[kind].set(name, key);
    return key;
  }

  /** Whether an id of ours goes with this key: one record under two names is for a person to settle. */
  isOne(id: string | null, key: string): boolean {
    if (id === null) return true;
    const held = this.#ids.get(id) ?? key;
    this.#ids.set(id, held);
    return held === key;
  }

  #colleague(text: string): string | null {
    const found = this.#found.get(text);
    if (found !== undefined) return found;
    const key = this.users.find(text);
    this.#found.set(text, key);
    return key;
  }

  /** The colleague meant: a key, null for "nobody", undefined where the name is unknown. */
  owner(from: string, origin: Origin): string | null | undefined {
    const to = this.answer('owner', from);
    if (to === SKIP) return null;
    if (to === NEW) return this.mayAddPeople ? this.mentionPerson(from, origin) : undefined;
    const known = this.#colleague(to ?? from);
    if (known !== null) return known;
    const key = this.#keyOf('name', to ?? from);
    return this.people.has(key) ? key : undefined;
  }

  product(from: string, origin: Origin): string | null | undefined {
    const to = this.answer('product', from);
    if (to === SKIP) return null;
    const key = this.#keyOf('name', to === NEW || to == null ? from : to);
    if (this.#products.has(key) || this.products.has(key)) return key;
    if (to !== NEW) return undefined;
    this.products.set(key, { ...origin, key, name: from, series: null, priceMinor: null, currency: null });
    return key;
  }

  mentionPerson(name: string, origin: Origin): string {
    const key = this.#colleague(name) ?? this.#keyOf('name', name);
    if (!this.people.has(key) && this.users.of(key) === null) {
      this.people.set(key, { ...origin, key, name, login: null, title: null, manager: null });
    }
    return key;
  }

  /** A customer by name; facts about it in a deal or contact row fill what is still empty. */
  mentionAccount(name: string, origin: Origin, facts: Partial<AccountRecord> = {}): string {
    const key = this.#keyOf('account', name);
    const found = this.accounts.get(key);
    if (found === undefined) this.accounts.set(key, { ...emptyAccount(key, this.accountName(name), origin), ...facts });
    else if (found.mentioned) this.accounts.set(key, fill(found, facts));
    return key;
  }
}

export const emptyAccount = (key: string, name: string, origin: Origin): AccountRecord => ({
  ...origin,
  key,
  id: null,
  name,
  creditCode: null,
  industry: null,
  region: null,
  size: null,
  strategic: null,
  parent: null,
  owner: null,
  note: null,
  mentioned: true,
});

/** Keeps what is there and adds what was missing. */
export function fill<T extends object>(base: T, more: Partial<T>): T {
  const empty = Object.entries(more).filter(([field, value]) => {
    const held: unknown = base[field as keyof T];
    return value !== null && value !== undefined && held === null;
  });
  return empty.length === 0 ? base : { ...base, ...(Object.fromEntries(empty) as Partial<T>) };
}

/** Fields two rows for one record both state, and differently. */
export function conflicts<T extends object>(a: T, b: Partial<T>, ignore: readonly (keyof T)[]): boolean {
  return (Object.keys(b) as (keyof T)[]).some((field) => {
    const [left, right] = [a[field], b[field]];
    return !ignore.includes(field) && left !== null && right !== null && left !== right;
  });
}
