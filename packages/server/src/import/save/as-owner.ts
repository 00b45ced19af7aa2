import { sql } from 'kysely';
import type { Scope } from '../../db/scope.ts';

/** People and the reporting line belong to the owner role: the import's own role has no right to them. */
export async function asOwner(scope: Scope, work: () => Promise<void>): Promise<void> {
  await sql`reset role`.execute(scope.tx);
  await work();
  await sql`set local role qibu_app`.execute(scope.tx);
}
