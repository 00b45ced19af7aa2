import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newWorld, type World } from '../testing/world.ts';
import { createView, deleteView, loadViews } from './views.ts';

let house: World;
let world: World;
let rep: string;
let boss: string;
beforeAll(async () => {
  house = await newWorld();
});
beforeEach(async () => {
  world = await house.another();
  boss = await world.user({ name: '主管' });
  rep = await world.user({ name: '销售', manager: boss });
});

const save = (who: string, name: string, shared = false) =>
  world.as(who, (scope) => createView(scope, { name, page: 'deals', query: 'q=MES', shared }));
const seen = async (who: string): Promise<string[]> =>
  (await world.as(who, loadViews)).map(({ name, mine }) => (mine ? `${name}, mine` : name));

describe('a saved view', () => {
  test('is seen by whoever saved it, and by nobody else, not even the manager', async () => {
    await save(rep, '我的虚高');
    expect(await seen(rep)).toEqual(['我的虚高, mine']);
    expect(await seen(boss)).toEqual([]);
  });

  test('shared, is seen by everyone of the workspace, and is still its maker’s', async () => {
    await save(boss, '周会', true);
    expect(await seen(boss)).toEqual(['周会, mine']);
    expect(await seen(rep)).toEqual(['周会']);
    const other = await house.another();
    expect(await other.as(await other.user(), loadViews)).toEqual([]);
  });

  test('holds a filter and no rows', async () => {
    expect(await save(rep, '虚高')).toEqual({
      id: expect.any(String),
      name: '虚高',
      page: 'deals',
      query: 'q=MES',
      shared: false,
      mine: true,
    });
  });

  test('is listed by name, the older first where names are alike', async () => {
    const made = [await save(rep, 'b'), await save(rep, 'a'), await save(rep, 'a')];
    expect((await world.as(rep, loadViews)).map(({ id }) => id)).toEqual([made[1]?.id, made[2]?.id, made[0]?.id]);
  });
});

describe('throwing a view away', () => {
  test('is its maker’s: one shared by somebody else stays', async () => {
    const { id } = await save(boss, '周会', true);
    await expect(world.as(rep, (scope) => deleteView(scope, id))).rejects.toMatchObject({ code: 'notFound' });
    expect(await seen(rep)).toEqual(['周会']);
    await world.as(boss, (scope) => deleteView(scope, id));
    expect(await seen(rep)).toEqual([]);
  });

  test('works once, and is on record', async () => {
    const { id } = await save(rep, '虚高');
    await world.as(rep, (scope) => deleteView(scope, id));
    await expect(world.as(rep, (scope) => deleteView(scope, id))).rejects.toMatchObject({ code: 'notFound' });
    const trail = await world.db
      .selectFrom('audit_log')
      .where('entity_id', '=', id)
      .select(['action', 'entity', 'actor_id'])
      .orderBy('id')
      .execute();
    expect(trail).toEqual([
      { action: 'created', entity: 'view', actor_id: rep },
      { action: 'deleted', entity: 'view', actor_id: rep },
    ]);
  });
});
