import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { verifyStandings } from '../../standing/verify-standings.ts';
import { newWorld, TODAY, type World } from '../../testing/world.ts';
import type { ImportPlan } from '../plan/records.ts';
import { account, contact, deal, person, plan, product } from '../testing/plan.ts';
import { store } from '../testing/store.ts';

let house: World;
let world: World;
let admin: string;
let rep: string;
beforeAll(async () => {
  house = await newWorld();
});
beforeEach(async () => {
  world = await house.another();
  admin = await world.user({ name: '管理员', admin: true });
  rep = await world.user({ name: '张三' });
});

const bring = (parts: Partial<ImportPlan>, by = admin) => world.as(by, (scope) => store(scope, plan(parts)));
const verified = async () => {
  const { checked, missing, differences } = await world.asWorkspace(verifyStandings);
  return { checked, missing, differences };
};

describe('colleagues of a file', () => {
  const TEAM = [person({ name: '王五', manager: '赵六' }), person({ name: '赵六' })].map((one) => ({
    ...one,
    manager: one.manager === null ? null : '赵六',
  }));

  test('come in with their line, cannot sign in yet, and are within reach of who is above them', async () => {
    await bring({ people: TEAM });
    const users = await world.db
      .selectFrom('user_account')
      .where('workspace_id', '=', world.workspaceId)
      .select(['id', 'name', 'login', 'manager_id'])
      .execute();
    const idOf = (name: string) => users.find((user) => user.name === name)?.id;
    const [boss, worker] = [idOf('赵六'), idOf('王五')];
    expect(users.find(({ id }) => id === worker)).toMatchObject({ login: 'wangwu', manager_id: boss });
    const reach = await world.db
      .selectFrom('reach')
      .where('workspace_id', '=', world.workspaceId)
      .where('manager_id', '=', boss ?? '')
      .select('user_id')
      .execute();
    expect(reach.map(({ user_id }) => user_id).toSorted()).toEqual([boss, worker].toSorted());
    const keys = await world.db
      .selectFrom('credential')
      .where('user_id', 'in', [boss ?? '', worker ?? ''])
      .select('user_id');
    expect(await keys.execute()).toEqual([]);
  });

  test('are an administrator’s to bring: for anybody else the whole import is refused', async () => {
    const before = await world.db
      .selectFrom('user_account')
      .where('workspace_id', '=', world.workspaceId)
      .select('id')
      .execute();
    await expect(bring({ people: TEAM, accounts: [account({ name: '甲' })] }, rep)).rejects.toMatchObject({
      code: 'auth.adminOnly',
    });
    expect(
      await world.db.selectFrom('user_account').where('workspace_id', '=', world.workspaceId).select('id').execute(),
    ).toEqual(before);
    expect(
      await world.db.selectFrom('account').where('workspace_id', '=', world.workspaceId).select('id').execute(),
    ).toEqual([]);
  });

  test('of a file that names none are nobody’s business', async () => {
    await bring({ accounts: [account({ name: '甲' })] }, rep);
    expect(
      await world.db
        .selectFrom('account')
        .where('workspace_id', '=', world.workspaceId)
        .select(['name', 'owner_id'])
        .execute(),
    ).toEqual([{ name: '甲', owner_id: rep }]);
  });
});

describe('customers of a file', () => {
  test.each<[name: string, order: readonly string[]]>([
    ['the group first', ['集团', '公司', '分厂']],
    ['the smallest first', ['分厂', '公司', '集团']],
  ])('hang together whatever their order: %s', async (_, order) => {
    const parents: Readonly<Record<string, string | null>> = { 集团: null, 公司: '集团', 分厂: '公司' };
    await bring({ accounts: order.map((name) => account({ name, parent: parents[name] ?? null })) });
    const rows = await world.db
      .selectFrom('account')
      .where('workspace_id', '=', world.workspaceId)
      .select(['id', 'name', 'parent_id'])
      .execute();
    const nameOf = (id: string | null) => rows.find((row) => row.id === id)?.name ?? null;
    expect(Object.fromEntries(rows.map(({ name, parent_id }) => [name, nameOf(parent_id)]))).toEqual(parents);
  });

  test.each<[name: string, change: Parameters<typeof account>[0]]>([
    ['its size', { name: '甲', size: 'government' }],
    ['its weight', { name: '甲', strategic: true }],
  ])('that change %s have the deals of other files judged again', async (_, change) => {
    const customer = account({ name: '甲', size: 'small', strategic: false });
    await bring({ accounts: [customer], deals: [deal({ name: '一期', account: customer.key, stage: 'intent' })] });
    await world.db.updateTable('standing').set({ risk: 0.987 }).where('workspace_id', '=', world.workspaceId).execute();
    await bring({ accounts: [account(change)] });
    expect(await verified()).toEqual({ checked: 1, missing: [], differences: [] });
  });
});

describe('deals of a file', () => {
  test('stand where it says, by one move that gives the file as its reason', async () => {
    await bring({ deals: [deal({ name: '一期', stage: 'intent', stageOn: '2026-02-10' })] });
    const moves = world.db
      .selectFrom('stage_move')
      .where('workspace_id', '=', world.workspaceId)
      .select(['from_stage', 'to_stage', 'reason', 'exception', 'happened_on', 'by_user']);
    expect(await moves.execute()).toEqual([
      {
        from_stage: null,
        to_stage: 'intent',
        reason: '表.csv',
        exception: true,
        happened_on: '2026-02-10',
        by_user: admin,
      },
    ]);
  });

  test.each<[name: string, dates: object, day: string]>([
    ['the day the file names', { stageOn: '2026-02-10', openedOn: '2026-01-05' }, '2026-02-10'],
    ['else the day the deal began', { openedOn: '2026-01-05' }, '2026-01-05'],
    ['else today', {}, TODAY],
  ])('since %s', async (_, dates, day) => {
    await bring({ deals: [deal({ name: '一期', stage: 'intent', ...dates })] });
    expect(
      await world.db
        .selectFrom('stage_move')
        .where('workspace_id', '=', world.workspaceId)
        .select('happened_on')
        .execute(),
    ).toEqual([{ happened_on: day }]);
  });

  test('moved by a later file move once more, from where they stood; an unchanged place is no move', async () => {
    await bring({ deals: [deal({ name: '一期', stage: 'intent' })] });
    for (const stage of ['negotiation', 'negotiation', 'target'])
      await bring({ deals: [deal({ name: '一期', stage })] });
    const moves = world.db
      .selectFrom('stage_move')
      .where('workspace_id', '=', world.workspaceId)
      .orderBy('id')
      .select(['from_stage', 'to_stage', 'exception']);
    expect(await moves.execute()).toEqual([
      { from_stage: null, to_stage: 'intent', exception: true },
      { from_stage: 'intent', to_stage: 'negotiation', exception: true },
      // Back needs no evidence.
      { from_stage: 'negotiation', to_stage: 'target', exception: false },
    ]);
  });

  test('take the contact of their row in, once, and not again after a second file', async () => {
    const customer = account({ name: '甲' });
    const person = contact({ of: '甲', name: '李工' });
    const parts = {
      accounts: [customer],
      contacts: [person],
      deals: [deal({ name: '一期', account: customer.key, contact: person.key })],
    };
    await bring(parts);
    await bring(parts);
    const people = await world.db
      .selectFrom('deal_person')
      .where('workspace_id', '=', world.workspaceId)
      .select(['added_on', 'removed_on'])
      .execute();
    expect(people).toEqual([{ added_on: TODAY, removed_on: null }]);
    expect(await verified()).toMatchObject({ missing: [], differences: [] });
  });
});

const anyDeal = fc.record({
  name: fc.constantFrom('一期', '二期', '三期', '"引号"', '=1+1'),
  stage: fc.option(fc.constantFrom('target', 'intent', 'set-up', 'negotiation', 'close')),
  outcome: fc.option(fc.constantFrom('open' as const, 'won' as const, 'lost' as const, 'stopped' as const)),
  amountMinor: fc.option(fc.nat(9_000_000)),
  statusClaimed: fc.option(fc.constantFrom('urgent' as const, 'later' as const)),
});
const anyFile = fc
  .tuple(
    fc.uniqueArray(anyDeal, { selector: ({ name }) => name, maxLength: 5 }),
    fc.constantFrom('small' as const, 'large' as const, 'government' as const),
    fc.option(fc.boolean()),
  )
  .map(([deals, size, strategic]) => {
    const customer = account({ name: '甲', size, strategic });
    return plan({
      accounts: [customer],
      products: [product({ name: '云平台' })],
      deals: deals.map((one) => deal({ ...one, account: customer.key, product: '云平台' })),
    });
  });

test('whatever files are brought one after the other, what is stored of every deal is what judging it anew gives', () =>
  fc.assert(
    fc.asyncProperty(fc.array(anyFile, { minLength: 1, maxLength: 3 }), async (files) => {
      world = await house.another();
      const by = await world.user({ admin: true });
      for (const file of files) await bring(file, by);
      const names = new Set(files.flatMap(({ deals }) => deals.map(({ name }) => name)));
      expect(await verified()).toEqual({ checked: names.size, missing: [], differences: [] });
    }),
    { numRuns: 15 },
  ));
