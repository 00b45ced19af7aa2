import { type AddressInfo, connect } from 'node:net';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Client, PASSWORD, type TestApp, testApp } from '../testing/app.ts';

let t: TestApp;
let admin: Client;
beforeAll(async () => {
  t = await testApp();
  admin = await t.claim();
});
const post = (payload: string, headers: Record<string, string> = {}) =>
  admin.raw({
    method: 'POST',
    url: '/api/v1/accounts',
    payload,
    headers: { 'content-type': 'application/json', ...headers },
  });

describe('what arrives at the edge', () => {
  test('B10 JSON too deep is refused', async () => {
    const deep = `{"name":${'['.repeat(40)}${']'.repeat(40)}}`;
    expect((await post(deep)).body.code).toBe('request.tooDeep');
    expect((await post('['.repeat(100_000))).status).toBe(400);
  });
  test('B10 too many keys are refused', async () => {
    const wide = JSON.stringify(Object.fromEntries(Array.from({ length: 2_000 }, (_, i) => [`k${i}`, 1])));
    expect((await post(wide)).body.code).toBe('request.tooDeep');
  });
  test('a body over the limit is refused', async () => {
    expect((await post(`{"name":"${'长'.repeat(500_000)}"}`)).status).toBe(413);
  });
  test('B12 NUL and lone surrogates are refused', async () => {
    expect((await post('{"name":"a\\u0000b"}')).body.code).toBe('request.notText');
    expect((await post('{"name":"a\\ud800b"}')).body.code).toBe('request.notText');
  });
  test('B12 the answer names every field that cannot be read', async () => {
    const fieldsOf = async (payload: string) => (await post(payload)).body as unknown as { fields: unknown };
    expect(await fieldsOf('{"name":"a\\u0000b","note":"\\udc00","industry":"好"}')).toMatchObject({
      fields: [
        { path: 'body.name', code: 'notText' },
        { path: 'body.note', code: 'notText' },
      ],
    });
    expect(await fieldsOf('{"name":"甲","tags":["好",{"\\u0000":1}]}')).toMatchObject({
      fields: [{ path: 'body.tags.1', code: 'notText' }],
    });
    expect((await admin.send('GET', '/search?q=%00')).body).toMatchObject({
      code: 'request.notText',
      fields: [{ path: 'query.q', code: 'notText' }],
    });
  });
  test('B14 prototype keys are refused and pollute nothing', async () => {
    for (const key of ['__proto__', 'constructor', 'prototype']) {
      const answer = await post(`{"name":"甲","${key}":{"polluted":1}}`);
      expect(answer.status).toBe(400);
      expect(({} as { polluted?: number }).polluted).toBeUndefined();
    }
  });
  test('B33 fields that are not the caller’s are refused by name', async () => {
    for (const key of ['workspaceId', 'workspace_id', 'version', 'id', 'createdBy', 'origin', 'isAdmin']) {
      const answer = await post(JSON.stringify({ name: '甲', [key]: 'x' }));
      expect([key, answer.status, answer.body.code]).toEqual([key, 400, 'request.invalid']);
    }
  });
  test('wrong types are refused with the place', async () => {
    const answer = await post('{"name":7}');
    expect((answer.body as unknown as { fields: unknown }).fields).toEqual([
      expect.objectContaining({ path: 'body.name' }),
    ]);
  });
  test('B16 amounts that are no amounts are refused', async () => {
    for (const amount of ['1e400', '-1', '1.5', '"12"', '9007199254740993', '-0.5']) {
      const answer = await admin.raw({
        method: 'POST',
        url: '/api/v1/deals',
        headers: { 'content-type': 'application/json' },
        payload: `{"name":"甲","amountMinor":${amount}}`,
      });
      expect([amount, answer.status]).toEqual([amount, 400]);
    }
  });
  test('not JSON, and another kind of body', async () => {
    expect((await post('{')).status).toBe(400);
    expect((await post('name=1', { 'content-type': 'application/x-www-form-urlencoded' })).status).toBe(415);
  });
  test('names keep their look but lose nothing hidden: zero-width and bidirectional controls are taken out', async () => {
    const answer = await post(JSON.stringify({ name: '甲\u200b乙\u202e丙  ' }));
    expect((answer.body as unknown as { name: string }).name).toBe('甲乙丙');
  });
});

describe('names that hide something', () => {
  const nameOf = async (name: string) => {
    const { status, body } = await post(JSON.stringify({ name }));
    return status === 200 ? (body as unknown as { name: string }).name : status;
  };
  test.each(['\u00ad', '\u3164', '\u2800', '\u061c', '\u0007', '\u{e0041}', ' \n\t '])(
    'B12 %j shows nothing, so it is no name',
    async (name) => expect(await nameOf(name)).toBe(400),
  );
  test.each([
    ['\u061c甲', '甲'],
    ['乙\u0007铃', '乙铃'],
    ['丙\u001b[31m', '丙[31m'],
    ['丁\n戊\t己', '丁 戊 己'],
  ])('B12 %j is stored as %j', async (name, shown) => expect(await nameOf(name)).toBe(shown));
});

describe('who asks', () => {
  test('B27 a change from another origin is refused', async () => {
    expect((await post('{"name":"甲"}', { origin: 'https://evil.example' })).body.code).toBe('request.origin');
    expect((await post('{"name":"甲"}', { 'sec-fetch-site': 'cross-site' })).body.code).toBe('request.origin');
    expect((await post('{"name":"甲2"}', { origin: 'http://127.0.0.1:7070' })).status).toBe(200);
  });
  test('B26 every answer carries the security headers', async () => {
    const answers = [
      await admin.send('GET', '/me'),
      await admin.send('GET', '/nothing'),
      await t.client().send('GET', '/me'),
    ];
    for (const { headers } of answers) {
      expect(String(headers['content-security-policy'])).toContain("frame-ancestors 'none'");
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['cache-control']).toBe('no-store');
    }
  });
  test('an error is a problem document with an id and without a stack', async () => {
    const answer = await admin.send('GET', '/deals/not-an-id');
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.body).toMatchObject({ status: 400, code: 'request.invalid' });
    expect(answer.text).not.toMatch(/\bat .*\.ts/);
  });
  test('B41 the description of the interface is for people who are signed in', async () => {
    expect((await t.client().raw({ method: 'GET', url: '/api/openapi.json' })).status).toBe(401);
    const description = await admin.raw({ method: 'GET', url: '/api/openapi.json' });
    expect(Object.keys((description.body as unknown as { paths: object }).paths).length).toBeGreaterThan(30);
  });
  test('session tokens that are none are simply not signed in', async () => {
    for (const cookie of [
      '__Host-qibu=',
      '__Host-qibu=x',
      "__Host-qibu=' or 1=1",
      `__Host-qibu=${'a'.repeat(5_000)}`,
    ]) {
      const one = t.client();
      one.cookie = cookie;
      expect((await one.send('GET', '/me')).status).toBe(401);
    }
  });
  test('R11 a repeated create with the same key makes one record; another body under the key is refused', async () => {
    const key = { 'idempotency-key': 'a-key-of-the-test' };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => admin.send('POST', '/accounts', { name: '一次' }, key)),
    );
    expect(new Set(answers.map((answer) => `${answer.status} ${answer.body.id}`)).size).toBe(1);
    expect((await admin.send('POST', '/accounts', { name: '两次' }, key)).status).toBe(422);
    const rows = await t.instance.db.selectFrom('account').where('name', '=', '一次').select('id').execute();
    expect(rows).toHaveLength(1);
  });
  test('the password of a person is nowhere in the log of changes', async () => {
    await admin.send('POST', '/users', { name: '乙', login: 'yi', password: PASSWORD });
    expect((await admin.send('GET', '/audit')).text).not.toContain(PASSWORD);
  });
});

describe('a disk nearly full', () => {
  test('can be read and signed in to; nothing is written, and it says so until there is room', async () => {
    t.disk.low = true;
    const refused = await admin.send('POST', '/accounts', { name: '写不下' });
    expect([refused.status, refused.body.code, refused.headers['retry-after']]).toEqual([503, 'disk.low', '2']);
    const drawn = await admin.send('POST', '/me/second-factor', { password: PASSWORD });
    expect(drawn.body.code).toBe('disk.low');
    const read = await admin.send('GET', '/accounts');
    expect([read.status, read.headers['qibu-read-only']]).toEqual([200, 'disk']);
    expect((await t.signIn('admin')).cookie).toContain('qibu=');
    expect((await t.client().send('GET', '/health')).body).toMatchObject({ ok: true, disk: 'low' });
    t.disk.low = false;
    const again = await admin.send('POST', '/accounts', { name: '写得下' });
    expect([again.status, again.headers['qibu-read-only']]).toEqual([200, undefined]);
    expect((await t.client().send('GET', '/health')).body).toMatchObject({ disk: 'enough' });
  });
});

test('R08 health answers while the database hangs', async () => {
  const { db } = t.instance;
  await db.transaction().execute(async (tx) => {
    await sql`lock table workspace in access exclusive mode`.execute(tx);
    const answer = await t.client().send('GET', '/health');
    expect([answer.status, answer.body.code]).toEqual([503, 'database.unavailable']);
  });
  expect((await t.client().send('GET', '/health')).status).toBe(200);
}, 15_000);

test('two Host headers are refused', async () => {
  await t.app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = t.app.server.address() as AddressInfo;
  const statusOf = (hosts: string) =>
    new Promise<string>((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () =>
        socket.write(`GET /api/v1/health HTTP/1.1\r\n${hosts}Connection: close\r\n\r\n`),
      );
      let text = '';
      socket.on('data', (data) => (text += data));
      socket.on('end', () => resolve(text.slice(9, 12)));
      socket.on('error', reject);
    });
  expect(await statusOf('Host: a.example\r\n')).toBe('200');
  expect(await statusOf('Host: a.example\r\nHost: b.example\r\n')).toBe('400');
});
