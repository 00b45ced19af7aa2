import { beforeAll, describe, expect, test } from 'vitest';
import { type Client, PASSWORD, type TestApp, testApp } from '../testing/app.ts';

let app: TestApp;
let admin: Client;
let rep: Client;
beforeAll(async () => {
  app = await testApp();
  admin = await app.claim();
  await admin.send('POST', '/users', { name: '销售', login: 'rep', password: PASSWORD, managerId: null });
  rep = await app.signIn('rep');
});

interface Workspace {
  readonly name: string;
  readonly currency: string;
  readonly version: number;
}
const workspace = async (): Promise<Workspace> =>
  ((await rep.send('GET', '/me')).body as unknown as { workspace: Workspace }).workspace;
const change = async (body: object, { by = admin, version }: { by?: Client; version?: number } = {}) =>
  by.send('PATCH', '/workspace', body, { 'if-match': `"${version ?? (await workspace()).version}"` });
const parameters = async () =>
  (await admin.send('GET', '/settings/parameters')).body as unknown as { overrides: object; version: number };
const save = async (overrides: unknown, by = admin) =>
  by.send('PUT', '/settings/parameters', { overrides }, { 'if-match': `"${(await parameters()).version}"` });
const preview = (overrides: unknown, by = admin) => by.send('POST', '/settings/parameters/preview', { overrides });

describe('the workspace', () => {
  test.each<[name: string, body: object, after: Partial<Workspace>]>([
    ['its name', { name: '甲公司' }, { name: '甲公司' }],
    ['its currency', { currency: 'USD' }, { currency: 'USD' }],
    ['both', { name: '乙公司', currency: 'CNY' }, { name: '乙公司', currency: 'CNY' }],
    ['a name with blanks around it', { name: '  丙公司 ' }, { name: '丙公司' }],
    ['a name, without the marks that turn text round', { name: '丁\u202e公司' }, { name: '丁公司' }],
  ])('changes %s and leaves the rest', async (_, body, after) => {
    const before = await workspace();
    expect((await change(body)).status).toBe(200);
    expect(await workspace()).toMatchObject({ ...before, ...after, version: before.version + 1 });
  });

  test.each<[name: string, body: object]>([
    ['no name', { name: '' }],
    ['blanks for a name', { name: '   ' }],
    ['a name beyond measure', { name: '长'.repeat(5_000) }],
    ['a currency that is none', { currency: 'YUAN' }],
    ['a currency in small letters', { currency: 'cny' }],
    ['a number for a name', { name: 5 }],
    ['a field it does not have', { today: '2026-01-01' }],
    ['a time zone that is none', { timeZone: 'Mars/Base' }],
    ['an offset for a time zone', { timeZone: '+08:00' }],
    ['another identity', { id: '01a2000d-e10d-777e-b933-778195d7a7a1' }],
  ])('refuses %s, and stays as it is', async (_, body) => {
    const before = await workspace();
    const { status, body: problem } = await change(body);
    expect([status, problem.code]).toEqual([400, 'request.invalid']);
    expect(await workspace()).toEqual(before);
  });

  test('compares amounts in its currency only, also after another was chosen', async () => {
    const deals = { CNY: 100_000_000, USD: 50_000_000, JPY: 1_000_000 };
    for (const [currency, amountMinor] of Object.entries(deals))
      await admin.send('POST', '/deals', { name: currency, currency, amountMinor });
    const list = async (query: string) => {
      const { body } = await admin.send('GET', `/deals?sort=amount&${query}`);
      return body as unknown as { items: { name: string }[]; elsewhere: number | null };
    };
    const names = async (query: string) => (await list(query)).items.map(({ name }) => name);
    await change({ currency: 'CNY' });
    expect(await names('order=desc')).toEqual(['CNY', 'USD', 'JPY']);
    expect(await names('order=asc')).toEqual(['CNY', 'JPY', 'USD']);
    expect(await names('amountMin=60000000')).toEqual(['CNY']);
    expect((await list('amountMin=60000000')).elsewhere).toBe(2);
    expect((await list('')).elsewhere).toBeNull();
    await change({ currency: 'USD' });
    expect(await names('order=desc')).toEqual(['USD', 'JPY', 'CNY']);
    expect(await names('amountMin=40000000')).toEqual(['USD']);
    await change({ currency: 'CNY' });
  });

  test('counts its days in its time zone at once', async () => {
    const at = new Date('2026-03-02T20:00:00Z');
    app.clock.now = at;
    const { today } = (await workspace()) as Workspace & { today: string };
    expect(today).toBe('2026-03-03');
    expect((await change({ timeZone: 'America/New_York' })).status).toBe(200);
    expect(await workspace()).toMatchObject({ timeZone: 'America/New_York', today: '2026-03-02' });
    await change({ timeZone: 'Asia/Shanghai' });
    expect(await workspace()).toMatchObject({ timeZone: 'Asia/Shanghai', today: '2026-03-03' });
    app.clock.now = null;
  });

  test('is an administrator’s to change', async () => {
    const before = await workspace();
    expect((await change({ name: '我的' }, { by: rep })).status).toBe(403);
    expect(await workspace()).toEqual(before);
  });

  test('changed by someone else meanwhile is answered with what is stored', async () => {
    const { version } = await workspace();
    await change({ name: '先到' });
    const late = await change({ name: '后到' }, { version });
    expect([late.status, late.body.code]).toEqual([412, 'conflict.stale']);
    expect((late.body as unknown as { current: Workspace }).current).toMatchObject({
      name: '先到',
      version: version + 1,
    });
  });

  test('of twenty changes at once one is kept', async () => {
    const { version } = await workspace();
    const all = await Promise.all(Array.from({ length: 20 }, (_, at) => change({ name: `第${at}` }, { version })));
    expect(all.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await workspace()).version).toBe(version + 1);
  });

  test('is on record, before and after', async () => {
    const { name, currency } = await workspace();
    await change({ name: '留痕公司' });
    const { items = [] } = (await admin.send('GET', '/audit?limit=1')).body;
    expect(items[0]).toMatchObject({
      entity: 'workspace',
      action: 'changed',
      changes: { name: [name, '留痕公司'], currency: [currency, currency] },
    });
  });
});

const LARGE_CUSTOMER = { customer: { gradeA: 1, gradeB: 2 } };
const WRONG: readonly (readonly [name: string, overrides: unknown, path: string])[] = [
  ['a group there is not', { nothing: { at: 1 } }, 'nothing'],
  ['a number there is not', { flags: { nothing: 1 } }, 'flags.nothing'],
  ['a text for a number', { flags: { executiveDays: '45' } }, 'flags.executiveDays'],
  ['nothing for a number', { flags: { executiveDays: null } }, 'flags.executiveDays'],
  ['a list for a number', { flags: { executiveDays: [45] } }, 'flags.executiveDays'],
  ['a number for a group', { flags: 45 }, 'flags'],
  ['a support nobody can have', { people: { uncontactedSupport: 9 } }, 'people.uncontactedSupport'],
  ['days below zero', { flags: { executiveDays: -1 } }, 'flags.executiveDays'],
  [
    'evidence that ages before it is old',
    { evidence: { freshHalfLives: 3, ageingHalfLives: 2 } },
    'evidence.ageingHalfLives',
  ],
  ['a better class for fewer points', LARGE_CUSTOMER, 'customer.gradeA'],
];

describe('parameters that make no sense', () => {
  test.each(WRONG)('%s: refused where it stands, in the preview and on saving', async (_, overrides, path) => {
    const before = await parameters();
    for (const answer of [await preview(overrides), await save(overrides)]) {
      expect([answer.status, answer.body.code]).toEqual([400, 'parameter.invalid']);
      expect((answer.body as unknown as { params: { path: string } }).params.path).toBe(path);
    }
    expect(await parameters()).toEqual(before);
  });

  test.each([
    ['a list', []],
    ['a number', 5],
    ['nothing', null],
    ['a text', 'flags'],
  ])('%s is not a tree of parameters', async (_, overrides) => expect((await preview(overrides)).status).toBe(400));

  test('one wrong number keeps out the right ones beside it', async () => {
    const before = await parameters();
    await save({ flags: { executiveDays: 60 }, people: { uncontactedSupport: 9 } });
    expect(await parameters()).toEqual(before);
  });
});

describe('the parameters', () => {
  test('are everyone’s to read, and an administrator’s to try and to change', async () => {
    expect((await rep.send('GET', '/settings/parameters')).status).toBe(200);
    expect((await preview({}, rep)).status).toBe(403);
    expect((await save({}, rep)).status).toBe(403);
  });

  test('are saved whole: what is left out is the method’s again', async () => {
    await save({ flags: { executiveDays: 60 } });
    await save({ people: { uncontactedSupport: -2 } });
    expect((await parameters()).overrides).toEqual({ people: { uncontactedSupport: -2 } });
  });

  test('saved on an older version are refused with what is stored', async () => {
    const { version } = await parameters();
    await save({ flags: { executiveDays: 61 } });
    const late = await admin.send('PUT', '/settings/parameters', { overrides: {} }, { 'if-match': `"${version}"` });
    expect([late.status, late.body.code]).toEqual([412, 'conflict.stale']);
    expect((await parameters()).overrides).toEqual({ flags: { executiveDays: 61 } });
  });

  test('share the number of the workspace: a new name and new parameters notice each other', async () => {
    const { version } = await parameters();
    await change({ name: '改名公司' });
    const late = await admin.send('PUT', '/settings/parameters', { overrides: {} }, { 'if-match': `"${version}"` });
    expect(late.status).toBe(412);
  });
});
