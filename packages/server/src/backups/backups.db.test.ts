import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { backupFolder, backupName, checkBackup, restoreBackup } from '../backup/index.ts';
import { connectionOf } from '../db/connection-of.ts';
import { testDatabase } from '../db/test-database.ts';
import { withClient } from '../postgres/migrate.ts';
import { type Client, PASSWORD, type TestApp, testApp } from '../testing/app.ts';
import { wordlessInAudit } from '../testing/audit-words.ts';
import { takeLock } from './lock.ts';
import { readNote, writeNote } from './note.ts';

let t: TestApp;
let admin: Client;

interface View {
  readonly items: readonly { name: string; kind: string; bytes: number }[];
  readonly last: { readonly state: string; readonly fault: string | null } | null;
  readonly can: { readonly start: { readonly yes: boolean; readonly reason: string | null } };
}
const look = async (): Promise<View> => (await admin.send('GET', '/backups')).body as unknown as View;

/** Waits for what runs in the background. */
const ended = () => expect.poll(async () => (await look()).last?.state, { timeout: 30_000 }).not.toBe('running');

async function newest(): Promise<string> {
  return (await look()).items[0]?.name ?? '';
}
const said = async () =>
  (
    await t.instance.db
      .selectFrom('audit_log')
      .where('entity', '=', 'backup')
      .select(['action', 'label'])
      .orderBy('id')
      .execute()
  ).map(({ action, label }) => [action, label]);

beforeAll(async () => {
  t = await testApp();
  admin = await t.claim();
  await admin.send('POST', '/users', { name: '王敏', login: 'rep', password: PASSWORD });
  const account = await admin.send('POST', '/accounts', { name: '砺石重工' });
  await admin.send('POST', '/deals', { name: '窑尾余热', accountId: account.body.id, amountMinor: 100_00 });
});
afterEach(() => ended());

test('nothing was made yet: an empty list, and a button to begin', async () =>
  expect(await look()).toEqual({ can: { start: { yes: true, reason: null } }, items: [], last: null }));

test('a backup asked for in Settings restores into an empty instance with its deals; two presses make one', async () => {
  const presses = await Promise.all([admin.send('POST', '/backups'), admin.send('POST', '/backups')]);
  expect(presses.map(({ status }) => status)).toEqual([200, 200]);
  await ended();
  const { items, last } = await look();
  expect([items.map(({ kind }) => kind), last?.state]).toEqual([['by-hand'], 'done']);

  const name = await newest();
  const sent = await t.app.inject({
    url: `/api/v1/backups/${name}`,
    headers: { host: '127.0.0.1:7070', cookie: admin.cookie },
  });
  expect([sent.statusCode, sent.headers['content-length'], sent.headers['content-disposition']]).toEqual([
    200,
    String(items[0]?.bytes),
    `attachment; filename="${name}"`,
  ]);
  const file = join(mkdtempSync(join(tmpdir(), 'qibu-backups-')), name);
  writeFileSync(file, sent.rawPayload);
  const target = await testDatabase();
  await restoreBackup({ owner: target.connection, loader: target.administrator }, file, await checkBackup(file));
  const deals = await withClient(target.administrator, (client) => client.query('select name from deal'));
  expect(deals.rows).toEqual([{ name: '窑尾余热' }]);

  expect((await admin.send('DELETE', `/backups/${name}`)).status).toBe(200);
  expect([(await look()).items, existsSync(join(backupFolder(t.instance.home), name))]).toEqual([[], false]);
  expect(await said()).toEqual([
    ['started', name],
    ['downloaded', name],
    ['deleted', name],
  ]);
  expect(await wordlessInAudit(t.instance.db)).toEqual([]);
});

test('while another process writes one, none begins; one that died is said to have stopped', async () => {
  const before = (await said()).length;
  const lock = await takeLock(connectionOf(t.instance.pool));
  const name = backupName('by-hand', new Date());
  writeNote(t.instance.home, { name, startedAt: new Date().toISOString(), ended: 'not yet' });
  const half = join(backupFolder(t.instance.home), `${name}.part`);
  await writeFile(half, 'half a backup');
  const reply = await admin.send('POST', '/backups');
  expect(reply.body).toMatchObject({ last: { state: 'running', bytes: 13 }, items: [] });
  expect(await said()).toHaveLength(before);
  await lock?.release();
  await expect.poll(async () => (await look()).last).toMatchObject({ state: 'failed', fault: 'stopped' });
  await admin.send('POST', '/backups');
  await ended();
  expect([(await look()).last?.state, existsSync(half)]).toEqual(['done', false]);
});

test('a backup that could not be written says so, and the earlier ones stay', async () => {
  const { items } = await look();
  t.clock.now = new Date('2030-01-01T08:00:00Z');
  // The finished file finds its place taken.
  await mkdir(join(backupFolder(t.instance.home), backupName('by-hand', t.clock.now)));
  await admin.send('POST', '/backups');
  t.clock.now = null;
  await ended();
  expect(await look()).toMatchObject({ items, last: { state: 'failed', fault: 'other' } });
});

test('only an administrator, by a name of ours, and not where others have a workspace here', async () => {
  const rep = await t.signIn('rep');
  for (const [method, path] of [
    ['GET', '/backups'],
    ['POST', '/backups'],
    ['GET', `/backups/${await newest()}`],
    ['DELETE', `/backups/${await newest()}`],
  ] as const)
    expect([method, (await rep.send(method, path)).body.code]).toEqual([method, 'auth.adminOnly']);
  for (const name of ['..%2Fsecret', 'last-by-hand.json', backupName('by-hand', new Date(0))])
    expect([name, (await admin.send('GET', `/backups/${name}`)).status]).toEqual([name, 404]);

  await t.instance.db
    .insertInto('workspace')
    .values({ id: crypto.randomUUID(), name: '别家', currency: 'CNY', parameters: '{}', created_at: new Date() })
    .execute();
  expect(await look()).toEqual({ can: { start: { yes: false, reason: 'backup.shared' } }, items: [], last: null });
  for (const [method, path] of [
    ['POST', '/backups'],
    ['GET', `/backups/${readNote(t.instance.home)?.name}`],
    ['DELETE', `/backups/${readNote(t.instance.home)?.name}`],
  ] as const)
    expect([method, (await admin.send(method, path)).body.code]).toEqual([method, 'backup.shared']);
});
