import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { newWorld, type World } from '../testing/world.ts';
import { asActor, type Scope } from '../scope/scope.ts';

let world: World;
let user: string;
beforeAll(async () => {
  world = await newWorld();
  user = await world.user({ admin: true });
});

const rename = (scope: Scope, name: string) =>
  sql`update workspace set name = ${name} where id = ${scope.actor.workspaceId}`.execute(scope.tx);
const name = async () => (await world.db.selectFrom('workspace').select('name').executeTakeFirstOrThrow()).name;
const wrong = ({ tx }: Scope) => sql`select 1 / 0`.execute(tx);

test('statements sent at once run in the order they were sent', async () => {
  const { promise: answers, resolve } = Promise.withResolvers<readonly number[]>();
  await world.as(user, async ({ tx }) => {
    const asked = Array.from({ length: 40 }, (_, at) => sql<{ at: number }>`select ${at}::int as at`.execute(tx));
    resolve((await Promise.all(asked)).map(({ rows }) => rows[0]?.at ?? -1));
  });
  expect(await answers).toEqual(Array.from({ length: 40 }, (_, at) => at));
});

test('a statement sent a moment later runs inside the transaction, not before it', async () => {
  const actor = await world.actor(user);
  for (let ticks = 0; ticks < 12; ticks += 1) {
    const seen = await asActor(
      world.db,
      actor,
      async ({ tx }) => {
        const read = () => sql<{ role: string }>`select current_user::text as role`.execute(tx);
        const first = read();
        for (let tick = 0; tick < ticks; tick += 1) await Promise.resolve();
        const answers = await Promise.all([first, read()]);
        return answers.map(({ rows }) => rows[0]?.role);
      },
      { readOnly: true },
    );
    expect(seen).toEqual(['qibu_all', 'qibu_all']);
  }
});

test('a late statement beside a failure writes nothing, neither on its own nor in the next transaction', async () => {
  const before = await name();
  const late = Promise.withResolvers<unknown>();
  const actor = await world.actor(user);
  const failed = asActor(world.db, actor, (scope) => {
    const slow = sql`select 1`
      .execute(scope.tx)
      .then(() => new Promise((go) => setTimeout(go, 100)))
      .then(() => rename(scope, '迟到的'));
    slow.catch(late.resolve);
    return Promise.all([slow, wrong(scope)]);
  });
  await expect(failed).rejects.toMatchObject({ code: '22012' });
  expect(String(await late.promise)).toContain('has ended');
  expect(await name()).toBe(before);
});

test('a failure that was caught and ignored is not a success', async () => {
  const before = await name();
  const kept = world.as(user, async (scope) => {
    await rename(scope, '没有存下的');
    await wrong(scope).catch(() => {});
  });
  await expect(kept).rejects.toThrow('nothing was kept');
  expect(await name()).toBe(before);
});
