import { sql } from 'kysely';
import { roleOf, type Scope } from './scope.ts';

/** Runs work as the owner of the tables: for what the application's own role has no right to, and past row-level security. */
export async function asOwner<T>(scope: Scope, work: () => Promise<T>): Promise<T> {
  await sql`reset role`.execute(scope.tx);
  const done = await work();
  await sql`set local role ${sql.raw(roleOf(scope.actor))}`.execute(scope.tx);
  return done;
}
