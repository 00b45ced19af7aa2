import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newWorld, TODAY, type World } from '../../testing/world.ts';
import type { DealRecord, ImportPlan } from '../plan/records.ts';
import { account, contact, deal, plan, product } from '../testing/plan.ts';
import { store } from '../testing/store.ts';

let house: World;
let world: World;
let rep: string;
let boss: string;
let admin: string;
beforeAll(async () => {
  house = await newWorld();
});
beforeEach(async () => {
  world = await house.another();
  boss = await world.user({ name: '主管' });
  rep = await world.user({ name: '销售', manager: boss });
  admin = await world.user({ name: '管理员', admin: true });
});

const bring = (deals: readonly DealRecord[], { who = rep, ...more }: Partial<ImportPlan> & { who?: string } = {}) =>
  world.as(who, (scope) => store(scope, plan({ deals, ...more }))).then(({ matched }) => matched);
const stored = (key: string) =>
  world.db
    .selectFrom('deal')
    .where('workspace_id', '=', world.workspaceId)
    .where('import_key', '=', key)
    .selectAll()
    .orderBy('id')
    .execute();

describe('a new deal', () => {
  test('has the likely answers where the file says nothing', async () => {
    await bring([deal({ key: 'D1', name: '转向架数字化' })]);
    expect(await stored('D1')).toEqual([
      expect.objectContaining({
        name: '转向架数字化',
        owner_id: rep,
        currency: 'CNY',
        opened_on: TODAY,
        outcome: 'open',
        amount_minor: null,
        closes_on: null,
        version: 1,
      }),
    ]);
  });

  test.each([
    ['says when it began', { openedOn: '2025-06-01' }, '2025-06-01'],
    ['says nothing', {}, TODAY],
    ['was closed before today', { closedOn: '2025-12-31', outcome: 'won' as const }, '2025-12-31'],
    ['was closed today', { closedOn: TODAY, outcome: 'won' as const }, TODAY],
    ['says both', { openedOn: '2025-01-01', closedOn: '2025-12-31', outcome: 'lost' as const }, '2025-01-01'],
  ])('that %s began on the right day', async (_, part, openedOn) => {
    await bring([deal({ key: 'D1', name: '转向架', ...part })]);
    expect((await stored('D1')).map(({ opened_on }) => opened_on)).toEqual([openedOn]);
  });

  test('refers to what came in with it', async () => {
    const li = contact({ of: '江渚装备', name: '李工' });
    await bring([deal({ key: 'D1', name: '转向架', account: '江渚装备', product: '数采网关', contact: li.key })], {
      accounts: [account({ name: '江渚装备' })],
      products: [product({ name: '数采网关' })],
      contacts: [li],
    });
    const found = await world.db
      .selectFrom('deal as d')
      .innerJoin('account as a', 'a.id', 'd.account_id')
      .innerJoin('product as p', 'p.id', 'd.product_id')
      .innerJoin('deal_person as dp', 'dp.deal_id', 'd.id')
      .innerJoin('contact as c', 'c.id', 'dp.contact_id')
      .where('d.workspace_id', '=', world.workspaceId)
      .select(['a.name as account', 'p.name as product', 'c.name as contact'])
      .execute();
    expect(found).toEqual([{ account: '江渚装备', product: '数采网关', contact: '李工' }]);
  });
});

describe('a stored deal', () => {
  test('of the same number changes where the file differs', async () => {
    await bring([deal({ key: 'D1', name: '一期', amountMinor: 100, note: '旧', closesOn: '2026-06-01' })]);
    const { deals } = await bring([deal({ key: 'D1', name: '一期', amountMinor: 200, closesOn: '2026-06-01' })]);
    expect(deals.patches).toEqual([
      expect.objectContaining({ version: 1, before: { amount_minor: 100 }, after: { amount_minor: 200 } }),
    ]);
    expect(await stored('D1')).toEqual([expect.objectContaining({ amount_minor: 200, note: '旧', version: 2 })]);
  });

  test('renamed by the file is found by its new name; a made-up name renames nothing', async () => {
    await bring([deal({ key: 'D1', name: '磨床联网' })]);
    await bring([deal({ key: 'D1', name: '江渚装备 数采网关', named: false })]);
    expect((await stored('D1'))[0]?.name).toBe('磨床联网');
    await bring([deal({ key: 'D1', name: '热处理温控' })]);
    const [row] = await stored('D1');
    expect(row).toMatchObject({ name: '热处理温控', search: expect.stringContaining('WEN-KONG') });
    expect(row?.search).not.toContain('MO-CHUANG');
  });

  test('in the bin or of another workspace is not met', async () => {
    await bring([deal({ key: 'D1', name: '一期' })]);
    await world.db
      .updateTable('deal')
      .set({ deleted_at: new Date() })
      .where('workspace_id', '=', world.workspaceId)
      .execute();
    expect((await bring([deal({ key: 'D1', name: '一期' })])).deals.created).toHaveLength(1);
    const other = await house.another();
    const theirs = await other.user();
    const met = await other.as(theirs, (scope) => store(scope, plan({ deals: [deal({ key: 'D1', name: '一期' })] })));
    expect(met.matched.deals.created).toHaveLength(1);
  });

  test('in the bin is not made a second time by its own id, and the row says so', async () => {
    await bring([deal({ key: 'D1', name: '一期' })]);
    const id = (await stored('D1'))[0]?.id ?? '';
    const deleted = { deleted_at: new Date(), deleted_by: rep };
    await world.db.updateTable('deal').set(deleted).where('id', '=', id).execute();
    const met = await bring([deal({ key: id, id, number: null, name: '一期' })]);
    expect(met).toMatchObject({ refused: [{ id }], problems: [{ code: 'deal.binned', severity: 'error' }] });
    expect(met.deals.created).toEqual([]);
  });

  test('out of sight is neither met nor changed', async () => {
    const stranger = await world.user({ name: '外人' });
    await bring([deal({ key: 'D1', name: '一期', amountMinor: 100 })]);
    await bring([deal({ key: 'D1', name: '一期', amountMinor: 999 })], { who: stranger });
    expect((await stored('D1')).map(({ owner_id, amount_minor }) => [owner_id, amount_minor])).toEqual([
      [rep, 100],
      [stranger, 999],
    ]);
  });
});

describe('a deal known by its customer and name only', () => {
  const of = '江渚装备';
  const plain = (part: Partial<Parameters<typeof deal>[0]>) =>
    bring([deal({ name: '框架', key: `${of}\n框架`, number: null, account: of, ...part })], {
      accounts: [account({ name: of })],
    });
  const all = async () => {
    const rows = await world.db
      .selectFrom('deal')
      .where('workspace_id', '=', world.workspaceId)
      .select(['amount_minor', 'outcome'])
      .orderBy('id')
      .execute();
    return rows.map(({ amount_minor, outcome }) => [amount_minor, outcome]);
  };

  test.each(['won', 'lost'] as const)('that was %s stays, and the row that runs is another', async (outcome) => {
    await plain({ amountMinor: 100, outcome, closedOn: '2025-12-31' });
    const { problems } = await plain({ amountMinor: 500, stage: '意向' });
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([['duplicate-name', 'warning']]);
    await plain({ amountMinor: 600, stage: '意向' });
    expect(await all()).toEqual([
      [100, outcome],
      [600, 'open'],
    ]);
  });

  test('and equal in all it says is that one', async () => {
    await plain({ amountMinor: 100, outcome: 'won', closedOn: '2025-12-31' });
    expect((await plain({ amountMinor: 100, closedOn: '2025-12-31' })).deals.unchanged).toBe(1);
    await plain({ amountMinor: 200, outcome: 'won' });
    expect(await all()).toEqual([[200, 'won']]);
  });

  test('without a customer is met by an equal row only', async () => {
    const none = { account: null, key: '\n框架' };
    await plain({ ...none, amountMinor: 100 });
    expect((await plain({ ...none, amountMinor: 100 })).deals.unchanged).toBe(1);
    const { problems } = await plain({ ...none, amountMinor: 900 });
    expect(problems.map(({ code }) => code)).toEqual(['duplicate-name']);
    expect(await all()).toEqual([
      [100, 'open'],
      [900, 'open'],
    ]);
  });
});

describe('the owner', () => {
  const ownerOf = async (key: string) => (await stored(key))[0]?.owner_id;

  test.each([
    ['a representative gives away what is theirs', () => rep, () => rep, true],
    ['a manager moves deals of the line', () => rep, () => boss, true],
    ['an administrator moves any', () => boss, () => admin, true],
    ['a representative does not move the manager’s, even where they work on it', () => boss, () => rep, false],
  ])('%s', async (_, owner, who, moves) => {
    const target = await world.user({ name: '接手', manager: boss });
    await bring([deal({ key: 'D1', name: '一期' })], { who: owner() });
    const [row] = await stored('D1');
    await world.db
      .insertInto('deal_member')
      .values({
        workspace_id: world.workspaceId,
        deal_id: row?.id ?? '',
        user_id: who(),
        part: null,
        added_at: new Date(),
      })
      .execute();
    await world.db
      .updateTable('deal')
      .set({ team: [who()] })
      .where('id', '=', row?.id ?? '')
      .execute();
    const { problems } = await bring([deal({ key: 'D1', name: '一期', owner: '接手' })], { who: who() });
    expect(await ownerOf('D1')).toBe(moves ? target : owner());
    expect(problems.map(({ code }) => code)).toEqual(moves ? [] : ['owner-kept']);
  });
});

describe('the people of a deal', () => {
  const of = '江渚装备';
  const withContact = (name: string) => {
    const person = contact({ of, name });
    return bring([deal({ key: 'D1', name: '一期', account: of, contact: person.key })], {
      accounts: [account({ name: of })],
      contacts: [person],
    });
  };
  const named = async () => {
    const rows = await world.db
      .selectFrom('deal_person as p')
      .innerJoin('contact as c', 'c.id', 'p.contact_id')
      .where('p.workspace_id', '=', world.workspaceId)
      .select(['c.name', 'p.removed_on'])
      .orderBy('c.name')
      .execute();
    return rows.map(({ name, removed_on }) => (removed_on === null ? name : `${name}, taken off`));
  };

  test('grow by whom the file names, and the deal counts as changed', async () => {
    await withContact('李工');
    const { deals } = await withContact('王总');
    expect(deals).toMatchObject({ created: [], unchanged: 0 });
    expect(deals.patches).toEqual([expect.objectContaining({ before: {}, after: {}, person: expect.any(String) })]);
    expect(await named()).toEqual(['李工', '王总'].toSorted());
  });

  test('named again change nothing', async () => {
    await withContact('李工');
    expect((await withContact('李工')).deals).toMatchObject({ created: [], patches: [], unchanged: 1 });
  });

  test('taken off before stay off', async () => {
    await withContact('李工');
    await world.db
      .updateTable('deal_person')
      .set({ removed_on: TODAY })
      .where('workspace_id', '=', world.workspaceId)
      .execute();
    expect((await withContact('李工')).deals).toMatchObject({ patches: [] });
    expect(await named()).toEqual(['李工, taken off']);
  });
});

describe('products', () => {
  test('are known by name, take another price, and keep theirs where the file is silent', async () => {
    await bring([], { who: admin, products: [product({ name: '数采网关', priceMinor: 500_000, series: 'G' })] });
    const { products } = await bring([], {
      who: admin,
      products: [product({ name: ' 数采 网关', priceMinor: 600_000 })],
    });
    expect(products.patches).toEqual([
      expect.objectContaining({ before: { price_minor: 500_000 }, after: { price_minor: 600_000 } }),
    ]);
    expect(products.created).toEqual([]);
  });

  test('a deal may name one the file does not bring', async () => {
    const id = await world.product('老网关');
    await bring([deal({ key: 'D1', name: '一期', product: '老网关' })]);
    expect((await stored('D1'))[0]?.product_id).toBe(id);
  });
});
