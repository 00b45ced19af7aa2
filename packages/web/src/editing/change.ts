import type { AppError } from '../lib/api/index.ts';

/** A record with the version its readers saw. */
export interface VersionedRecord {
  readonly id: string;
  readonly version: number;
}
/** Fields of a record as a change writes them. */
export type Patch = Readonly<Record<string, unknown>>;

/** Reads the stored value of each field, as a change would write it. */
export type FieldReaders<V> = Readonly<Record<string, (view: V) => unknown>>;

/** Our change, and what someone else saved meanwhile. */
export interface Conflict<V> {
  readonly mine: Patch;
  readonly stored: V;
}

/** A refused change with the version that is stored now; null when the error is another one. */
export function conflictOf<V extends VersionedRecord>(error: AppError, mine: Patch): Conflict<V> | null {
  const stored = error.code === 'conflict.stale' ? error.problem?.current : undefined;
  return typeof stored === 'object' && stored !== null && 'version' in stored ? { mine, stored: stored as V } : null;
}

/** Whether the others changed what we change, to something else than we do: only then is somebody to choose. */
export const clashes = <V>(seen: V, { mine, stored }: Conflict<V>, read: FieldReaders<V>): boolean =>
  Object.entries(mine).some(([field, wanted]) => {
    const now = valueOf(stored, field, read);
    return !isSame(valueOf(seen, field, read), now) && !isSame(now, wanted);
  });
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** The stored value of one field. */
export const valueOf = <V>(view: V, field: string, read: FieldReaders<V>): unknown => read[field]?.(view);

/** The change that takes another one back. */
export const before = <V>(view: V, patch: Patch, read: FieldReaders<V>): Patch =>
  Object.fromEntries(Object.keys(patch).map((field) => [field, valueOf(view, field, read)]));

/** What the fields of a change are called, each name once. */
export const namesOf = (patch: Patch, nameOf: (field: string) => string): readonly string[] => [
  ...new Set(Object.keys(patch).map(nameOf)),
];

/** Of our change, what is kept after both versions were seen; null when nothing is. */
export function keptOf(mine: Patch, kept: ReadonlySet<string>): Patch | null {
  const left = Object.entries(mine).filter(([field]) => kept.has(field));
  return left.length === 0 ? null : Object.fromEntries(left);
}
