import type { CustomerSize, FactBook } from '@qibu/core';
import { sql } from 'kysely';
import { loadAccountBooks } from '../../ledger/ledger.ts';
import { idList } from '../../scope/deals-in-scope.ts';
import type { Scope } from '../../scope/scope.ts';

/** What a new deal takes from its customer. */
export interface Customer {
  readonly name: string;
  readonly size: CustomerSize;
  readonly strategic: boolean;
  /** What is recorded about the customer itself. */
  readonly book: FactBook;
  /** When evidence of it was last recorded. */
  readonly recordedAt: Date | null;
  readonly recordedOn: string | null;
}

const NOTHING: FactBook = { evidence: [], claims: [] };

const lastAbout = ({ tx, actor }: Scope, ids: readonly string[]) =>
  tx
    .selectFrom('evidence')
    .where('workspace_id', '=', actor.workspaceId)
    .where('account_id', '=', sql<string>`any(${idList(ids)})`)
    .groupBy('account_id')
    .select(({ fn }) => [
      'account_id',
      fn.max<Date | null>('recorded_at').as('recordedAt'),
      fn.max<string | null>('recorded_on').as('recordedOn'),
    ]);

/** Customers of new deals, by id. */
export async function loadCustomers(scope: Scope, ids: readonly string[]): Promise<Map<string, Customer>> {
  const { tx, actor } = scope;
  // Whoever renames or marks one of these customers now waits, and then finds the new deals.
  await sql`select from account where workspace_id = ${actor.workspaceId} and id = any(${idList(ids)})
    order by id for share`.execute(tx);
  const [books, rows] = await Promise.all([
    loadAccountBooks(scope, ids),
    tx
      .selectFrom('account as a')
      .where('a.workspace_id', '=', actor.workspaceId)
      .where('a.id', '=', sql<string>`any(${idList(ids)})`)
      .leftJoin(lastAbout(scope, ids).as('e'), 'e.account_id', 'a.id')
      .select(['a.id', 'a.name', 'a.size', 'a.strategic', 'e.recordedAt', 'e.recordedOn'])
      .execute(),
  ]);
  return new Map(
    rows.map(({ id, size, ...row }) => [id, { ...row, size: size as CustomerSize, book: books.get(id) ?? NOTHING }]),
  );
}
