import { beforeAll, describe, expect, test } from 'vitest';
import { type Client, PASSWORD, type TestApp, testApp } from '../testing/app.ts';
import { type Colleague, hire } from '../testing/hire.ts';

let app: TestApp;
let admin: Client;
beforeAll(async () => {
  app = await testApp();
  admin = await app.claim();
});

const version = async (id: string): Promise<number> => {
  const { items = [] } = (await admin.send('GET', '/users')).body;
  return (items.find((user) => user.id === id) as { version?: number } | undefined)?.version ?? 0;
};
const change = async ({ id }: Pick<Colleague, 'id'>, body: object, by = admin) =>
  by.send('PATCH', `/users/${id}`, body, { 'if-match': `"${await version(id)}"` });
const codes = (answers: readonly { status: number; body: { code?: string } }[]) =>
  answers.map(({ status, body }) => body.code ?? status).toSorted();

/** Who reaches whom as it is stored, against the managers as they are. */
async function reachFaults(): Promise<string[]> {
  const { db } = app.instance;
  const users = await db.selectFrom('user_account').select(['id', 'manager_id']).execute();
  const stored = await db.selectFrom('reach').select(['manager_id', 'user_id']).execute();
  const managers = new Map(users.map(({ id, manager_id }) => [id, manager_id]));
  const wanted = users.flatMap(({ id }) => {
    const line = [id];
    for (let at = managers.get(id); at; at = managers.get(at)) line.push(at);
    return line.map((above) => `${above} ${id}`);
  });
  const found = stored.map(({ manager_id, user_id }) => `${manager_id} ${user_id}`);
  return [...wanted.filter((one) => !found.includes(one)), ...found.filter((one) => !wanted.includes(one))];
}

describe('two at once', () => {
  test('ten hired under one manager are all within their reach', async () => {
    const boss = await hire({ app, admin }, 'boss');
    const made = await Promise.all(
      Array.from({ length: 10 }, (_, at) =>
        admin.send('POST', '/users', { name: `新${at}`, login: `new${at}`, password: PASSWORD, managerId: boss.id }),
      ),
    );
    expect(codes(made)).toEqual(made.map(() => 200));
    expect(await reachFaults()).toEqual([]);
  });

  test('someone hired under a manager who moves meanwhile is within the new line’s reach', async () => {
    const [top, middle] = [await hire({ app, admin }, 'top'), await hire({ app, admin }, 'middle')];
    const body = { name: '夹缝', login: 'between', password: PASSWORD, managerId: middle.id };
    const answers = await Promise.all([change(middle, { managerId: top.id }), admin.send('POST', '/users', body)]);
    expect(codes(answers)).toEqual([200, 200]);
    expect(await reachFaults()).toEqual([]);
  });

  test('of two administrators who both step down one stays', async () => {
    const second = await hire({ app, admin }, 'second', { isAdmin: true });
    const { id } = ((await admin.send('GET', '/me')).body as unknown as { user: { id: string } }).user;
    for (let round = 0; round < 5; round += 1) {
      const versions = [await version(id), await version(second.id)];
      const stepDown = (by: Client, user: string, at: number) =>
        by.send('PATCH', `/users/${user}`, { isAdmin: false }, { 'if-match': `"${versions[at]}"` });
      const answers = await Promise.all([stepDown(admin, id, 0), stepDown(second.client, second.id, 1)]);
      expect(codes(answers)).toEqual([200, 'user.lastAdmin'].toSorted());
      // Whoever stayed makes the other one an administrator again.
      const [chief, other] = answers[0]?.status === 200 ? [second.client, id] : [admin, second.id];
      expect((await change({ id: other }, { isAdmin: true }, chief)).status).toBe(200);
    }
  });

  test('a colleague put out of service while signing in is not signed in', async () => {
    const leaving = await hire({ app, admin }, 'leaving');
    await Promise.all([
      change(leaving, { active: false }),
      ...Array.from({ length: 5 }, () =>
        app.client().send('POST', '/session', { login: 'leaving', password: PASSWORD }),
      ),
    ]);
    app.instance.sessions.forget();
    expect((await leaving.client.send('GET', '/me')).status).toBe(401);
    expect((await app.client().send('POST', '/session', { login: 'leaving', password: PASSWORD })).status).toBe(401);
  });
});

describe('who may', () => {
  let rep: Colleague;
  let boss: Colleague;
  beforeAll(async () => {
    boss = await hire({ app, admin }, 'manager');
    rep = await hire({ app, admin }, 'plain', { managerId: boss.id });
  });

  test.each<[name: string, call: (by: Client) => Promise<{ status: number }>]>([
    ['hire', (by) => by.send('POST', '/users', { name: '私招', login: 'own', password: PASSWORD })],
    ['promote themselves', (by) => change(rep, { isAdmin: true }, by)],
    ['move themselves to another line', (by) => change(rep, { managerId: null }, by)],
    ['put a colleague out of service', (by) => change(boss, { active: false }, by)],
    [
      'set a colleague’s password',
      (by) => by.send('POST', `/users/${boss.id}/password`, { next: 'a long phrase 2026' }),
    ],
    ['read the audit log', (by) => by.send('GET', '/audit')],
  ])('%s: administrators, not a manager, not a representative', async (_, call) => {
    for (const by of [boss.client, rep.client]) expect((await call(by)).status).toBe(403);
    expect((await call(app.client())).status).toBe(401);
  });

  test('see colleagues: everyone, and of each no more than what colleagues may know', async () => {
    const { items = [] } = (await rep.client.send('GET', '/users')).body;
    expect(items.map(({ id }) => id)).toContain(boss.id);
    const known = ['active', 'id', 'isAdmin', 'kind', 'login', 'managerId', 'name', 'openDeals', 'sample', 'title'];
    for (const one of items) expect(Object.keys(one).toSorted()).toEqual([...known, 'signsIn', 'version'].toSorted());
    // How somebody signs in is for administrators alone.
    expect(items.map((one) => (one as unknown as { signsIn: unknown }).signsIn)).toEqual(items.map(() => null));
  });
});

describe('odd names and logins', () => {
  const made = (body: object) => admin.send('POST', '/users', { name: '某', password: PASSWORD, ...body });
  test.each([
    ["' or 1=1 --", 'quote'],
    ['<script>alert(1)</script>', 'markup'],
    ['=cmd|calc', 'formula'],
    ['𠮷野', 'astral'],
    ['constructor', 'proto'],
  ])('%s is a name like any other, and is found by it', async (name, login) => {
    const answer = await made({ name, login });
    expect([answer.status, (answer.body as { name?: string }).name]).toEqual([200, name]);
    const { items = [] } = (await admin.send('GET', `/search?q=${encodeURIComponent(name)}`)).body;
    expect(items.map(({ id }) => id)).toContain(answer.body.id);
  });

  test.each([
    ['what hides', '甲\u200b\u202e乙', '甲乙'],
    ['blanks around it', '  甲  ', '甲'],
    ['a line break', '甲\n乙', '甲 乙'],
  ])('a name loses %s', async (_, name, shown) =>
    expect((await made({ name, login: `odd${shown.length}${name.length}` })).body).toMatchObject({ name: shown }),
  );

  test.each([
    ['what cannot be seen', '\u200b\u2800'],
    ['a NUL', '甲\u0000'],
    ['half a character', '甲\ud842'],
    ['too much', '长'.repeat(201)],
  ])('a name of %s is refused', async (_, name) => expect((await made({ name, login: 'refused' })).status).toBe(400));
});
