import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../db/id.ts';
import { type Crew, newCrew } from '../testing/crew.ts';

let crew: Crew;
let deal: string;
beforeAll(async () => {
  crew = await newCrew();
  deal = (await crew.deal()).id;
  for (const name of ['bid_note', 'bid_step'])
    await sql`create table ${sql.table(name)} (workspace_id uuid not null, id uuid not null, deal_id uuid not null,
      words text not null, primary key (workspace_id, id),
      foreign key (workspace_id, deal_id) references deal (workspace_id, id) on delete cascade)`.execute(crew.world.db);
  await sql`select follow_deal('bid_note'), follow_deal('bid_step', 'kept')`.execute(crew.world.db);
});

const add = (user: string, table: string) =>
  crew.world.as(user, ({ tx, actor }) =>
    sql`insert into ${sql.table(table)} values (${actor.workspaceId}, ${newId()}, ${deal}, '一句话')`.execute(tx),
  );
const count = (user: string, table: string): Promise<number> =>
  crew.world.as(user, async ({ tx }) => {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(tx);
    return rows[0]?.n ?? -1;
  });
const change = (user: string, table: string) =>
  crew.world.as(user, ({ tx }) => sql`update ${sql.table(table)} set words = '改'`.execute(tx));

describe.each(['bid_note', 'bid_step'])('a table that follows the deal: %s', (table) => {
  test('anyone who sees the deal writes and reads; a stranger does neither', async () => {
    await add(crew.rep, table);
    await add(crew.admin, table);
    await expect(add(crew.stranger, table)).rejects.toThrow(/row-level security/);
    expect([await count(crew.rep, table), await count(crew.boss, table), await count(crew.admin, table)]).toEqual([
      2, 2, 2,
    ]);
    expect(await count(crew.stranger, table)).toBe(0);
  });

  test('an administrator of another workspace sees nothing', async () => {
    const other = await crew.world.another();
    const spy = await other.user({ admin: true });
    const rows = await other.as(spy, ({ tx }) => sql`select * from ${sql.table(table)}`.execute(tx));
    expect(rows.rows).toEqual([]);
  });
});

test('rows that are only added are not changed; kept ones are', async () => {
  for (const user of [crew.rep, crew.admin]) {
    await expect(change(user, 'bid_note')).rejects.toThrow(/permission denied/);
    expect((await change(user, 'bid_step')).numAffectedRows).toBe(2n);
  }
});

test('every table with a workspace is under row-level security, with a policy for each role', async () => {
  const { rows } = await sql<{ name: string; secured: boolean; roles: string[] }>`
    select c.relname as name, c.relrowsecurity as secured,
      coalesce((select array_agg(distinct r) from pg_policies p, unnest(p.roles) r where p.tablename = c.relname), '{}')::text[] as roles
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'workspace_id' and not a.attisdropped
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1`.execute(crew.world.db);
  expect(rows.length).toBeGreaterThan(20);
  const open = rows.filter(({ secured }) => !secured).map(({ name }) => name);
  expect(open).toEqual([]);
  // Credentials are read before anyone is known, by the owner of the tables only.
  const unguarded = rows.filter(({ roles }) => !['qibu_app', 'qibu_all'].every((role) => roles.includes(role)));
  expect(unguarded.map(({ name }) => name)).toEqual(['credential']);
});
