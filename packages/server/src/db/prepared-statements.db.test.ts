import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadDossier } from '../deals/dossier.ts';
import { newCrew, type Crew } from '../testing/crew.ts';
import { copyTeams } from '../scope/team.ts';
import { asActor } from '../scope/scope.ts';
import { connect, type DatabaseConnection } from './connect.ts';

let crew: Crew;
let one: DatabaseConnection;
beforeAll(async () => {
  crew = await newCrew();
  // A single connection: every transaction meets the plans of the one before.
  one = connect({ ...crew.world.connection, max: 1 }, () => {});
  afterAll(() => one.close());
});

const load = async (user: string, id: string) =>
  asActor(one.db, await crew.world.actor(user), (scope) => loadDossier(scope, id)).then(
    ({ head, rows }) => [head.name, rows.moves.length],
    (error: { code?: string }) => error.code,
  );

test('a prepared statement shows each actor only their own rows, whoever prepared it', async () => {
  const { id } = await crew.deal({ stage: 'target' });
  const seen = ['一体化平台', 1];
  for (let round = 0; round < 8; round += 1) {
    expect(await load(crew.rep, id)).toEqual(seen);
    expect(await load(crew.stranger, id)).toBe('notFound');
    expect(await load(crew.admin, id)).toEqual(seen);
    expect(await load(crew.boss, id)).toEqual(seen);
  }
});

test('a colleague removed from the team loses access at once, despite prepared statements', async () => {
  const { id } = await crew.deal();
  const { db, workspaceId } = crew.world;
  const member = { workspace_id: workspaceId, deal_id: id, user_id: crew.stranger };
  await db
    .insertInto('deal_member')
    .values({ ...member, part: null, added_at: new Date() })
    .execute();
  await copyTeams(db, workspaceId);
  for (let round = 0; round < 8; round += 1) expect(await load(crew.stranger, id)).toEqual(['一体化平台', 0]);
  await db.deleteFrom('deal_member').where('deal_id', '=', id).execute();
  await copyTeams(db, workspaceId);
  expect(await load(crew.stranger, id)).toBe('notFound');
});

test('statements are in fact prepared, each text once a connection', async () => {
  const plans = await sql<{
    runs: number;
  }>`select (generic_plans + custom_plans)::int as runs from pg_prepared_statements
    where statement like '%prepared%' and statement like '%stage_move%' order by 1`.execute(one.db);
  // The text differs for an administrator, a manager with a line, and two people on their own.
  expect(plans.rows.map(({ runs }) => runs)).toEqual([8, 8, 25]);
});
