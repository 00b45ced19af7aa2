import type { CustomerSize } from '@qibu/core';
import { sql } from 'kysely';
import { accountInScope } from '../scope/accounts-in-scope.ts';
import { prepared } from '../db/prepared-statements.ts';
import type { Scope } from '../scope/scope.ts';
import { notFound } from '../error.ts';
import { type LedgerRows, loadLedgerRows, NO_ROWS } from '../ledger/ledger-rows.ts';

export interface DealReferences {
  readonly ownerId: string;
  readonly accountId: string | null;
  readonly productId: string | null;
}
interface ContextRow {
  readonly currency: string;
  readonly overrides: Record<string, unknown>;
  readonly edition_id: string | null;
  readonly top_decile_minor: number | null;
  readonly owner_name: string | null;
  readonly product_name: string | null;
}
interface Customer {
  readonly name: string;
  readonly size: CustomerSize;
  readonly strategic: boolean;
}
/** What a new deal depends on, as `loadHead` and the ledger will show it afterwards. */
export interface OpeningContext {
  readonly row: ContextRow;
  readonly customer: Customer | null;
  /** What is on file about the customer, whatever the deal. */
  readonly ledger: LedgerRows;
  /** References that lead to nothing the actor can see. */
  readonly missing: readonly (keyof DealReferences)[];
}

export async function loadOpeningContext(scope: Scope, references: DealReferences): Promise<OpeningContext> {
  const { accountId, productId } = references;
  const [row, customer, ledger] = await Promise.all([
    loadContextRow(scope, references),
    accountId === null ? null : loadCustomer(scope, accountId),
    accountId === null ? NO_ROWS : loadLedgerRows(scope, { dealIds: [], accountIds: [accountId] }),
  ]);
  const missing = [
    ...(accountId !== null && customer === null ? (['accountId'] as const) : []),
    ...(row.owner_name === null ? (['ownerId'] as const) : []),
    ...(productId !== null && row.product_name === null ? (['productId'] as const) : []),
  ];
  return { row, customer, ledger, missing };
}

async function loadContextRow({ tx, actor }: Scope, { ownerId, productId }: DealReferences): Promise<ContextRow> {
  const found =
    await sql<ContextRow>`select ${prepared} w.currency, w.parameters as overrides, w.edition_id, w.top_decile_minor,
      (select o.name from user_account o where o.workspace_id = w.id and o.id = ${ownerId}::uuid
        and (o.active or o.id = ${actor.userId}::uuid)) as owner_name,
      (select p.name from product p where p.workspace_id = w.id and p.id = ${productId}::uuid) as product_name
    from workspace w where w.id = ${actor.workspaceId}::uuid`.execute(tx);
  const [row] = found.rows;
  if (!row) throw notFound();
  return row;
}

/** Shared lock: a concurrent rejudging of the account's deals waits, and then includes the new one. */
async function loadCustomer(scope: Scope, id: string): Promise<Customer | null> {
  const found = await scope.tx
    .selectFrom('account as a')
    .where(accountInScope(scope))
    .where('a.id', '=', id)
    .where('a.deleted_at', 'is', null)
    .select(['a.name', 'a.size', 'a.strategic'])
    .forShare('a')
    .modifyFront(prepared)
    .executeTakeFirst();
  return found ?? null;
}
