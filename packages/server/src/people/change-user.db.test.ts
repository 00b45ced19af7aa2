import type { UserView } from '@qibu/contract';
import { beforeAll, describe, expect, test } from 'vitest';
import { patchDeal } from '../deals/patch-deal.ts';
import { setOutcome } from '../deals/set-outcome.ts';
import { deleteDeal } from '../deals/delete-deal.ts';
import { newWorld } from '../testing/world.ts';
import { outcome } from '../testing/bodies.ts';
import { type Crew, newCrew } from '../testing/crew.ts';
import { changeUser } from './change-user.ts';
import { loadUser, loadUsers } from './load-users.ts';

let crew: Crew;
beforeAll(async () => {
  crew = await newCrew();
});

type Change = Parameters<typeof changeUser>[1]['change'];
const view = (id: string): Promise<UserView> => crew.world.as(crew.admin, (scope) => loadUser(scope, id));
async function change(id: string, wanted: Change, version?: number): Promise<UserView> {
  const known = version ?? (await view(id)).version;
  return crew.world.as(crew.admin, (scope) => changeUser(scope, { id, version: known, change: wanted }));
}

describe('the reporting line', () => {
  test.each([
    ['oneself', () => crew.rep, () => crew.rep],
    ['someone who reports to oneself', () => crew.boss, () => crew.rep],
  ])('nobody reports to %s', async (_, person, manager) => {
    await expect(change(person(), { managerId: manager() })).rejects.toMatchObject({ code: 'user.cycle' });
  });

  test('nor to someone two steps below', async () => {
    const junior = await crew.world.user({ manager: crew.rep });
    await expect(change(crew.boss, { managerId: junior })).rejects.toMatchObject({ code: 'user.cycle' });
  });

  test('a manager nobody knows, or of another workspace, does not exist', async () => {
    const elsewhere = await (await crew.world.another()).user({ name: '别家' });
    for (const managerId of [crypto.randomUUID(), elsewhere])
      await expect(change(crew.rep, { managerId })).rejects.toMatchObject({ code: 'notFound' });
  });

  test('can be ended: nobody above', async () => {
    const junior = await crew.world.user({ manager: crew.rep });
    expect(await change(junior, { managerId: null })).toMatchObject({ managerId: null });
  });
});

describe('the last administrator', () => {
  let lonely: Crew;
  beforeAll(async () => {
    lonely = await newCrew();
  });
  const changeLonely = (id: string, wanted: Change) =>
    lonely.world.as(lonely.admin, async (scope) =>
      changeUser(scope, { id, version: (await loadUser(scope, id)).version, change: wanted }),
    );

  test.each([
    ['stops being one', { isAdmin: false }],
    ['is put out of service', { active: false }],
  ])('never %s', async (_, wanted) => {
    await expect(changeLonely(lonely.admin, wanted)).rejects.toMatchObject({ code: 'user.lastAdmin' });
  });

  test('an administrator out of service does not count as another one', async () => {
    const retired = await lonely.world.user({ name: '退休', admin: true });
    await changeLonely(retired, { active: false });
    await expect(changeLonely(lonely.admin, { isAdmin: false })).rejects.toMatchObject({ code: 'user.lastAdmin' });
  });

  test('with a second one in service the first may go', async () => {
    const heir = await lonely.world.user({ name: '接班', admin: true });
    expect(await changeLonely(lonely.admin, { isAdmin: false })).toMatchObject({ isAdmin: false });
    const seen = await lonely.world.as(heir, (scope) => loadUsers(scope));
    expect(seen.filter(({ isAdmin, active }) => isAdmin && active).map(({ id }) => id)).toEqual([heir]);
  });

  test('renaming the last administrator is no reason to refuse', async () => {
    const { admin, world } = await newCrew();
    const renamed = await world.as(admin, async (scope) =>
      changeUser(scope, { id: admin, version: 1, change: { name: '总管', title: '总监' } }),
    );
    expect(renamed).toMatchObject({ name: '总管', title: '总监', isAdmin: true, version: 2 });
  });
});

describe('out of service', () => {
  test('only once the open deals are with someone else; closed and deleted ones may stay', async () => {
    const leaving = await crew.world.user({ name: '要走的', manager: crew.boss });
    const own = async (name: string) => {
      const deal = await crew.deal({ name });
      return crew.world.as(crew.admin, (scope) =>
        patchDeal(scope, deal.id, { version: deal.version, body: { ownerId: leaving } }),
      );
    };
    const [open, lost, deleted] = [await own('在手'), await own('已丢'), await own('已删')];
    await expect(change(leaving, { active: false })).rejects.toMatchObject({
      code: 'user.ownsDeals',
      extra: { params: { count: 3 } },
    });
    await crew.world.as(crew.admin, (scope) =>
      setOutcome(scope, lost.id, { version: lost.version, body: outcome('lost', '价格') }),
    );
    await crew.world.as(crew.admin, (scope) => deleteDeal(scope, deleted.id, deleted.version));
    await expect(change(leaving, { active: false })).rejects.toMatchObject({ extra: { params: { count: 1 } } });
    await crew.world.as(crew.admin, (scope) =>
      patchDeal(scope, open.id, { version: open.version, body: { ownerId: crew.rep } }),
    );
    expect(await change(leaving, { active: false })).toMatchObject({ active: false, openDeals: 0 });
  });

  test('someone stays in the line above, keeps the name on closed deals, and can come back', async () => {
    const away = await crew.world.user({ name: '休假', manager: crew.boss });
    await change(away, { active: false });
    expect(await view(away)).toMatchObject({ active: false, managerId: crew.boss });
    expect(await change(away, { active: true })).toMatchObject({ active: true, managerId: crew.boss });
  });
});

describe('what is changed', () => {
  test('by someone else meanwhile is answered with the current version', async () => {
    const { version } = await view(crew.stranger);
    await change(crew.stranger, { title: '顾问' });
    await expect(change(crew.stranger, { title: '经理' }, version)).rejects.toMatchObject({
      code: 'conflict.stale',
      extra: { current: { title: '顾问', version: version + 1 } },
    });
  });

  test('of twenty changes at once on the same version one is kept', async () => {
    const person = await crew.world.user();
    const titles = Array.from({ length: 20 }, (_, at) => `职位${at}`);
    const outcomes = await Promise.allSettled(titles.map((title) => change(person, { title }, 1)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await view(person)).version).toBe(2);
  });

  test('is on record, field by field, before and after', async () => {
    const person = await crew.world.user({ name: '改前' });
    await change(person, { name: '改后', kind: 'solution', managerId: crew.boss });
    const entry = await crew.world.db
      .selectFrom('audit_log')
      .where('entity_id', '=', person)
      .select(['actor_id', 'action', 'label', 'changes'])
      .executeTakeFirstOrThrow();
    expect(entry).toEqual({
      actor_id: crew.admin,
      action: 'changed',
      label: '改前',
      changes: { name: ['改前', '改后'], kind: ['account', 'solution'], managerId: [null, crew.boss] },
    });
  });

  test('leaves everything else as it was', async () => {
    const person = await crew.world.user({ name: '不动', manager: crew.boss });
    const before = await view(person);
    expect(await change(person, { title: '销售' })).toEqual({ ...before, title: '销售', version: before.version + 1 });
    expect(await change(person, { title: null })).toEqual({ ...before, title: null, version: before.version + 2 });
  });
});

describe('the list of colleagues', () => {
  test('counts the open deals the reader sees', async () => {
    const { world, rep, boss, stranger, admin, deal } = await newCrew();
    await deal({ name: '一' });
    await deal({ name: '二' });
    const counted = async (reader: string) => (await world.as(reader, (scope) => loadUser(scope, rep))).openDeals;
    expect([await counted(rep), await counted(boss), await counted(admin), await counted(stranger)]).toEqual([
      2, 2, 2, 0,
    ]);
  });

  test('holds nobody of another workspace', async () => {
    const world = await newWorld();
    const [one, other] = [await world.user({ name: '本家' }), await (await world.another()).user({ name: '别家' })];
    expect((await world.as(one, (scope) => loadUsers(scope))).map(({ id }) => id)).toEqual([one]);
    await expect(world.as(one, (scope) => loadUser(scope, other))).rejects.toMatchObject({ code: 'notFound' });
  });
});
