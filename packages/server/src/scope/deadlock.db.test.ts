import { beforeAll, expect, test } from 'vitest';
import { newWorld, type World } from '../testing/world.ts';

let world: World;
let ids: readonly string[];
beforeAll(async () => {
  world = await newWorld();
  const owner = await world.user({ name: '甲' });
  ids = await Promise.all(['一', '二'].map((name) => world.account({ owner, name })));
});

/** Two transactions that take the same two rows in opposite order, each holding its first before it asks for the second. */
test('two commands that wait for each other both succeed', async () => {
  const admin = await world.user({ name: '管', admin: true });
  const holding = [Promise.withResolvers<void>(), Promise.withResolvers<void>()] as const;
  let runs = 0;
  const rename = (order: readonly string[], mine: 0 | 1) =>
    world.as(admin, async ({ tx }) => {
      runs += 1;
      for (const [at, id] of order.entries()) {
        await tx
          .updateTable('account')
          .set({ note: `${mine}` })
          .where('id', '=', id)
          .execute();
        if (at > 0) continue;
        holding[mine].resolve();
        await holding[mine === 0 ? 1 : 0].promise;
      }
      return mine;
    });
  expect(await Promise.all([rename(ids, 0), rename(ids.toReversed(), 1)])).toEqual([0, 1]);
  expect(runs).toBe(3);
});
