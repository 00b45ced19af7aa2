import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { mergeAccounts } from '../../accounts/merge/merge-accounts.ts';
import { newWorld, type World } from '../../testing/world.ts';
import type { AccountRecord, ContactRecord } from '../plan/records.ts';
import { account, contact, deal, plan } from '../testing/plan.ts';
import { store } from '../testing/store.ts';

let house: World;
let world: World;
let rep: string;
let admin: string;
beforeAll(async () => {
  house = await newWorld();
});
beforeEach(async () => {
  world = await house.another();
  rep = await world.user({ name: '销售' });
  admin = await world.user({ name: '管理员', admin: true });
});

const bring = (accounts: readonly AccountRecord[], who = admin) =>
  world.as(who, (scope) => store(scope, plan({ accounts }))).then(({ matched }) => matched.accounts);
const stored = (name: string) =>
  world.db
    .selectFrom('account')
    .where('workspace_id', '=', world.workspaceId)
    .where('name', '=', name)
    .selectAll()
    .orderBy('id')
    .execute();
async function groups(): Promise<Readonly<Record<string, string | null>>> {
  const rows = await world.db
    .selectFrom('account as a')
    .leftJoin('account as p', 'p.id', 'a.parent_id')
    .where('a.workspace_id', '=', world.workspaceId)
    .select(['a.name', 'p.name as parent'])
    .execute();
  return Object.fromEntries(rows.map(({ name, parent }) => [name, parent]));
}

describe('a customer the store does not have', () => {
  test('comes in with what the file says, and likely answers for the rest', async () => {
    await bring([account({ name: '江渚装备', industry: '轨道交通', note: '老客户' })], rep);
    expect(await stored('江渚装备')).toEqual([
      expect.objectContaining({
        industry: '轨道交通',
        note: '老客户',
        region: null,
        size: 'large',
        strategic: false,
        owner_id: rep,
        created_by: rep,
        version: 1,
        origin: expect.stringMatching(/^import:/),
        source: expect.stringMatching(/^import:/),
      }),
    ]);
  });

  test('belongs to the colleague the file names', async () => {
    await world.user({ name: '温若谷' });
    await bring([account({ name: '江渚装备', owner: '温若谷' })]);
    const owners = await world.db
      .selectFrom('account as a')
      .innerJoin('user_account as u', 'u.id', 'a.owner_id')
      .where('a.workspace_id', '=', world.workspaceId)
      .select('u.name')
      .execute();
    expect(owners.map(({ name }) => name)).toEqual(['温若谷']);
  });

  test('can be found by its pinyin at once', async () => {
    await bring([account({ name: '棠溪窑业' })]);
    const [row] = await stored('棠溪窑业');
    expect(row?.search).toContain('TANG-XI');
    expect(row?.grams.length).toBeGreaterThan(0);
  });
});

describe('a customer that was merged', () => {
  test('is the one kept, under either name', async () => {
    await bring([account({ name: '江渚装备' }), account({ name: '江渚机械' })]);
    const [kept, gone] = [(await stored('江渚装备'))[0]?.id ?? '', (await stored('江渚机械'))[0]?.id ?? ''];
    await world.as(admin, (scope) => mergeAccounts(scope, kept, { body: { gone, values: {} }, version: 1 }));
    const names = ['江渚机械', '江渚装备'];
    const found = await bring(names.map((name) => account({ name, region: '华东' })));
    expect([found.created, [...found.ids.values()]]).toEqual([[], [kept, kept]]);
    expect(await stored('江渚装备')).toMatchObject([{ region: '华东' }]);
    const deals = names.map((of) => deal({ name: '一期', key: `${of}\n一期`, number: null, account: of }));
    const accounts = names.map((name) => account({ name, mentioned: true }));
    for (const one of deals) await world.as(admin, (scope) => store(scope, plan({ accounts, deals: [one] })));
    const held = await world.db
      .selectFrom('deal')
      .where('workspace_id', '=', world.workspaceId)
      .select('account_id')
      .execute();
    expect(held).toEqual([{ account_id: kept }]);
  });
});

describe('a customer the store has', () => {
  test.each(['江渚装备有限公司', ' 江渚装备有限公司 ', '江渚装备 有限公司', '江渚装备有限公司'])(
    'is the same under %j',
    async (name) => {
      await bring([account({ name: '江渚装备有限公司' })]);
      expect(await bring([account({ name })])).toMatchObject({ created: [], unchanged: 1 });
    },
  );

  test('changes where the file says something else, and only there', async () => {
    await bring([
      account({ name: '江渚装备', industry: '轨道交通', region: '华东', size: 'government', strategic: true }),
    ]);
    const changes = await bring([account({ name: '江渚装备', industry: '航空', size: 'government' })]);
    expect(changes.patches).toEqual([
      expect.objectContaining({ before: { industry: '轨道交通' }, after: { industry: '航空' } }),
    ]);
    expect(await stored('江渚装备')).toEqual([
      expect.objectContaining({ industry: '航空', region: '华东', size: 'government', strategic: true, version: 2 }),
    ]);
  });

  test('only named by another record, it changes nothing', async () => {
    await bring([account({ name: '江渚装备', industry: '轨道交通' })]);
    expect(await bring([account({ name: '江渚装备', industry: '航空', mentioned: true })])).toMatchObject({
      patches: [],
    });
  });

  test('in the bin, it is not met: the file makes a new one', async () => {
    await bring([account({ name: '江渚装备' })]);
    await world.db
      .updateTable('account')
      .set({ deleted_at: new Date() })
      .where('workspace_id', '=', world.workspaceId)
      .execute();
    expect((await bring([account({ name: '江渚装备' })])).created).toHaveLength(1);
  });

  test('out of sight, it is neither met nor changed', async () => {
    const stranger = await world.user({ name: '外人' });
    await bring([account({ name: '江渚装备', industry: '轨道交通' })], rep);
    await bring([account({ name: '江渚装备', industry: '航空' })], stranger);
    expect((await stored('江渚装备')).map(({ industry, owner_id }) => [industry, owner_id])).toEqual([
      ['轨道交通', rep],
      ['航空', stranger],
    ]);
  });

  test('of two of one name the elder is meant', async () => {
    await world.account({ name: '双胞胎', owner: rep });
    await world.account({ name: '双胞胎', owner: rep });
    await bring([account({ name: '双胞胎', industry: '航空' })]);
    expect((await stored('双胞胎')).map(({ industry }) => industry)).toEqual(['航空', null]);
  });

  test('of another workspace is not meant', async () => {
    const other = await house.another();
    await other.account({ name: '别家的', owner: await other.user() });
    expect((await bring([account({ name: '别家的' })])).created).toHaveLength(1);
  });
});

describe('groups', () => {
  test('come in with their parents, in whatever order the rows stand', async () => {
    await bring([
      account({ name: '孙公司', parent: '子公司' }),
      account({ name: '集团' }),
      account({ name: '子公司', parent: '集团' }),
    ]);
    expect(await groups()).toEqual({ 孙公司: '子公司', 子公司: '集团', 集团: null });
  });

  test('a stored customer moves under another parent, and undo would know the old one', async () => {
    await bring([
      account({ name: '甲集团' }),
      account({ name: '乙集团' }),
      account({ name: '工厂', parent: '甲集团' }),
    ]);
    const { patches } = await bring([account({ name: '工厂', parent: '乙集团' }), account({ name: '乙集团' })]);
    expect(patches).toHaveLength(1);
    const [before] = await stored('甲集团');
    expect(patches[0]?.before).toEqual({ parent_id: before?.id });
    expect(await groups()).toMatchObject({ 工厂: '乙集团' });
  });

  test.each([
    ['itself', [['甲', '甲']]],
    [
      'each other',
      [
        ['甲', '乙'],
        ['乙', '甲'],
      ],
    ],
    [
      'a ring of three',
      [
        ['甲', '乙'],
        ['乙', '丙'],
        ['丙', '甲'],
      ],
    ],
  ])('%s: the circle is left open', async (_, pairs) => {
    await bring(pairs.map(([name = '', parent = '']) => account({ name, parent })));
    expect(Object.values(await groups()).filter((parent) => parent !== null)).toHaveLength(pairs.length - 1);
  });

  test('no circle is closed with a group that is stored', async () => {
    await bring([account({ name: '工厂', parent: '集团' }), account({ name: '集团' })]);
    await bring([account({ name: '集团', parent: '工厂' }), account({ name: '工厂' })]);
    expect(await groups()).toEqual({ 工厂: '集团', 集团: null });
  });
});

describe('contacts', () => {
  const withContacts = async (contacts: readonly ContactRecord[], who = admin) =>
    world
      .as(who, (scope) =>
        store(scope, plan({ accounts: [account({ name: '甲公司' }), account({ name: '乙公司' })], contacts })),
      )
      .then(({ matched }) => matched.contacts);
  const people = () =>
    world.db
      .selectFrom('contact as c')
      .innerJoin('account as a', 'a.id', 'c.account_id')
      .where('c.workspace_id', '=', world.workspaceId)
      .select(['c.name', 'a.name as of', 'c.title', 'c.phone', 'c.basis', 'c.purpose', 'c.version'])
      .orderBy('c.id')
      .execute();

  test('are known by customer and name: the same name elsewhere is someone else', async () => {
    await withContacts([contact({ of: '甲公司', name: '李工' })]);
    const changes = await withContacts([
      contact({ of: '甲公司', name: '李工' }),
      contact({ of: '乙公司', name: '李工' }),
    ]);
    expect(changes).toMatchObject({ unchanged: 1 });
    expect(changes.created).toHaveLength(1);
    expect((await people()).map(({ name, of }) => [name, of])).toEqual([
      ['李工', '甲公司'],
      ['李工', '乙公司'],
    ]);
  });

  test('come in with a basis and a purpose, as personal data must', async () => {
    await withContacts([contact({ of: '甲公司', name: '李工', phone: '13800000000' })]);
    const [row] = await people();
    expect(row).toMatchObject({ phone: '13800000000', basis: 'legitimate-interest' });
    expect(row?.purpose).not.toBe('');
  });

  test('change where the file says something else; an empty cell erases nothing', async () => {
    await withContacts([contact({ of: '甲公司', name: '李工', title: '工程师', phone: '1' })]);
    await withContacts([contact({ of: '甲公司', name: '李工', title: '总工' })]);
    expect(await people()).toEqual([expect.objectContaining({ title: '总工', phone: '1', version: 2 })]);
  });

  test('of a customer out of sight are not met', async () => {
    const stranger = await world.user({ name: '外人' });
    await withContacts([contact({ of: '甲公司', name: '李工', title: '工程师' })], rep);
    expect(
      (await withContacts([contact({ of: '甲公司', name: '李工', title: '厂长' })], stranger)).created,
    ).toHaveLength(1);
    expect((await people()).map(({ title }) => title)).toEqual(['工程师', '厂长']);
  });
});
