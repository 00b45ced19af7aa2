import { beforeAll, describe, expect, test } from 'vitest';
import { type Client, PASSWORD, type TestApp, testApp } from '../testing/app.ts';
import { fromBase32 } from '../testing/from-base32.ts';
import { codeOf, stepAt } from './totp.ts';

let t: TestApp;
let admin: Client;

describe('an invitation', () => {
  let id = '';
  const make = async () =>
    (await admin.send('POST', `/users/${id}/invitation`)).body as unknown as { token: string; expiresAt: string };
  const accept = (token: string, more: object = {}) =>
    t.client().send('POST', '/invitation/accept', { token, name: '李明', password: PASSWORD, locale: 'en', ...more });
  beforeAll(async () => {
    t = await testApp();
    admin = await t.claim();
    id = (await admin.send('POST', '/users', { name: '小李', login: 'invited' })).body.id ?? '';
  });

  test('lets the person choose name and password once; nobody typed one for them', async () => {
    expect((await t.client().send('POST', '/session', { login: 'invited', password: PASSWORD })).status).toBe(401);
    const { token } = await make();
    const read = await t.client().send('POST', '/invitation', { token });
    expect(read.body).toEqual({ name: '小李', login: 'invited', workspace: '试用' });
    expect((await accept(token, { password: '1111111111' })).body.code).toBe('auth.passwordWeak');
    const answers = await Promise.all([accept(token), accept(token)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 410]);
    expect((await t.client().send('POST', '/invitation', { token })).body.code).toBe('invitation.over');
    const signed = await t.client().send('POST', '/session', { login: 'invited', password: PASSWORD });
    expect(signed.body).toMatchObject({ user: { name: '李明', locale: 'en' }, security: { due: null } });
  });
  test('is kept as a hash only, ends after a week, and gives way to the next', async () => {
    const [first, second] = [await make(), await make()];
    const rows = await t.instance.db.selectFrom('invitation').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(second.token);
    expect((await accept(first.token)).body.code).toBe('invitation.over');
    t.clock.now = new Date(Date.parse(second.expiresAt) + 1_000);
    expect((await accept(second.token)).body.code).toBe('invitation.over');
    t.clock.now = null;
    expect((await accept(second.token)).status).toBe(200);
  });
  test('ends with a newer password, own or set by an administrator, and when it is withdrawn', async () => {
    const withdraw = () => admin.send('DELETE', `/users/${id}/invitation`);
    const byAdmin = await make();
    await admin.send('POST', `/users/${id}/password`, { next: 'set by the chief' });
    expect((await accept(byAdmin.token)).body.code).toBe('invitation.over');
    const own = await make();
    const client = t.client();
    await client.send('POST', '/session', { login: 'invited', password: 'set by the chief' });
    const change = { current: 'set by the chief', next: PASSWORD };
    expect((await client.send('POST', '/me/password', change)).status).toBe(200);
    expect((await accept(own.token)).body.code).toBe('invitation.over');
    const withdrawn = await make();
    expect((await client.send('DELETE', `/users/${id}/invitation`)).status).toBe(403);
    expect((await withdraw()).status).toBe(200);
    expect((await accept(withdrawn.token)).body.code).toBe('invitation.over');
    expect((await withdraw()).status).toBe(404);
  });
  test('goes round no second factor, and reaches nobody out of service', async () => {
    const client = await t.signIn('invited');
    const drawn = (await client.send('POST', '/me/second-factor', { password: PASSWORD })).body as unknown as {
      secret: string;
    };
    const code = codeOf(fromBase32(drawn.secret), stepAt(new Date()));
    expect((await client.send('POST', '/me/second-factor/confirm', { code })).status).toBe(200);
    expect((await accept((await make()).token)).status).toBe(200);
    expect((await client.send('GET', '/me')).status).toBe(401);
    const signed = await t.client().send('POST', '/session', { login: 'invited', password: PASSWORD });
    expect(signed.body.code).toBe('auth.codeNeeded');
    const { token } = await make();
    const users = (await admin.send('GET', '/users')).body.items as unknown as { id: string; version: number }[];
    const version = users.find((user) => user.id === id)?.version;
    await admin.send('PATCH', `/users/${id}`, { active: false }, { 'if-match': `"${version}"` });
    expect((await accept(token)).body.code).toBe('invitation.over');
    expect((await admin.send('POST', `/users/${id}/invitation`)).status).toBe(404);
    await admin.send('PATCH', `/users/${id}`, { active: true }, { 'if-match': `"${(version ?? 0) + 1}"` });
    expect((await accept(token)).body.code).toBe('invitation.over');
  });
});
