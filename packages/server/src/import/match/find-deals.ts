import { dealKey } from '../plan/plan-deal.ts';
import type { DealRecord } from '../plan/records.ts';
import type { DealSign } from './stored-deals.ts';

/** Which stored deal each row may mean. */
export interface FoundDeals {
  /** By the record's key: the one it means. */
  readonly sure: ReadonlyMap<string, string>;
  /** Rows of one name, and the stored deals of that name between which only their values tell. */
  readonly several: readonly SeveralDeals[];
  /** New deals although one of their name is stored: their number says so. */
  readonly namesakes: readonly DealRecord[];
}
export interface SeveralDeals {
  readonly records: readonly DealRecord[];
  readonly ids: readonly string[];
  /** No other row of the file bears the name. */
  readonly isAlone: boolean;
}

interface Candidate {
  readonly id: string;
  readonly outcome: string;
  /** It came with a number, so that a row of another number is another deal. */
  readonly isNumbered: boolean;
}

const hasNumber = ({ id, number }: DealRecord): boolean => id !== null || number !== null;
const isNumber = (key: string | null): key is string => key !== null && !key.includes('\n');

/** Whether a row may change a deal it knows by name only: one that runs, or one that ended as the row says, never one of no customer. */
export const mayTake = (row: DealRecord, { outcome }: Pick<Candidate, 'outcome'>): boolean =>
  row.account !== null && (outcome === 'open' || row.outcome === outcome);

/** Stored deals, looked up by what a row says; each is given away once. */
class Shelf {
  readonly #ids: ReadonlySet<string>;
  readonly #byKey = new Map<string, DealSign[]>();
  readonly #byName = new Map<string, DealSign[]>();
  readonly #taken = new Set<string>();

  constructor(signs: readonly DealSign[], accountKeys: ReadonlyMap<string, readonly string[]>) {
    this.#ids = new Set(signs.map(({ id }) => id));
    for (const sign of signs) {
      if (sign.import_key !== null) put(this.#byKey, sign.import_key, sign);
      const accounts = sign.account_id === null ? [null] : (accountKeys.get(sign.account_id) ?? []);
      for (const account of accounts) put(this.#byName, dealKey(account, sign.name), sign);
    }
  }

  /** The deal of this id, or the eldest one that came with this number. */
  byNumber({ id, number }: DealRecord): string | undefined {
    if (id !== null && this.#ids.has(id)) return this.take(id);
    const known = [number, id].flatMap((key) => (key === null ? [] : (this.#byKey.get(key) ?? [])));
    const free = known.find((each) => !this.#taken.has(each.id));
    return free === undefined ? undefined : this.take(free.id);
  }
  take(id: string): string {
    this.#taken.add(id);
    return id;
  }
  /** Deals nobody has taken that go by this name today; where none does, those that came under it. */
  named(key: string): readonly Candidate[] {
    const free = (this.#byName.get(key) ?? []).filter(({ id }) => !this.#taken.has(id));
    if (free.length > 0) return free.map(({ import_key, ...sign }) => ({ ...sign, isNumbered: isNumber(import_key) }));
    const renamed = (this.#byKey.get(key) ?? []).filter(({ id }) => !this.#taken.has(id));
    return renamed.map((sign) => ({ ...sign, isNumbered: false }));
  }
}

function put<T>(all: Map<string, T[]>, key: string, value: T): void {
  const found = all.get(key);
  if (found === undefined) all.set(key, [value]);
  else found.push(value);
}

/** Rows that neither id nor number places, by customer and name. A name made up from a numbered row tells nothing. */
function byName(records: readonly DealRecord[], sure: ReadonlyMap<string, string>): Map<string, DealRecord[]> {
  const groups = new Map<string, DealRecord[]>();
  for (const record of records) {
    if (sure.has(record.key) || (hasNumber(record) && !record.named)) continue;
    put(groups, dealKey(record.account, record.name), record);
  }
  return groups;
}

/** Rows against stored deals: by id or number first, then by customer and name where one deal bears it. */
export function findDeals(
  records: readonly DealRecord[],
  signs: readonly DealSign[],
  accountKeys: ReadonlyMap<string, readonly string[]>,
): FoundDeals {
  const shelf = new Shelf(signs, accountKeys);
  const sure = new Map<string, string>();
  for (const record of records) {
    const id = hasNumber(record) ? shelf.byNumber(record) : undefined;
    if (id !== undefined) sure.set(record.key, id);
  }
  const several: SeveralDeals[] = [];
  const namesakes: DealRecord[] = [];
  for (const [key, rows] of byName(records, sure)) {
    const found = shelf.named(key);
    const [row, one] = [rows[0], found[0]];
    if (row === undefined || one === undefined) continue;
    const isAlone = rows.length === 1;
    if (isAlone && found.length === 1 && mayTake(row, one) && !(hasNumber(row) && one.isNumbered)) {
      sure.set(row.key, shelf.take(one.id));
      continue;
    }
    namesakes.push(...rows.filter(hasNumber));
    const plain = rows.filter((each) => !hasNumber(each));
    if (plain.length > 0) several.push({ records: plain, ids: found.map(({ id }) => id), isAlone });
  }
  return { sure, several, namesakes };
}
