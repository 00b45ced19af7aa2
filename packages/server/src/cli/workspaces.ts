import { type Actor, workspaceActor } from '../scope/actor.ts';
import { connect, type Db } from '../db/connect.ts';
import { type OpenedDatabase, PlainError } from '../postgres/index.ts';
import type { Io } from './command.ts';
import { visit } from './visit.ts';

export interface VisitedWorkspace {
  readonly db: Db;
  readonly database: OpenedDatabase;
  /** One for each workspace; sees all of it. */
  readonly actors: readonly Actor[];
}

/** Opens the database for a command that works on every workspace, each as its own actor. */
export async function visitWorkspaces<T>(
  io: Io,
  purpose: string,
  work: (visited: VisitedWorkspace) => Promise<T>,
): Promise<T> {
  return visit({ io, purpose }, async (database) => {
    const { db, close } = connect({ ...database.connection, max: 2 }, () => {});
    try {
      const rows = await db.selectFrom('workspace').select('id').orderBy('created_at').execute();
      const actors = (await Promise.all(rows.map(({ id }) => workspaceActor(db, id)))).filter(
        (actor) => actor !== null,
      );
      if (actors.length === 0) throw new PlainError('There is no workspace yet: start Qibu and open the set-up link.');
      return await work({ db, database, actors });
    } finally {
      await close();
    }
  });
}
