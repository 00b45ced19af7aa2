import { sql } from 'kysely';
import { searchColumns } from '../../text/grams.ts';
import type { Scope } from '../../scope/scope.ts';
import { dealInScope } from '../../scope/deals-in-scope.ts';
import { FIELD_COLUMNS, toColumns } from '../../ledger/deal-fields.ts';
import type { DealRecord } from '../plan/records.ts';
import type { Changes, Columns, Patch, StoredRecord } from './change.ts';
import type { NewOwner } from './keep-owner.ts';
import { matchRecords } from './match.ts';

/** Ids of what deals refer to, by the plan's keys. */
export interface ReferredRecords {
  readonly people: ReadonlyMap<string, string>;
  readonly products: ReadonlyMap<string, string>;
  readonly accounts: ReadonlyMap<string, string>;
  readonly currency: string;
  readonly newOwner: NewOwner;
}

/** Deals of these numbers; one out of sight does not exist here, so a file can neither meet nor change it. */
async function loadStored(scope: Scope, keys: readonly string[]): Promise<Map<string, StoredRecord>> {
  const rows = await scope.tx
    .selectFrom('deal as d')
    .where(dealInScope(scope))
    .where('d.import_key', '=', sql<string>`any(${[...keys]}::text[])`)
    .where('d.deleted_at', 'is', null)
    .select(['d.id', 'd.import_key', 'd.name', 'd.account_id', 'd.owner_id', 'd.product_id', 'd.amount_minor'])
    .select(FIELD_COLUMNS.map((column) => `d.${column}` as const))
    .select(['d.currency', 'd.opened_on', 'd.closed_on', 'd.stage', 'd.outcome', 'd.version'])
    .orderBy('d.id', 'desc')
    .execute();
  return new Map(rows.map((row) => [row.import_key ?? '', row]));
}

const idOf = (ids: ReadonlyMap<string, string>, key: string | null): string | null =>
  key === null ? null : (ids.get(key) ?? null);

const columnsOf = (deal: DealRecord, referred: ReferredRecords): Columns => ({
  account_id: idOf(referred.accounts, deal.account),
  owner_id: idOf(referred.people, deal.owner),
  product_id: idOf(referred.products, deal.product),
  amount_minor: deal.amountMinor,
  currency: deal.currency,
  opened_on: deal.openedOn,
  closed_on: deal.closedOn,
  stage: deal.stage,
  outcome: deal.outcome,
  ...toColumns(deal),
});

/** A deal that says nowhere when it began began, as far as we know, today; a closed one not after it closed. */
const openedOn = ({ openedOn: opened, closedOn: closed }: DealRecord, today: string): string =>
  opened ?? (closed !== null && closed < today ? closed : today);

/** A renamed deal is found by its new name, and after an undo by its old one. */
function withSearch(patch: Patch): Patch {
  const { before, after } = patch;
  if (typeof after.name !== 'string' || typeof before.name !== 'string') return patch;
  return {
    ...patch,
    before: { ...before, ...searchColumns(before.name) },
    after: { ...after, ...searchColumns(after.name) },
  };
}

/** Deals of a plan against the stored ones of the same number. */
export async function matchDeals(
  scope: Scope,
  deals: readonly DealRecord[],
  referred: ReferredRecords,
): Promise<Changes> {
  const stored = await loadStored(
    scope,
    deals.map(({ key }) => key),
  );
  const changes = matchRecords({
    records: deals,
    stored,
    wanted: (deal, found) => ({
      ...columnsOf(deal, referred),
      owner_id: referred.newOwner(deal, found, idOf(referred.people, deal.owner)),
      ...(deal.named && { name: deal.name }),
    }),
    fresh: (deal) => {
      const columns = columnsOf(deal, referred);
      return {
        ...columns,
        name: deal.name,
        owner_id: columns.owner_id ?? scope.actor.userId,
        currency: deal.currency ?? referred.currency,
        opened_on: openedOn(deal, scope.today),
        outcome: deal.outcome ?? 'open',
        import_key: deal.key,
      };
    },
  });
  return { ...changes, patches: changes.patches.map(withSearch) };
}
