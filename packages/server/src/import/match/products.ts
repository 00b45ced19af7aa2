import type { Scope } from '../../scope/scope.ts';
import type { PlanProblem, ProductRecord } from '../plan/records.ts';
import { nameKey } from '../values/name-key.ts';
import { type Changes, patchOf } from './change.ts';
import { matchRecords } from './match.ts';

interface PriceList {
  /** Of a price that names none. */
  readonly currency: string;
  /** Hears of the products that stay as they are. */
  readonly problems: PlanProblem[];
}

/** Anyone may bring a product nobody had; the price list as it stands belongs to the administrators. */
export async function matchProducts(
  scope: Scope,
  products: readonly ProductRecord[],
  { currency, problems }: PriceList,
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
    wanted: (record, listed) => {
      const said = { series: record.series, price_minor: record.priceMinor, currency: record.currency };
      if (scope.actor.isAdmin || patchOf(listed, record.name, said) === null) return said;
      const { table, row, name: value } = record;
      problems.push({ table, row, column: null, code: 'product-kept', value, severity: 'warning' });
      return {};
    },
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
