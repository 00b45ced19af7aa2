import { createDeal as route, DealView } from '@qibu/contract';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadHead } from '../ledger/deal-head.ts';
import { newDeal } from '../testing/bodies.ts';
import { newWorld, TODAY, type World } from '../testing/world.ts';
import { createDeal } from './create-deal.ts';
import { showDeal } from './settle.ts';
import { verifyStandings } from '../standing/verify-standings.ts';

let world: World;
let rep: string;
let boss: string;
let stranger: string;
let admin: string;

beforeAll(async () => {
  world = await newWorld();
  boss = await world.user({ name: '经理' });
  rep = await world.user({ name: '销售', manager: boss });
  stranger = await world.user({ name: '外人' });
  admin = await world.user({ name: '管理员', admin: true });
});

const create = (by: string, body: Parameters<typeof newDeal>[0]) =>
  world.as(by, (scope) => createDeal(scope, newDeal(body)));

describe('creating a deal', () => {
  test('a name is enough: it is mine, opened today, in the workspace’s currency, not placed, and judged', async () => {
    const deal = await create(rep, { name: '  一体化平台 ' });
    expect(DealView.parse(deal)).toBeTruthy();
    expect(deal).toMatchObject({
      name: '一体化平台',
      owner: { id: rep, name: '销售' },
      openedOn: TODAY,
      currency: 'CNY',
      stage: null,
      outcome: 'open',
      version: 1,
    });
    expect(deal.standing.verdict).toBe('unknown');
    expect(deal.analysis.flags.length).toBeGreaterThan(0);
    const stored = await world.as(rep, ({ tx }) =>
      tx.selectFrom('standing').where('id', '=', deal.id).selectAll().executeTakeFirstOrThrow(),
    );
    expect(stored).toMatchObject({ as_of: TODAY, flags: deal.standing.flags, risk: deal.standing.risk });
  });

  test('a first stage is on file as a move nobody has proved yet', async () => {
    const deal = await create(rep, { name: '已有阶段', stage: 'intent' });
    expect(deal.stage).toBe('intent');
    expect(deal.standing.inflated).toBe(true);
    const moves = await world.as(rep, ({ tx }) =>
      tx.selectFrom('stage_move').where('deal_id', '=', deal.id).selectAll().execute(),
    );
    expect(moves).toMatchObject([{ from_stage: null, to_stage: 'intent', exception: true, happened_on: TODAY }]);
  });

  test('a stage the workspace does not have is refused', async () => {
    await expect(create(rep, { name: '错', stage: 'won' })).rejects.toMatchObject({ code: 'request.invalid' });
  });

  test('a manager opens it for their rep, a rep not for their manager, an administrator for anyone', async () => {
    expect((await create(boss, { name: '代建', ownerId: rep })).owner.id).toBe(rep);
    await expect(create(rep, { name: '越级', ownerId: boss })).rejects.toMatchObject({ code: 'deal.ownerOnly' });
    expect((await create(admin, { name: '分派', ownerId: stranger })).owner.id).toBe(stranger);
  });

  test('an owner who has left is refused', async () => {
    const gone = await world.user({ manager: boss });
    await world.db.updateTable('user_account').set({ active: false }).where('id', '=', gone).execute();
    await expect(create(boss, { name: '给走了的人', ownerId: gone })).rejects.toMatchObject({ code: 'notFound' });
  });

  test('A2 it cannot be put under an account, a product or a person one does not see', async () => {
    const foreign = await world.account({ owner: stranger });
    const mine = await world.account({ owner: rep, size: 'government' });
    const elsewhere = await (await world.another()).product();
    await expect(create(rep, { name: '挂别人客户', accountId: foreign })).rejects.toMatchObject({ code: 'notFound' });
    await expect(create(rep, { name: '别家产品', productId: elsewhere })).rejects.toMatchObject({ code: 'notFound' });
    expect(await create(rep, { name: '自己的', accountId: mine })).toMatchObject({
      account: { id: mine },
      customerSize: 'government',
    });
  });

  test('everything wrong with what it points at is said at once, each at its field', async () => {
    const foreign = await world.account({ owner: stranger });
    const elsewhere = await (await world.another()).product();
    const wrong = { accountId: foreign, productId: elsewhere };
    await expect(create(rep, { name: '错', ...wrong })).rejects.toMatchObject({
      code: 'notFound',
      extra: {
        fields: [
          { path: 'body.accountId', code: 'notFound' },
          { path: 'body.productId', code: 'notFound' },
        ],
      },
    });
    await expect(create(rep, { name: '错', ...wrong, ownerId: foreign, stage: 'nowhere' })).rejects.toMatchObject({
      code: 'request.invalid',
      extra: {
        fields: [
          { path: 'body.ownerId', code: 'outsideLine' },
          { path: 'body.accountId', code: 'notFound' },
          { path: 'body.productId', code: 'notFound' },
          { path: 'body.stage', code: 'noSuchStage' },
        ],
      },
    });
  });

  test('a refused creation leaves nothing', async () => {
    const count = async () => (await world.db.selectFrom('deal').select('id').execute()).length;
    const before = await count();
    await expect(create(rep, { name: '错', stage: 'nowhere' })).rejects.toThrow();
    expect(await count()).toBe(before);
  });

  test.each([
    'id',
    'workspaceId',
    'version',
    'createdBy',
    'outcome',
    'openedOn',
    'origin',
    'importKey',
    'risk',
    'workspace_id',
  ])('B33 C2 a key that is not on the form (%s) is refused', (key) =>
    expect(route.body.safeParse({ name: '多一项', [key]: 'x' }).success).toBe(false),
  );

  test('a deal of another workspace does not exist here', async () => {
    const other = await world.another();
    const spy = await other.user({ admin: true });
    const deal = await create(rep, { name: '本区的' });
    expect(await other.as(spy, (scope) => loadHead(scope, deal.id, false))).toBeNull();
  });
});

test('opening a deal answers what is read back afterwards, and its summary equals a recomputation', async () => {
  const account = await world.account({ owner: rep, size: 'government' });
  const productId = await world.product();
  const opened = await create(rep, {
    name: '读回一致',
    accountId: account,
    productId,
    stage: 'intent',
    amountMinor: 9e9,
  });
  const read = await world.as(rep, (scope) => showDeal(scope, opened.id));
  expect(opened).toEqual(read);
  const { differences, missing } = await world.as(admin, verifyStandings);
  expect({ differences, missing }).toEqual({ differences: [], missing: [] });
});
