import type { ClientConfig } from 'pg';
import { hashPassword } from '../../packages/server/src/people/password.ts';
import { connect } from '../../packages/server/src/db/connect.ts';
import { type SeededData, seed } from '../seed.ts';

/** Password of everyone who can sign in to a seeded workspace. */
export const PASSWORD = 'bench-bench-bench';

export interface PopulatedWorkspace {
  readonly seeded: SeededData;
  /** Logins of the administrator, a manager and a representative, by id. */
  readonly logins: ReadonlyMap<string, string>;
}

/** Fills an empty database with a large workspace whose administrator, manager and representative can sign in. */
export async function seedWithLogins(connection: ClientConfig, deals: number): Promise<PopulatedWorkspace> {
  const seeded = await seed(connection, { deals });
  const { db, close } = connect(connection, () => {});
  try {
    const ids = [seeded.admin, seeded.manager, seeded.rep];
    const users = await db.selectFrom('user_account').where('id', 'in', ids).select(['id', 'login']).execute();
    const password_hash = await hashPassword(PASSWORD);
    const credentials = ids.map((user_id) => ({
      workspace_id: seeded.workspaceId,
      user_id,
      password_hash,
      changed_at: new Date(),
    }));
    await db.insertInto('credential').values(credentials).execute();
    return { seeded, logins: new Map(users.map(({ id, login }) => [id, login])) };
  } finally {
    await close();
  }
}
