import { beforeAll, describe, expect, test } from 'vitest';
import { type Client, PASSWORD, type TestApp, testApp } from '../testing/app.ts';

let app: TestApp;
let admin: Client;
beforeAll(async () => {
  app = await testApp();
  admin = await app.claim();
});

interface Made {
  readonly status: number;
  readonly code: string | undefined;
  readonly id: string;
  readonly version: number;
}
async function hire(body: Readonly<Record<string, unknown>>): Promise<Made> {
  const answer = await admin.send('POST', '/users', { password: PASSWORD, ...body });
  return {
    status: answer.status,
    code: answer.body.code,
    id: String(answer.body.id),
    version: answer.body.version ?? 0,
  };
}
const change = (user: Pick<Made, 'id' | 'version'>, body: object) =>
  admin.send('PATCH', `/users/${user.id}`, body, { 'if-match': `"${user.version}"` });
const signInAnswer = (login: string, password: string) => app.client().send('POST', '/session', { login, password });

describe('a new colleague', () => {
  test('signs in with the given password, whatever the case of the login', async () => {
    expect(await hire({ name: '新人', login: 'XinRen' })).toMatchObject({ status: 200 });
    for (const login of ['xinren', 'XINREN', 'XinRen'])
      expect((await signInAnswer(login, PASSWORD)).status, login).toBe(200);
  });

  test('cannot take a login that is in use, in any case of its letters', async () => {
    await hire({ name: '甲', login: 'taken' });
    for (const login of ['taken', 'TAKEN', 'Taken'])
      expect(await hire({ name: '乙', login }), login).toMatchObject({ status: 409, code: 'user.loginTaken' });
  });

  test.each([
    ['a password guessed first', { password: 'password1234' }, 'auth.passwordWeak'],
    ['the login as the password', { login: 'long-enough-login', password: 'long-enough-login' }, 'auth.passwordWeak'],
    ['a manager nobody knows', { managerId: crypto.randomUUID() }, 'notFound'],
    ['no name', { name: '' }, 'request.invalid'],
    ['no login', { login: '' }, 'request.invalid'],
    ['a field nobody asked for', { salary: 1 }, 'request.invalid'],
  ])('with %s is refused, and nobody is made', async (_, body, code) => {
    const before = (await admin.send('GET', '/users')).body.items?.length;
    expect(await hire({ name: '不成', login: 'refused', ...body })).toMatchObject({ code });
    expect((await admin.send('GET', '/users')).body.items).toHaveLength(before ?? -1);
  });

  test('of twenty asked for at once under one login one is made', async () => {
    const made = await Promise.all(Array.from({ length: 20 }, () => hire({ name: '同名', login: 'rush' })));
    expect(made.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  test('is seen by the manager from the first moment: deals, list, search', async () => {
    const boss = await hire({ name: '主管', login: 'zhuguan' });
    await hire({ name: '下属', login: 'xiashu', managerId: boss.id });
    const [rep, manager] = [await app.signIn('xiashu'), await app.signIn('zhuguan')];
    const deal = await rep.send('POST', '/deals', { name: '主管看得见的项目' });
    expect((await manager.send('GET', `/deals/${deal.body.id}`)).status).toBe(200);
    expect((await manager.send('GET', '/deals?q=主管看得见')).body.items).toHaveLength(1);
  });

  test('is hired by administrators only', async () => {
    await hire({ name: '普通', login: 'putong' });
    const rep = await app.signIn('putong');
    const answer = await rep.send('POST', '/users', { name: '私招', login: 'sizhao', password: PASSWORD });
    expect([answer.status, answer.body.code]).toEqual([403, 'auth.adminOnly']);
  });
});

describe('someone put out of service', () => {
  test('is signed out everywhere at once and cannot come in again until put back', async () => {
    const person = await hire({ name: '离职', login: 'lizhi' });
    const [desk, phone] = [await app.signIn('lizhi'), await app.signIn('lizhi')];
    expect((await change(person, { active: false })).status).toBe(200);
    for (const device of [desk, phone]) expect((await device.send('GET', '/me')).status).toBe(401);
    const refused = await signInAnswer('lizhi', PASSWORD);
    expect([refused.status, refused.body.code]).toEqual([401, 'auth.failed']);

    expect((await change({ ...person, version: person.version + 1 }, { active: true })).status).toBe(200);
    expect((await signInAnswer('lizhi', PASSWORD)).status).toBe(200);
    // The old devices stay out: their sessions are gone, not asleep.
    expect((await desk.send('GET', '/me')).status).toBe(401);
  });

  test('who was made an administrator may do at once what administrators do, and no longer when it is taken back', async () => {
    const person = await hire({ name: '临时', login: 'linshi' });
    const client = await app.signIn('linshi');
    const mayAudit = async () => (await client.send('GET', '/audit')).status;
    expect(await mayAudit()).toBe(403);
    await change(person, { isAdmin: true });
    expect(await mayAudit()).toBe(200);
    await change({ ...person, version: person.version + 1 }, { isAdmin: false });
    expect(await mayAudit()).toBe(403);
  });

  test('a move to another line changes at once what both managers see', async () => {
    const [old, next] = [await hire({ name: '旧主管', login: 'jiu' }), await hire({ name: '新主管', login: 'xin' })];
    const rep = await hire({ name: '调动', login: 'diaodong', managerId: old.id });
    const deal = await (await app.signIn('diaodong')).send('POST', '/deals', { name: '跟人走的项目' });
    const [before, after] = [await app.signIn('jiu'), await app.signIn('xin')];
    const sees = async (client: Client) => (await client.send('GET', `/deals/${deal.body.id}`)).status;
    expect([await sees(before), await sees(after)]).toEqual([200, 404]);
    await change(rep, { managerId: next.id });
    expect([await sees(before), await sees(after)]).toEqual([404, 200]);
  });
});

describe('a password set by an administrator', () => {
  const NEXT = 'another long phrase 2027';

  test('replaces the old one and ends every session', async () => {
    const person = await hire({ name: '忘了', login: 'wangle' });
    const client = await app.signIn('wangle');
    expect((await admin.send('POST', `/users/${person.id}/password`, { next: NEXT })).status).toBe(200);
    expect((await client.send('GET', '/me')).status).toBe(401);
    expect((await signInAnswer('wangle', PASSWORD)).status).toBe(401);
    expect((await signInAnswer('wangle', NEXT)).status).toBe(200);
  });

  test('must be as strong as any', async () => {
    const person = await hire({ name: '弱', login: 'ruozhe' });
    for (const next of ['1234567890', 'passwordpassword'.slice(0, 8), 'aaaaaaaaaaaa']) {
      const answer = await admin.send('POST', `/users/${person.id}/password`, { next });
      expect(answer.status, next).toBeGreaterThanOrEqual(400);
    }
    expect((await signInAnswer('ruozhe', PASSWORD)).status).toBe(200);
  });

  test('for nobody is answered 404', async () => {
    const answer = await admin.send('POST', `/users/${crypto.randomUUID()}/password`, { next: NEXT });
    expect([answer.status, answer.body.code]).toEqual([404, 'notFound']);
  });

  test('is on record without the password', async () => {
    const person = await hire({ name: '有记录', login: 'jilu' });
    await admin.send('POST', `/users/${person.id}/password`, { next: NEXT });
    const { text, body } = await admin.send('GET', `/audit?entityId=${person.id}`);
    expect((body.items as unknown as { action: string }[]).map(({ action }) => action)).toEqual([
      'password',
      'created',
    ]);
    expect(text).not.toContain(NEXT);
    expect(text).not.toContain(PASSWORD);
  });
});
