import { sql } from 'kysely';
import type { Scope } from '../scope/scope.ts';
import { LISTED_COLUMNS } from './columns.ts';
import { refreshTopDecile } from './top-decile.ts';

const COMPARED: readonly string[] = ['home_minor', 'foreign_key'];

/** Sorts the amounts of all deals anew, for an administrator who gave the workspace another currency. */
export async function compareAmounts(scope: Scope): Promise<void> {
  const columns = LISTED_COLUMNS.filter(([name]) => COMPARED.includes(name));
  const values = columns.map(([name, expression]) => sql`${sql.ref(name)} = ${sql.raw(expression)}`);
  await sql`update standing s set ${sql.join(values)} from deal d
    where s.workspace_id = ${scope.actor.workspaceId}::uuid and d.workspace_id = s.workspace_id and d.id = s.id`.execute(
    scope.tx,
  );
  await refreshTopDecile(scope);
}
