import { beforeAll, describe, expect, test } from 'vitest';
import { type Client, PASSWORD, type TestApp, testApp } from '../testing/app.ts';
import { TODAY } from '../testing/world.ts';

/** Deals as a browser meets them: keys, versions and problem documents. */
let app: TestApp;
let client: Client;
beforeAll(async () => {
  app = await testApp();
  app.clock.now = new Date(`${TODAY}T12:00:00+08:00`);
  client = await app.claim();
});

const create = async (name = '平台') => {
  const made = await client.send('POST', '/deals', { name });
  expect(made.status).toBe(200);
  return { id: String(made.body.id), etag: String(made.headers['etag']) };
};

describe('R11 the same request again', () => {
  test('twenty at once with one key: one deal, twenty equal answers', async () => {
    const headers = { 'idempotency-key': 'create-once-0001' };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => client.send('POST', '/deals', { name: '只建一次' }, headers)),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    const [first] = answers;
    for (const answer of answers) expect(answer.body).toEqual(first?.body);
    const stored = await app.instance.db.selectFrom('deal').where('name', '=', '只建一次').select('id').execute();
    expect(stored).toHaveLength(1);
  });

  test('a record sent twice is on file once', async () => {
    const { id } = await create();
    const body = { evidence: [{ kind: 'observation', quote: '车间在返工', happenedOn: '2026-01-05' }] };
    const headers = { 'idempotency-key': 'record-once-0001' };
    const [first, second] = [
      await client.send('POST', `/deals/${id}/records`, body, headers),
      await client.send('POST', `/deals/${id}/records`, body, headers),
    ];
    expect([first.status, second.status]).toEqual([200, 200]);
    const stored = await app.instance.db.selectFrom('evidence').where('deal_id', '=', id).select('id').execute();
    expect(stored).toHaveLength(1);
  });

  test('what failed the first time may be tried again with the same key', async () => {
    const { id } = await create();
    const headers = { 'idempotency-key': 'mended-later-0001', 'if-match': '"1"' };
    const stage = (reason: string | null) =>
      client.send('POST', `/deals/${id}/stage`, { to: 'target', happenedOn: TODAY, exception: true, reason }, headers);
    expect(await stage(null)).toMatchObject({ status: 400, body: { code: 'deal.reasonNeeded' } });
    expect((await stage('特批')).status).toBe(200);
  });
});

describe('an answer kept for the same request', () => {
  /** Somebody who opens a deal, writes a record, and then loses the deal to a colleague outside their line. */
  async function loseDeal() {
    await client.send('POST', '/users', person('loser'));
    const other = await client.send('POST', '/users', person('taker'));
    const loser = await app.signIn('loser');
    const opened = await loser.send('POST', '/deals', { name: '要交出去的' }, { 'idempotency-key': 'lost-open-0001' });
    const id = String(opened.body.id);
    const record = () =>
      loser.send(
        'POST',
        `/deals/${id}/records`,
        { evidence: [{ kind: 'observation', quote: '车间在返工', happenedOn: '2026-01-05' }] },
        { 'idempotency-key': 'lost-record-0001' },
      );
    expect([opened.status, (await record()).status]).toEqual([200, 200]);
    const handed = await client.send('PATCH', `/deals/${id}`, { ownerId: other.body.id }, { 'if-match': '"1"' });
    expect(handed.status).toBe(200);
    return { loser, id, record };
  }
  const person = (login: string) => ({
    login,
    name: login,
    title: null,
    kind: 'account',
    managerId: null,
    isAdmin: false,
    password: PASSWORD,
  });

  test('is not given to someone who has lost sight of the deal: to them it does not exist', async () => {
    const { loser, id, record } = await loseDeal();
    expect(await loser.send('GET', `/deals/${id}`)).toMatchObject({ status: 404 });
    expect(await record()).toMatchObject({ status: 404, body: { code: 'notFound' } });
    const again = await loser.send('POST', '/deals', { name: '要交出去的' }, { 'idempotency-key': 'lost-open-0001' });
    expect(again).toMatchObject({ status: 404, body: { code: 'notFound' } });
    expect(again.text).not.toContain('要交出去的');
  });

  test('is given again while the deal is in sight, in the bin too', async () => {
    const headers = { 'idempotency-key': 'binned-open-0001' };
    const opened = await client.send('POST', '/deals', { name: '进了回收站' }, headers);
    await client.send('DELETE', `/deals/${opened.body.id}`, undefined, { 'if-match': '"1"' });
    expect(await client.send('POST', '/deals', { name: '进了回收站' }, headers)).toMatchObject({
      status: 200,
      body: { id: opened.body.id },
    });
  });
});

describe('R10 versions', () => {
  test('the answer carries the version, a change must name it', async () => {
    const { id, etag } = await create();
    expect(etag).toBe('"1"');
    expect(await client.send('PATCH', `/deals/${id}`, { note: '新' })).toMatchObject({
      status: 428,
      body: { code: 'conflict.versionMissing' },
    });
    const changed = await client.send('PATCH', `/deals/${id}`, { note: '新' }, { 'if-match': etag });
    expect(changed).toMatchObject({ status: 200, headers: { etag: '"2"' } });
    expect(await client.send('PATCH', `/deals/${id}`, { note: '旧' }, { 'if-match': etag })).toMatchObject({
      status: 412,
      body: { code: 'conflict.stale', current: { note: '新', version: 2 } },
    });
  });
});

describe('answers', () => {
  test('a closed gate is a conflict that lists what is missing', async () => {
    const { id } = await create();
    const tried = await client.send(
      'POST',
      `/deals/${id}/stage`,
      { to: 'target', happenedOn: TODAY },
      { 'if-match': '"1"' },
    );
    expect(tried).toMatchObject({
      status: 409,
      body: { code: 'deal.gateClosed', params: { to: 'target', missing: [{ stage: 'target' }] } },
    });
  });

  test('the past before the deal is an answer of its own, with the day it was opened', async () => {
    const { id } = await create();
    expect(await client.send('GET', `/deals/${id}?asOf=2020-01-01`)).toMatchObject({
      status: 422,
      body: { code: 'deal.notYet', params: { openedOn: TODAY } },
    });
  });

  test('a deal in the bin is still looked at, changed no more, and comes back', async () => {
    const { id } = await create();
    expect((await client.send('DELETE', `/deals/${id}`, undefined, { 'if-match': '"1"' })).status).toBe(200);
    expect((await client.send('GET', `/deals/${id}`)).body).toMatchObject({
      deleted: true,
      can: { edit: { yes: false } },
    });
    expect((await client.send('PATCH', `/deals/${id}`, { note: 'x' }, { 'if-match': '"2"' })).status).toBe(404);
    expect((await client.send('POST', `/bin/deal/${id}/restore`)).status).toBe(200);
    expect((await client.send('GET', `/deals/${id}`)).body).toMatchObject({ deleted: false, version: 3 });
  });
});
