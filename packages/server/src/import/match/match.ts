import { newId } from '../../db/id.ts';
import { type Changes, type Columns, type CreatedRecord, type Patch, patchOf, type StoredRecord } from './change.ts';

interface MatchInput<R extends { readonly key: string; readonly name: string }> {
  readonly records: readonly R[];
  readonly stored: ReadonlyMap<string, StoredRecord>;
  /** Columns a stored record takes over; null leaves one as it is. */
  wanted(record: R, stored: StoredRecord): Columns;
  /** The whole row of a new record, but for its id. */
  fresh(record: R, id: string): Columns;
}

/** Parts planned records into new, changed and unchanged ones, and gives the new ones their ids. */
export function matchRecords<R extends { readonly key: string; readonly name: string }>(how: MatchInput<R>): Changes {
  const created: CreatedRecord[] = [];
  const patches: Patch[] = [];
  const ids = new Map<string, string>();
  let unchanged = 0;
  for (const record of how.records) {
    const found = how.stored.get(record.key);
    const id = found?.id ?? newId();
    ids.set(record.key, id);
    if (found === undefined) {
      created.push({ id, label: record.name, row: { id, ...how.fresh(record, id) } });
      continue;
    }
    const patch = patchOf(found, record.name, how.wanted(record, found));
    if (patch === null) unchanged++;
    else patches.push(patch);
  }
  return { created, patches, unchanged, ids };
}
