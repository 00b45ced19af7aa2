import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Client, PASSWORD, SETUP_TOKEN, type TestApp, testApp } from '../testing/app.ts';
import { fromBase32 } from '../testing/from-base32.ts';
import { codeOf, stepAt } from './totp.ts';
import { dropUnreadableFactors } from './unreadable-factors.ts';

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

describe('a password somebody else chose', () => {
  test('is changed before anything else, to another one', async () => {
    const made = await admin.send('POST', '/users', person('newcomer'));
    const client = t.client();
    const signed = await client.send('POST', '/session', { login: 'newcomer', password: PASSWORD });
    expect(signed.body).toMatchObject({ security: { due: 'password' } });
    const refused = await client.send('GET', '/deals');
    expect([refused.status, refused.body.code]).toEqual([403, 'auth.passwordDue']);
    expect((await client.send('POST', '/me/second-factor/end', { password: '', code: '' })).status).toBe(403);
    const change = (next: string) => client.send('POST', '/me/password', { current: PASSWORD, next });
    expect((await change(PASSWORD)).body.code).toBe('auth.passwordSame');
    expect((await change('words of my own')).status).toBe(200);
    expect((await client.send('GET', '/deals')).status).toBe(200);
    await admin.send('POST', `/users/${made.body.id}/password`, { next: 'set by somebody' });
    const again = await t.client().send('POST', '/session', { login: 'newcomer', password: 'set by somebody' });
    expect(again.body).toMatchObject({ security: { due: 'password' } });
  });
});

describe('a second factor', () => {
  const START = Date.parse('2026-06-01T08:00:10Z');
  let client: Client;
  let secret: Buffer = Buffer.alloc(0);
  let recoveryCodes: readonly string[] = [];
  /** The code the app shows so many steps after the start. */
  const code = (steps: number) => codeOf(secret, stepAt(new Date(START)) + steps);
  const at = (steps: number) => {
    t.clock.now = new Date(START + steps * 30_000);
  };
  const enter = (more: object = {}, by = t.client()) =>
    by.send('POST', '/session', { login: 'careful', password: PASSWORD, ...more });
  const outcome = async (answer: ReturnType<typeof enter>) => {
    const { status, body } = await answer;
    return body.code ?? status;
  };
  beforeAll(async () => {
    await admin.send('POST', '/users', person('careful'));
    at(0);
    client = await t.signIn('careful');
    admin = await t.signIn('admin');
  });
  afterAll(() => {
    t.clock.now = null;
  });
  const hired = async (login: string) => {
    await admin.send('POST', '/users', person(login));
    return t.signIn(login);
  };
  const security = async () => (await client.send('GET', '/me')).body as unknown as { security: object };

  test('is on once a first code has confirmed it, and signs the other devices out', async () => {
    const other = await t.signIn('careful');
    const drawn = (await client.send('POST', '/me/second-factor', { password: PASSWORD })).body as unknown as {
      secret: string;
      uri: string;
    };
    expect(drawn.uri).toContain(`secret=${drawn.secret}`);
    secret = fromBase32(drawn.secret);
    expect(await outcome(enter())).toBe(200);
    expect((await client.send('POST', '/me/second-factor/confirm', { code: '000000' })).body.code).toBe(
      'auth.codeWrong',
    );
    const done = await client.send('POST', '/me/second-factor/confirm', { code: code(0) });
    recoveryCodes = (done.body as unknown as { recoveryCodes: string[] }).recoveryCodes;
    expect(recoveryCodes).toHaveLength(10);
    expect((await other.send('GET', '/me')).status).toBe(401);
    expect(await security()).toMatchObject({ security: { secondFactor: true, recoveryCodes: 10, due: null } });
    expect((await client.send('POST', '/me/second-factor', { password: PASSWORD })).body.code).toBe('secondFactor.on');
  });

  test('neither its secret nor a recovery code stands in the database', async () => {
    const row = await t.instance.db.selectFrom('second_factor').selectAll().executeTakeFirstOrThrow();
    expect(row.sealed_secret.includes(secret)).toBe(false);
    for (const one of recoveryCodes) expect(JSON.stringify(row.recovery)).not.toContain(one);
  });

  test('is asked for after the right password only', async () => {
    at(2);
    expect(await outcome(enter())).toBe('auth.codeNeeded');
    expect(await outcome(enter({ password: 'not it at all' }))).toBe('auth.failed');
    expect(await outcome(enter({ password: 'not it at all', code: code(2) }))).toBe('auth.failed');
  });

  test('takes a code once, also of two sent together, and none from before', async () => {
    const twice = await Promise.all([outcome(enter({ code: code(2) })), outcome(enter({ code: code(2) }))]);
    expect(twice.toSorted()).toEqual([200, 'auth.codeWrong']);
    expect(await outcome(enter({ code: code(1) }))).toBe('auth.codeWrong');
    expect(await outcome(enter({ code: code(3) }))).toBe(200);
  });

  test('takes each recovery code once, and says on the audit log that one was used', async () => {
    const [first = ''] = recoveryCodes;
    expect(await outcome(enter({ code: first.toUpperCase() }))).toBe(200);
    expect(await outcome(enter({ code: first }))).toBe('auth.codeWrong');
    expect(await security()).toMatchObject({ security: { recoveryCodes: 9 } });
    expect((await admin.send('GET', '/audit?limit=20')).text).toContain('signed-in-by-recovery');
  });

  test('lets whoever has the password guess ten codes, from whatever addresses', async () => {
    at(50);
    const guess = (from: number, guessed: string) =>
      outcome(
        t.client().raw({
          method: 'POST',
          url: '/api/v1/session',
          remoteAddress: `10.0.0.${from}`,
          payload: { login: 'careful', password: PASSWORD, code: guessed },
        }),
      );
    for (let from = 0; from < 10; from += 1) expect(await guess(from, '000000')).toBe('auth.codeWrong');
    expect(await guess(10, code(50))).toBe('auth.tooMany');
  });

  test('counts guesses of the code as guesses of the password, and the right password alone clears none', async () => {
    at(100);
    for (let i = 0; i < 8; i += 1) {
      expect(await outcome(enter({ code: '000000' }))).toBe('auth.codeWrong');
      if (i < 7) expect(await outcome(enter())).toBe('auth.codeNeeded');
    }
    expect(await outcome(enter({ code: code(100) }))).toBe('auth.tooMany');
    at(200);
    expect(await outcome(enter({ code: code(200) }))).toBe(200);
  });

  test('stays with its secret, and is removed where another secret does not open it', async () => {
    const { db, secret: folder } = t.instance;
    expect(await dropUnreadableFactors(db, folder)).toBe(0);
    const rows = await db.selectFrom('second_factor').selectAll().execute();
    expect(await dropUnreadableFactors(db, 'of another folder')).toBe(1);
    expect(await db.selectFrom('second_factor').selectAll().execute()).toEqual([]);
    await db.insertInto('second_factor').values(rows).execute();
  });

  test('goes off with password and code', async () => {
    at(210);
    const end = (body: object) => client.send('POST', '/me/second-factor/end', { password: PASSWORD, ...body });
    expect((await end({ code: '000000' })).body.code).toBe('auth.codeWrong');
    expect((await end({ code: code(210), password: 'not it at all' })).body.code).toBe('auth.passwordWrong');
    expect((await end({ code: code(210) })).status).toBe(200);
    expect(await outcome(enter())).toBe(200);
  });

  test('required of everybody, is set up at the next sign-in before anything else', async () => {
    expect((await client.send('PUT', '/workspace/second-factor', { required: true })).status).toBe(403);
    expect((await admin.send('PUT', '/workspace/second-factor', { required: true })).status).toBe(200);
    expect((await client.send('GET', '/deals')).status).toBe(200);
    at(211);
    const signed = await enter({}, client);
    expect(signed.body).toMatchObject({ security: { due: 'secondFactor', required: true } });
    expect((await client.send('GET', '/deals')).body.code).toBe('auth.secondFactorDue');
    secret = fromBase32(
      ((await client.send('POST', '/me/second-factor', { password: PASSWORD })).body as unknown as { secret: string })
        .secret,
    );
    expect((await client.send('POST', '/me/second-factor/confirm', { code: code(211) })).status).toBe(200);
    expect((await client.send('GET', '/deals')).status).toBe(200);
  });

  test('is taken off by an administrator for whoever lost the phone, who then sets up another', async () => {
    const { items = [] } = (await admin.send('GET', '/users')).body;
    const user = items.find((one) => (one as unknown as { login: string }).login === 'careful');
    expect(user).toMatchObject({ signsIn: { secondFactor: true } });
    expect((await admin.send('DELETE', `/users/${user?.id}/second-factor`)).status).toBe(200);
    expect((await client.send('GET', '/me')).status).toBe(401);
    expect((await enter()).body).toMatchObject({ security: { due: 'secondFactor' } });
    expect((await admin.send('DELETE', `/users/${user?.id}/second-factor`)).body.code).toBe('secondFactor.off');
    await admin.send('PUT', '/workspace/second-factor', { required: false });
    const words = (await admin.send('GET', '/audit?limit=50')).text;
    for (const word of ['second-factor-on', 'second-factor-off', 'second-factor-reset', 'secondFactorRequired'])
      expect(words).toContain(word);
  });

  test('is set up by nobody who has a session alone, and guesses of the password are counted', async () => {
    at(230);
    await t.instance.db.deleteFrom('sign_in_attempt').execute();
    const other = await hired('unlocked');
    const begin = (password: string) => other.send('POST', '/me/second-factor', { password });
    expect((await other.send('POST', '/me/second-factor')).status).toBe(400);
    for (let i = 0; i < 8; i += 1) expect((await begin('not it at all')).body.code).toBe('auth.passwordWrong');
    expect((await begin(PASSWORD)).body.code).toBe('auth.tooMany');
  });

  test('confirms the secret whose code was given, also beside one who draws another', async () => {
    await t.instance.db.deleteFrom('sign_in_attempt').execute();
    for (const login of ['beside', 'besides', 'besiders']) {
      const other = await hired(login);
      const draw = () => other.send('POST', '/me/second-factor', { password: PASSWORD });
      const drawn = fromBase32(((await draw()).body as unknown as { secret: string }).secret);
      const given = (steps: number) => codeOf(drawn, stepAt(new Date(START)) + 230 + steps);
      const confirming = () => other.send('POST', '/me/second-factor/confirm', { code: given(0) });
      await Promise.all([confirming(), draw(), draw(), confirming()]);
      at(231);
      const entered = await outcome(enter({ login, code: given(1) }));
      // Where another was drawn first the code was a wrong one, nothing is on, and no code is asked for.
      expect(entered).toBe(200);
      at(230);
    }
  });
});
