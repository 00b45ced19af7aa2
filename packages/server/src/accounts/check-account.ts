import type { FieldCode } from '@qibu/contract';
import { sql } from 'kysely';
import type { Scope } from '../scope/scope.ts';
import { answersFor } from '../scope/answers-for.ts';
import { AppError, invalidField } from '../error.ts';
import { accountInScope } from '../scope/accounts-in-scope.ts';

const refuse = (field: string, code: FieldCode): AppError => invalidField(`body.${field}`, code);

/** Handing over or deleting an account is for its owner, their managers, and administrators. */
export function mustAnswerFor({ actor }: Scope, ownerId: string): void {
  if (!answersFor(actor, ownerId)) throw new AppError('deal.ownerOnly');
}

/** The owner must work here; only administrators can hand an account outside their own line. */
export async function checkOwner({ tx, actor }: Scope, ownerId: string): Promise<void> {
  const owner = await tx
    .selectFrom('user_account')
    .where('workspace_id', '=', actor.workspaceId)
    .where('id', '=', ownerId)
    .where('active', '=', true)
    .select('id')
    .executeTakeFirst();
  if (!owner) throw refuse('ownerId', 'notFound');
  // An account given away would vanish from the giver's eyes with its contacts, and row-level security refuses that.
  if (!actor.isAdmin && !actor.reach.includes(ownerId)) throw refuse('ownerId', 'outsideLine');
}

/** One change of groups at a time: changes that are each fine could close a circle together. */
export const changingGroups = ({ tx, actor }: Scope): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtextextended(${actor.workspaceId}, 3))`.execute(tx);

/** The group an account belongs to must be visible, and not below the account itself. */
export async function checkParent(scope: Scope, parentId: string, id: string | null): Promise<void> {
  if (id !== null) await changingGroups(scope);
  const { rows } = await sql<{ id: string }>`with recursive up as (
      select a.id, a.parent_id, 1 as steps from account a
      where ${accountInScope(scope)} and a.id = ${parentId}::uuid and a.deleted_at is null
      union all
      select p.id, p.parent_id, up.steps + 1 from up join account p
        on p.workspace_id = ${scope.actor.workspaceId}::uuid and p.id = up.parent_id where up.steps < 50)
    select id from up`.execute(scope.tx);
  if (rows.length === 0) throw refuse('parentId', 'notFound');
  if (id !== null && rows.some((row) => row.id === id)) throw refuse('parentId', 'circle');
}
