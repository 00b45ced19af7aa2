import type { DealFacts } from '@qibu/core';
import { type InferResult, sql } from 'kysely';
import { prepared } from '../db/prepared-statements.ts';
import type { Scope } from '../scope/scope.ts';
import { dealInScope, idList } from '../scope/deals-in-scope.ts';
import { FIELD_COLUMNS } from './deal-fields.ts';

/** The deals the actor sees, deleted ones too, with what a judgement needs to know of account and workspace. */
const heads = (scope: Scope) =>
  scope.tx
    .selectFrom('deal as d')
    .innerJoin('workspace as w', 'w.id', 'd.workspace_id')
    .innerJoin('user_account as o', (join) =>
      join.onRef('o.workspace_id', '=', 'd.workspace_id').onRef('o.id', '=', 'd.owner_id'),
    )
    .leftJoin('account as a', (join) =>
      join.onRef('a.workspace_id', '=', 'd.workspace_id').onRef('a.id', '=', 'd.account_id'),
    )
    .leftJoin('product as p', (join) =>
      join.onRef('p.workspace_id', '=', 'd.workspace_id').onRef('p.id', '=', 'd.product_id'),
    )
    .where(dealInScope(scope))
    .select(['d.id', 'd.name', 'd.account_id', 'd.owner_id', 'd.product_id', 'd.amount_minor', 'd.currency'])
    .select(FIELD_COLUMNS.map((column) => `d.${column}` as const))
    .select(['d.opened_on', 'd.stage', 'd.outcome', 'd.closed_on', 'd.outcome_reason'])
    .select(['d.version', 'd.updated_at', 'd.deleted_at'])
    .select(['o.name as owner_name', 'p.name as product_name'])
    .select(['a.name as account_name', 'a.size as account_size', 'a.strategic as account_strategic'])
    .select(['a.deleted_at as account_deleted_at'])
    .select(['w.currency as workspace_currency', 'w.top_decile_minor', 'w.parameters as overrides', 'w.edition_id'])
    .modifyFront(prepared);

export type DealHead = InferResult<ReturnType<typeof heads>>[number];

/**
 * Keeps deals until the transaction ends, so that writers queue. A statement of its own: one that waits for a lock reads
 * all other tables as they were before it waited. In the order of ids, so that two batches never wait in a circle.
 */
const lockDeals = (scope: Scope, ids: readonly string[]): Promise<unknown> =>
  scope.tx
    .selectFrom('deal as d')
    .where(dealInScope(scope))
    .where('d.id', '=', sql<string>`any(${idList(ids)})`)
    .select('d.id')
    .orderBy('d.id')
    .forNoKeyUpdate()
    .modifyFront(prepared)
    .execute();

/** One deal the actor sees; null when there is none. */
export async function loadHead(scope: Scope, id: string, lock: boolean): Promise<DealHead | null> {
  const locked = lock ? lockDeals(scope, [id]) : null;
  // Sent behind the lock and answered after it.
  const [head] = await Promise.all([heads(scope).where('d.id', '=', id).executeTakeFirst(), locked]);
  return head ?? null;
}

/** Several deals the actor sees, in the order of their ids. */
export async function loadHeads(scope: Scope, ids: readonly string[], lock: boolean): Promise<DealHead[]> {
  if (lock) await lockDeals(scope, ids);
  return heads(scope)
    .where('d.id', '=', sql<string>`any(${idList(ids)})`)
    .orderBy('d.id')
    .execute();
}

/** The deal as core sees it. */
export const toFacts = (head: DealHead): DealFacts =>
  ({
    id: head.id,
    name: head.name,
    amountMinor: head.amount_minor,
    currency: head.currency,
    closesOn: head.closes_on,
    openedOn: head.opened_on,
    outcome: head.outcome,
    closedOn: head.closed_on,
    repStatus: head.status_claimed,
    customerSize: head.account_size ?? 'large',
    account: { id: head.account_id, name: head.account_name, strategic: head.account_strategic ?? false },
    topDecile: isTopDecile(head),
    homeCurrency: head.currency === head.workspace_currency,
  }) as DealFacts; // closed vocabularies are plain text in the store

/** Only amounts in the workspace's own currency are compared. */
const isTopDecile = ({ amount_minor, currency, workspace_currency, top_decile_minor }: DealHead): boolean =>
  amount_minor !== null &&
  top_decile_minor !== null &&
  currency === workspace_currency &&
  amount_minor >= top_decile_minor;
