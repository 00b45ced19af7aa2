import { beforeAll, describe, expect, test } from 'vitest';
import { deleteDeal } from '../deals/delete-deal.ts';
import { setMembersOf } from '../deals/set-members.ts';
import { type Client, PASSWORD, type TestApp, testApp } from '../testing/app.ts';
import { type Crew, newCrew } from '../testing/crew.ts';
import { loadMe } from './me.ts';

describe('what the first page is told', () => {
  let crew: Crew;
  beforeAll(async () => {
    crew = await newCrew();
  });
  const me = (who: string) => crew.world.as(who, loadMe);

  test.each<[name: string, who: () => string, leads: boolean]>([
    ['someone with people below', () => crew.boss, true],
    ['an administrator', () => crew.admin, true],
    ['a representative', () => crew.rep, false],
    ['someone of another line', () => crew.stranger, false],
  ])('%s leads others: %#', async (_, who, leads) => expect((await me(who())).user.leads).toBe(leads));

  test('whether there are deals one sees, and none once they are in the bin', async () => {
    const seen = async () =>
      Promise.all(
        [crew.rep, crew.boss, crew.admin, crew.stranger].map(async (who) => (await me(who)).workspace.hasDeals),
      );
    expect(await seen()).toEqual([false, false, false, false]);
    const deal = await crew.deal();
    expect(await seen()).toEqual([true, true, true, false]);
    const staffed = await crew.world.as(crew.rep, (scope) =>
      setMembersOf(scope, deal.id, { members: [{ userId: crew.stranger, part: null }], version: deal.version }),
    );
    expect(await seen()).toEqual([true, true, true, true]);
    await crew.world.as(crew.rep, (scope) => deleteDeal(scope, deal.id, staffed.version));
    expect(await seen()).toEqual([false, false, false, false]);
  });

  test.each([
    ['2026-03-02T15:59:00Z', '2026-03-02'],
    ['2026-03-02T16:00:00Z', '2026-03-03'],
    ['2026-12-31T16:00:00Z', '2027-01-01'],
  ])('at %s it is %s where the workspace is', async (instant, today) => {
    const { workspace } = await crew.world.as(crew.rep, loadMe, new Date(instant));
    expect(workspace.today).toBe(today);
  });

  test('nothing of another workspace', async () => {
    const other = await crew.world.another();
    await crew.deal();
    const { workspace } = await other.as(await other.user({ admin: true }), loadMe);
    expect(workspace).toMatchObject({ id: other.workspaceId, hasDeals: false, hasSample: false });
  });
});

describe('what one sets for oneself', () => {
  let app: TestApp;
  let rep: Client;
  beforeAll(async () => {
    app = await testApp();
    const admin = await app.claim();
    await admin.send('POST', '/users', { name: '销售', login: 'rep', password: PASSWORD, managerId: null });
    rep = await app.signIn('rep');
  });
  const user = async () => ((await rep.send('GET', '/me')).body as unknown as { user: Record<string, unknown> }).user;

  test.each<[field: string, value: string]>([
    ['locale', 'en'],
    ['locale', 'zh-CN'],
    ['scheme', 'dark'],
    ['scheme', 'light'],
  ])('%s: %s', async (field, value) => {
    expect((await rep.send('PATCH', '/me', { [field]: value })).status).toBe(200);
    expect(await user()).toMatchObject({ [field]: value });
  });

  test.each<[name: string, body: object]>([
    ['a language nobody speaks here', { locale: 'fr' }],
    ['a scheme there is not', { scheme: 'sepia' }],
    ['more rights', { isAdmin: true }],
    ['another manager', { managerId: null }],
    ['another login', { login: 'admin2' }],
  ])('not %s', async (_, body) => {
    const before = await user();
    expect((await rep.send('PATCH', '/me', body)).status).toBe(400);
    expect(await user()).toEqual(before);
  });
});

describe('a session', () => {
  const DAY_MS = 86_400_000;
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp();
    await app.claim();
  });
  const status = async (client: Client) => (await client.send('GET', '/me')).status;

  test.each([
    [13, 200],
    [15, 401],
  ])('left alone for %i days answers %i', async (days, answer) => {
    app.clock.now = new Date();
    const client = await app.signIn('admin');
    app.clock.now = new Date(Date.now() + days * DAY_MS);
    expect(await status(client)).toBe(answer);
    app.clock.now = null;
  });

  test('in use goes on, and ends after thirty days all the same', async () => {
    const start = Date.now();
    app.clock.now = new Date(start);
    const client = await app.signIn('admin');
    for (const days of [10, 20, 29, 31]) {
      app.clock.now = new Date(start + days * DAY_MS);
      app.instance.sessions.forget();
      expect([days, await status(client)]).toEqual([days, days > 30 ? 401 : 200]);
    }
    app.clock.now = null;
  });

  test('that was over by a clock gone wrong is one again within a second of its mending', async () => {
    const client = await app.signIn('admin');
    app.clock.now = new Date(Date.now() + 15 * DAY_MS);
    expect(await status(client)).toBe(401);
    app.clock.now = null;
    await expect.poll(() => status(client), { timeout: 3_000 }).toBe(200);
  });

  test.each<[name: string, spoil: (cookie: string) => string]>([
    ['without its cookie', () => ''],
    ['with a letter changed', (cookie) => `${cookie.slice(0, -1)}${cookie.endsWith('A') ? 'B' : 'A'}`],
    ['with a letter less', (cookie) => cookie.slice(0, -1)],
    ['of another workspace', (cookie) => cookie.replace(/=([0-9a-f])/, (_, first) => `=${first === '0' ? '1' : '0'}`)],
    ['that is a sentence', () => '__Host-qibu=let me in'],
    ['that is a query', () => "__Host-qibu=' or 1=1 --"],
  ])('is not one %s', async (_, spoil) => {
    const client = await app.signIn('admin');
    client.cookie = spoil(client.cookie);
    expect(await status(client)).toBe(401);
  });

  test('is another one after each sign-in, even in the same browser', async () => {
    const client = await app.signIn('admin');
    const first = client.cookie;
    await client.send('POST', '/session', { login: 'admin', password: PASSWORD });
    expect(client.cookie).not.toBe(first);
  });
});
