import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addRecord } from '../../deals/add-record.ts';
import { patchDeal } from '../../deals/patch-deal.ts';
import { createDeal } from '../../deals/create-deal.ts';
import { verifyStandings } from '../../standing/verify-standings.ts';
import { heard, newDeal, patch, record } from '../../testing/bodies.ts';
import { newWorld, type World } from '../../testing/world.ts';
import { account, deal, plan } from '../testing/plan.ts';
import { store } from '../testing/store.ts';
import { undoImport } from './undo.ts';

let house: World;
let world: World;
let boss: string;
let rep: string;
let importId: string;
beforeAll(async () => {
  house = await newWorld();
});
beforeEach(async () => {
  world = await house.another();
  boss = await world.user({ name: '管理员', admin: true });
  rep = await world.user({ name: '张三' });
  const customer = account({ name: '甲公司' });
  const file = plan({ accounts: [customer], deals: [deal({ name: '一期', account: customer.key, stage: 'target' })] });
  ({ importId } = await world.as(rep, (scope) => store(scope, file)));
});

const undo = (by = rep) => world.as(by, (scope) => undoImport(scope, importId));
const rows = async (table: 'deal' | 'account') =>
  world.db.selectFrom(table).where('workspace_id', '=', world.workspaceId).select(['id', 'name']).execute();
const imported = async () => (await rows('deal'))[0]?.id ?? '';
const customerId = async () => (await rows('account'))[0]?.id ?? '';
const sound = async () => {
  const { missing, differences } = await world.asWorkspace(verifyStandings);
  expect([missing, differences]).toEqual([[], []]);
};

// Who comes first is chance, so each meeting takes place a few times.
describe('an undo at the same moment as', { repeats: 2 }, () => {
  test('nine others takes everything back once, and is on record once', async () => {
    const all = await Promise.all(Array.from({ length: 10 }, (_, at) => undo(at % 2 ? boss : rep)));
    expect(new Set(all.map(({ state, undo: { kept } }) => `${state} ${kept}`))).toEqual(new Set(['undone 0']));
    expect([await rows('deal'), await rows('account')]).toEqual([[], []]);
    const trail = world.db.selectFrom('audit_log').where('entity_id', '=', importId).where('action', '=', 'undone');
    expect(await trail.select('id').execute()).toHaveLength(1);
    await sound();
  });

  const WORK: readonly (readonly [name: string, work: (id: string) => Promise<unknown>])[] = [
    [
      'a change of the deal',
      (id) => world.as(rep, (scope) => patchDeal(scope, id, { body: patch({ note: '人工' }), version: 1 })),
    ],
    [
      'a record on the deal',
      (id) => world.as(rep, (scope) => addRecord(scope, id, record({ evidence: [heard('预算列了')] }))),
    ],
  ];
  test.each(WORK)(
    '%s: the deal is gone and the work refused, or the work is done and the deal stays',
    async (_, work) => {
      const id = await imported();
      const [undone, worked] = await Promise.allSettled([undo(), work(id)]);
      if (undone.status === 'rejected') throw undone.reason;
      const stays = worked.status === 'fulfilled';
      if (!stays) expect(worked.reason).toMatchObject({ code: 'notFound' });
      expect((await rows('deal')).map(({ name }) => name)).toEqual(stays ? ['一期'] : []);
      // A deal that stays keeps its customer.
      expect([undone.value.undo.kept, await rows('account')]).toMatchObject(
        stays ? [2, [{ name: '甲公司' }]] : [0, []],
      );
      await sound();
    },
  );

  test('a new deal of its customer: the customer goes and there is no deal, or both stay', async () => {
    const accountId = await customerId();
    const opened = world.as(rep, (scope) => createDeal(scope, newDeal({ name: '新开', accountId })));
    const [undone, made] = await Promise.allSettled([undo(), opened]);
    if (undone.status === 'rejected') throw undone.reason;
    const stays = made.status === 'fulfilled';
    if (!stays) expect(made.reason).toMatchObject({ code: 'notFound' });
    expect([(await rows('deal')).map(({ name }) => name), (await rows('account')).length]).toEqual(
      stays ? [['新开'], 1] : [[], 0],
    );
    await sound();
  });
});

describe('an undo after', () => {
  test.each<[name: string, work: (id: string) => Promise<unknown>]>([
    ['evidence', (id) => world.as(rep, (scope) => addRecord(scope, id, record({ evidence: [heard('预算列了')] })))],
    [
      'a visit',
      (id) =>
        world.as(rep, (scope) =>
          addRecord(scope, id, record({ interaction: { kind: 'visit', happenedOn: '2026-03-02', with: [] } })),
        ),
    ],
    [
      'a task',
      (id) => world.as(rep, (scope) => addRecord(scope, id, record({ tasks: [{ kind: 'task', title: '回访' }] }))),
    ],
    [
      'a new name',
      (id) => world.as(rep, (scope) => patchDeal(scope, id, { body: patch({ name: '改名' }), version: 1 })),
    ],
  ])('%s leaves the deal and says so by the name it came in with', async (_, work) => {
    await work(await imported());
    const { undo: done, problems } = await undo();
    expect([done.kept, problems.map(({ file, value }) => [file, value])]).toEqual([
      2,
      [
        ['account', '甲公司'],
        ['deal', '一期'],
      ],
    ]);
    expect(await rows('deal')).toHaveLength(1);
    await sound();
  });
});
