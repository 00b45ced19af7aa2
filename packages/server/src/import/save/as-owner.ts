import { sql } from 'kysely';
import { roleOf, type Scope } from '../../scope/scope.ts';

/** People and the reporting line belong to the owner role: the import's own role has no right to them. */
export async function asOwner(scope: Scope, work: () => Promise<void>): Promise<void> {
  await sql`reset role`.execute(scope.tx);
  await work();
  await sql`set local role ${sql.raw(roleOf(scope.actor))}`.execute(scope.tx);
}
