import { beforeAll, describe, expect, test } from 'vitest';
import { type Client, PASSWORD, SETUP_TOKEN, type TestApp, testApp } from '../testing/app.ts';

let t: TestApp;
let admin: Client;
const person = (login: string, more: object = {}) => ({ name: login, login, password: PASSWORD, ...more });

beforeAll(async () => {
  t = await testApp();
});

describe('first run', () => {
  const claim = { workspaceName: '甲公司', name: '管理员', login: 'Admin', password: PASSWORD, locale: 'zh-CN' };

  test('needs the one-time token', async () => {
    const answer = await t.client().send('POST', '/setup', { ...claim, token: 'guess' });
    expect([answer.status, answer.body.code]).toEqual([403, 'setup.tokenWrong']);
  });
  test('refuses a weak password', async () => {
    const answer = await t.client().send('POST', '/setup', { ...claim, token: SETUP_TOKEN, password: '1111111111' });
    expect(answer.body.code).toBe('auth.passwordWeak');
  });
  test('of twenty claims at once exactly one creates the administrator; then the page is closed for good', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => t.client().send('POST', '/setup', { ...claim, token: SETUP_TOKEN })),
    );
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
    t.instance.setup.token = SETUP_TOKEN;
    const later = await t.client().send('POST', '/setup', { ...claim, token: SETUP_TOKEN });
    expect([later.status, later.body.code]).toEqual([409, 'setup.closed']);
    expect((await t.client().send('GET', '/setup')).body).toEqual({ claimed: true });
    const workspaces = await t.instance.db.selectFrom('workspace').selectAll().execute();
    expect(workspaces).toHaveLength(1);
    admin = await t.signIn('admin');
  });
});

describe('sign-in', () => {
  test('a wrong password and an unknown name get the same answer', async () => {
    const wrong = await t.client().send('POST', '/session', { login: 'admin', password: 'not it at all' });
    const nobody = await t.client().send('POST', '/session', { login: 'nobody', password: 'not it at all' });
    const { id: _a, ...one } = wrong.body;
    const { id: _b, ...two } = nobody.body;
    expect(one).toEqual(two);
    expect([wrong.status, nobody.status]).toEqual([401, 401]);
  });
  test('the session cookie is HttpOnly, SameSite and bound to the host', async () => {
    const answer = await t.client().send('POST', '/session', { login: 'admin', password: PASSWORD });
    expect(String(answer.headers['set-cookie'])).toMatch(/^__Host-qibu=.*HttpOnly.*Secure.*SameSite=Lax/);
  });
  test('no password leaves the server, in any form', async () => {
    const all = await Promise.all(['/me', '/users', '/audit'].map((path) => admin.send('GET', path)));
    for (const answer of all) expect(answer.text).not.toMatch(/argon2|password_hash|correct horse/);
  });
  test('passwords are stored by argon2id', async () => {
    const rows = await t.instance.db.selectFrom('credential').select('password_hash').execute();
    expect(rows.map((row) => row.password_hash)).toEqual([
      expect.stringMatching(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/),
    ]);
  });
  test('too many failures are refused even with the right password, and others still get in', async () => {
    await admin.send('POST', '/users', person('guessed'));
    for (let i = 0; i < 8; i += 1)
      await t.client().send('POST', '/session', { login: 'guessed', password: 'guess number one' });
    const locked = await t.client().send('POST', '/session', { login: 'guessed', password: PASSWORD });
    expect([locked.status, locked.body.code, locked.headers['retry-after']]).toEqual([429, 'auth.tooMany', '60']);
    expect((await t.signIn('admin')).cookie).toContain('qibu=');
    t.clock.now = new Date(Date.now() + 16 * 60_000);
    expect((await t.signIn('guessed')).cookie).toContain('qibu=');
    t.clock.now = null;
  });
  test('a hundred guesses sent together are a hundred counted, and the right one among them is not taken', async () => {
    await admin.send('POST', '/users', person('hurried'));
    const guesses = Array.from({ length: 40 }, (_, i) =>
      t.client().send('POST', '/session', { login: 'hurried', password: i === 39 ? PASSWORD : `guess number ${i}` }),
    );
    const answers = await Promise.all(guesses);
    expect(answers.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(8);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(0);
  });
  test('signing in well takes nothing from the allowance', async () => {
    await admin.send('POST', '/users', person('often'));
    for (let i = 0; i < 12; i += 1) await t.signIn('often');
    expect((await t.signIn('often')).cookie).toContain('qibu=');
  });
  test('signing out ends the session at once', async () => {
    const one = await t.signIn('admin');
    const { cookie } = one;
    await one.send('DELETE', '/session');
    one.cookie = cookie;
    expect((await one.send('GET', '/me')).status).toBe(401);
  });
});

describe('sessions', () => {
  test('are listed and revoked one by one; only my own', async () => {
    await admin.send('POST', '/users', person('two.devices'));
    const phone = await t.signIn('two.devices');
    const desk = await t.signIn('two.devices');
    const { items = [] } = (await desk.send('GET', '/me/sessions')).body;
    expect(items).toHaveLength(2);
    const other = items.find((item) => !(item as unknown as { current: boolean }).current)?.id ?? '';
    expect((await admin.send('DELETE', `/me/sessions/${other}`)).status).toBe(404);
    expect((await desk.send('DELETE', `/me/sessions/${other}`)).status).toBe(200);
    expect((await phone.send('GET', '/me')).status).toBe(401);
    expect((await desk.send('GET', '/me')).status).toBe(200);
  });
  test('a new password ends every other session and needs the old one', async () => {
    await admin.send('POST', '/users', person('changes'));
    const phone = await t.signIn('changes');
    const desk = await t.signIn('changes');
    expect(
      (await desk.send('POST', '/me/password', { current: 'wrong wrong', next: 'another long one' })).body.code,
    ).toBe('auth.passwordWrong');
    expect((await desk.send('POST', '/me/password', { current: PASSWORD, next: 'another long one' })).status).toBe(200);
    expect((await phone.send('GET', '/me')).status).toBe(401);
    expect((await t.signIn('changes', 'another long one')).cookie).not.toBe('');
  });
  test('a person made inactive is out within the second', async () => {
    const made = await admin.send('POST', '/users', person('leaver'));
    const leaver = await t.signIn('leaver');
    await admin.send('PATCH', `/users/${made.body.id}`, { active: false }, { 'if-match': '"1"' });
    expect((await leaver.send('GET', '/me')).status).toBe(401);
    expect((await t.client().send('POST', '/session', { login: 'leaver', password: PASSWORD })).status).toBe(401);
  });
});

describe('people', () => {
  test('only administrators create and change people', async () => {
    const rep = await t.signIn('two.devices');
    expect((await rep.send('POST', '/users', person('x'))).status).toBe(403);
    expect((await rep.send('GET', '/audit')).status).toBe(403);
  });
  test('a login is taken once, whatever its case', async () => {
    expect((await admin.send('POST', '/users', person('ADMIN'))).body.code).toBe('user.loginTaken');
  });
  test('a reporting line cannot close a circle', async () => {
    const a = await admin.send('POST', '/users', person('line.a'));
    const b = await admin.send('POST', '/users', person('line.b', { managerId: a.body.id }));
    const c = await admin.send('POST', '/users', person('line.c', { managerId: b.body.id }));
    const circle = await admin.send('PATCH', `/users/${a.body.id}`, { managerId: c.body.id }, { 'if-match': '"1"' });
    expect([circle.status, circle.body.code]).toEqual([409, 'user.cycle']);
    const reach = await t.instance.db
      .selectFrom('reach')
      .where('manager_id', '=', String(a.body.id))
      .select('user_id')
      .execute();
    expect(reach.map((row) => row.user_id).toSorted()).toEqual([a.body.id, b.body.id, c.body.id].toSorted());
  });
  test('the last administrator stays one', async () => {
    const me = await admin.send('GET', '/me');
    const id = (me.body as unknown as { user: { id: string } }).user.id;
    const version = (await admin.send('GET', '/users')).body.items?.find((user) => user.id === id) as unknown as {
      version: number;
    };
    const answer = await admin.send(
      'PATCH',
      `/users/${id}`,
      { isAdmin: false },
      { 'if-match': `"${version.version}"` },
    );
    expect(answer.body.code).toBe('user.lastAdmin');
  });
  test('a stale change of a person is refused with the stored version', async () => {
    const made = await admin.send('POST', '/users', person('stale'));
    await admin.send('PATCH', `/users/${made.body.id}`, { title: '一' }, { 'if-match': '"1"' });
    const stale = await admin.send('PATCH', `/users/${made.body.id}`, { title: '二' }, { 'if-match': '"1"' });
    expect(stale.status).toBe(412);
    expect((stale.body as unknown as { current: { title: string } }).current.title).toBe('一');
    expect((await admin.send('PATCH', `/users/${made.body.id}`, { title: '三' })).status).toBe(428);
  });
  test('every change of people is on the audit log under the name of who made it', async () => {
    const rows = (await admin.send('GET', '/audit?limit=200')).body.items as unknown as {
      action: string;
      entity: string;
      actor: string;
    }[];
    const kinds = new Set(rows.map((row) => `${row.entity} ${row.action} ${row.actor}`));
    expect(kinds).toContain('user created 管理员');
    expect(kinds).toContain('user changed 管理员');
    expect(kinds).toContain('workspace created 管理员');
  });
});
