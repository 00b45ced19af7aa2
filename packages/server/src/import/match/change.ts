import { readsBack } from './reads-back.ts';

/** Columns of a row as the store holds them; dates are YYYY-MM-DD, amounts whole minor units. */
export type Columns = Readonly<Record<string, unknown>>;

/** What an import changes of a stored record, with what stood there before: enough to take it back. */
export interface Patch {
  readonly id: string;
  readonly label: string;
  /** Version the record had; unversioned tables have 0. */
  readonly version: number;
  readonly before: Columns;
  readonly after: Columns;
  /** Contact who becomes a person of the deal. */
  readonly person?: string;
}
export interface CreatedRecord {
  readonly id: string;
  readonly label: string;
  readonly row: Columns;
  /** Contact who is a person of the new deal. */
  readonly person?: string;
}
/** How one kind of record meets the store. */
export interface Changes {
  readonly created: readonly CreatedRecord[];
  readonly patches: readonly Patch[];
  readonly unchanged: number;
  /** Key of the plan → id in the store, new or old. */
  readonly ids: ReadonlyMap<string, string>;
}

export interface StoredRecord extends Columns {
  readonly id: string;
  readonly version: number;
}

const differs = (held: unknown, said: unknown): boolean =>
  held !== said && !(typeof held === 'string' && typeof said === 'string' && readsBack(held, said));

/** The columns a row wants otherwise than they are; null where nothing differs. What the file leaves empty stays. */
export function patchOf(stored: StoredRecord, label: string, wanted: Columns): Patch | null {
  const changed = Object.keys(wanted).filter(
    (column) => wanted[column] !== null && differs(stored[column], wanted[column]),
  );
  if (changed.length === 0) return null;
  const pick = (from: Columns): Columns => Object.fromEntries(changed.map((column) => [column, from[column] ?? null]));
  return { id: stored.id, label, version: stored.version, before: pick(stored), after: pick(wanted) };
}
