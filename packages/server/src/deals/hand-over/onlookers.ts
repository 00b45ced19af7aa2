import { sql } from 'kysely';
import { invalidField } from '../../error.ts';
import type { Scope } from '../../scope/scope.ts';
import type { UserReference } from '../references.ts';

/** Work in a deal goes to nobody who cannot see it: refuses the first such person, and names the field. */
export async function requireOnlookers(
  { tx, actor }: Scope,
  deal: string,
  named: readonly UserReference[],
): Promise<void> {
  if (named.length === 0) return;
  const { rows } = await sql<{ id: string }>`select u.id from user_account u
    join deal d on d.workspace_id = u.workspace_id and d.id = ${deal}::uuid
    where u.workspace_id = ${actor.workspaceId}::uuid and u.active and (u.is_admin or u.id = d.owner_id or u.id = any(d.team)
      or exists (select from reach r where r.workspace_id = u.workspace_id and r.manager_id = u.id
        and (r.user_id = d.owner_id or r.user_id = any(d.team))))`.execute(tx);
  const seers = new Set(rows.map(({ id }) => id));
  const blind = named.find(({ id }) => !seers.has(id));
  if (blind) throw invalidField(blind.path, 'cannotSeeDeal');
}
