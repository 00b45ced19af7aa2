import type { Scope } from '../../scope/scope.ts';
import type { ProductRecord } from '../plan/records.ts';
import { nameKey } from '../values/name-key.ts';
import type { Changes } from './change.ts';
import { matchRecords } from './match.ts';

export async function matchProducts(
  scope: Scope,
  products: readonly ProductRecord[],
  currency: string,
): Promise<Changes> {
  const rows = await scope.tx
    .selectFrom('product')
    .where('workspace_id', '=', scope.actor.workspaceId)
    .select(['id', 'name', 'series', 'price_minor', 'currency'])
    .orderBy('id')
    .execute();
  const stored = new Map(rows.toReversed().map((row) => [nameKey(row.name), { ...row, version: 0 }]));
  const changes = matchRecords({
    records: products,
    stored,
    wanted: ({ series, priceMinor, currency: own }) => ({ series, price_minor: priceMinor, currency: own }),
    fresh: (record) => ({
      name: record.name,
      series: record.series,
      price_minor: record.priceMinor,
      currency: record.currency ?? currency,
    }),
  });
  const ids = new Map([...stored].map(([key, row]) => [key, row.id]));
  for (const [key, id] of changes.ids) ids.set(key, id);
  return { ...changes, ids };
}
