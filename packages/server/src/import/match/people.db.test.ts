import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { changeUser } from '../../people/change-user.ts';
import { loadUsers } from '../../people/load-users.ts';
import { newWorld, type World } from '../../testing/world.ts';
import type { PersonRecord } from '../plan/records.ts';
import { person, plan } from '../testing/plan.ts';
import { store } from '../testing/store.ts';
import { matchPeople } from './people.ts';

let house: World;
let world: World;
let admin: string;
beforeAll(async () => {
  house = await newWorld();
});
beforeEach(async () => {
  world = await house.another();
  admin = await world.user({ name: '管理员', admin: true });
});

const match = (...people: readonly PersonRecord[]) => world.as(admin, (scope) => matchPeople(scope, people));
const bring = (...people: readonly PersonRecord[]) => world.as(admin, (scope) => store(scope, plan({ people })));
const everyone = () => world.as(admin, (scope) => loadUsers(scope));
/** Who reports to whom, by name. */
async function line(): Promise<Readonly<Record<string, string | null>>> {
  const users = await everyone();
  const names = new Map(users.map(({ id, name }) => [id, name]));
  return Object.fromEntries(
    users.map(({ name, managerId }) => [name, managerId && (names.get(managerId) ?? managerId)]),
  );
}

describe('who is meant', () => {
  test.each(['温若谷', ' 温若谷 ', '温 若谷', '温　若谷'])('%j is the colleague of that name', async (name) => {
    const id = await world.user({ name: '温若谷' });
    const changes = await match(person({ name }));
    expect(changes).toMatchObject({ created: [], patches: [], unchanged: 1 });
    expect([...changes.ids.values()]).toContain(id);
  });

  test('letters count the same in any case and width', async () => {
    const id = await world.user({ name: 'Anna Lee' });
    expect((await match(person({ name: 'ＡＮＮＡ　lee' }))).ids.get('annalee')).toBe(id);
  });

  test('of two of one name the one who was there first', async () => {
    const elder = await world.user({ name: '邱喆' });
    await world.user({ name: '邱喆' });
    expect((await match(person({ name: '邱喆' }))).ids.get('邱喆')).toBe(elder);
  });

  test('a login says more than a name', async () => {
    await world.user({ name: '邱喆' });
    const meant = await world.user({ name: '邱 喆（华南）' });
    const { login } = (await everyone()).find(({ id }) => id === meant) ?? { login: '' };
    const changes = await match(person({ name: '邱喆', login }));
    expect(changes.ids.get('邱喆')).toBe(meant);
    expect(changes.created).toEqual([]);
  });

  test('someone out of service is known all the same: nobody is made twice', async () => {
    const away = await world.user({ name: '离职的' });
    await world.as(admin, (scope) => changeUser(scope, { id: away, version: 1, change: { active: false } }));
    expect(await match(person({ name: '离职的' }))).toMatchObject({ created: [], unchanged: 1 });
  });

  test('nobody of another workspace is meant', async () => {
    await (await world.another()).user({ name: '别家的' });
    expect((await match(person({ name: '别家的' }))).created).toHaveLength(1);
  });
});

describe('a new colleague', () => {
  const loginsOf = async (...people: readonly PersonRecord[]) =>
    (await match(...people)).created.map(({ row }) => row.login);

  test.each([
    ['in pinyin', '温若谷', 'wenruogu'],
    ['in plain letters', 'Anna O’Neil', 'annaoneil'],
    ['mixed', '李Jack', 'lijack'],
    ['without a letter', '！？', 'colleague'],
  ])('gets a login %s', async (_, name, login) => expect(await loginsOf(person({ name }))).toEqual([login]));

  test('numbered when it is taken, in the store or by this file', async () => {
    await bring(person({ name: '王伟' }));
    expect(await loginsOf(person({ name: '王玮' }), person({ name: '王炜' }))).toEqual(['wangwei2', 'wangwei3']);
  });

  test('keeps the login the file gives, unless it is taken', async () => {
    const taken = (await everyone())[0]?.login ?? '';
    expect(await loginsOf(person({ name: '新来', login: 'xinlai01' }))).toEqual(['xinlai01']);
    expect(await match(person({ name: '新来', login: taken }))).toMatchObject({ created: [] });
  });

  test('cannot sign in, is no administrator, and owns up to the import', async () => {
    await bring(person({ name: '新来', title: '大客户经理' }));
    const row = await world.db
      .selectFrom('user_account as u')
      .leftJoin('credential as c', 'c.user_id', 'u.id')
      .where('u.name', '=', '新来')
      .select(['u.title', 'u.is_admin', 'u.active', 'u.origin', 'c.user_id as credential'])
      .executeTakeFirstOrThrow();
    expect(row).toEqual({
      title: '大客户经理',
      is_admin: false,
      active: true,
      origin: expect.stringMatching(/^import:/),
      credential: null,
    });
  });

  test('is brought by administrators only', async () => {
    const rep = await world.user({ name: '普通' });
    await expect(
      world.as(rep, (scope) => store(scope, plan({ people: [person({ name: '私招' })] }))),
    ).rejects.toMatchObject({
      code: 'auth.adminOnly',
    });
  });
});

describe('the line of a file', () => {
  test('joins new colleagues and stored ones, in whatever order they stand', async () => {
    await world.user({ name: '老销售' });
    await bring(
      person({ name: '新销售', manager: '新主管' }),
      person({ name: '老销售', manager: '新主管' }),
      person({ name: '新主管' }),
    );
    expect(await line()).toMatchObject({ 新销售: '新主管', 老销售: '新主管', 新主管: null });
  });

  test('says nothing of those it leaves empty', async () => {
    const boss = await world.user({ name: '主管' });
    await world.user({ name: '下属', manager: boss });
    expect(await match(person({ name: '下属' }), person({ name: '主管' }))).toMatchObject({
      patches: [],
      unchanged: 2,
    });
  });

  test('nobody reports to oneself', async () => {
    await bring(person({ name: '自管', manager: '自管' }));
    expect(await line()).toMatchObject({ 自管: null });
  });

  test.each([
    [
      'of two',
      [
        ['甲', '乙'],
        ['乙', '甲'],
      ],
    ],
    [
      'of three',
      [
        ['甲', '乙'],
        ['乙', '丙'],
        ['丙', '甲'],
      ],
    ],
  ])('a circle %s is left open where it would close', async (_, pairs) => {
    await bring(...pairs.map(([name = '', manager = '']) => person({ name, manager })));
    const found = await line();
    for (const [name = ''] of pairs) {
      const seen: string[] = [];
      for (let at: string | null | undefined = name; at && seen.length < 5; at = found[at]) seen.push(at);
      expect(seen.length, `above ${name}`).toBeLessThan(5);
    }
    expect(Object.values(found).filter((manager) => manager !== null)).toHaveLength(pairs.length - 1);
  });

  test('nor does the file close a circle with a line that is stored', async () => {
    const boss = await world.user({ name: '主管' });
    await world.user({ name: '下属', manager: boss });
    await bring(person({ name: '主管', manager: '下属' }), person({ name: '下属' }));
    expect(await line()).toMatchObject({ 主管: null, 下属: '主管' });
  });

  test('turned round by the file is turned round', async () => {
    const boss = await world.user({ name: '原主管' });
    const top = await world.user({ name: '总监' });
    await world.user({ name: '原下属', manager: boss });
    await bring(
      person({ name: '原下属', manager: '总监' }),
      person({ name: '原主管', manager: '原下属' }),
      person({ name: '总监' }),
    );
    expect(await line()).toMatchObject({ 原下属: '总监', 原主管: '原下属' });
    expect(await world.as(top, async (scope) => scope.actor.reach.length)).toBe(3);
  });
});
