import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, expect, test } from 'vitest';
import { checkBackup } from '../backup/index.ts';
import { backUpBeforeUpgrade } from '../serve/backup-before.ts';
import { withClient } from '../postgres/migrate.ts';
import { openDatabase } from '../postgres/index.ts';
import { processesIn } from '../postgres/process-identity.ts';
import { killNow, type Program, runWriter } from '../postgres/trial/run.ts';
import { runQibu } from './test-io.ts';

const SCRIPT = join(import.meta.dirname, '../../../../scripts/qibu.mjs');
const folder = mkdtempSync(join(tmpdir(), 'qibu-instance-'));
chmodSync(folder, 0o711);
const home = join(folder, 'home');
const environment = { QIBU_HOME: home };
const file = join(folder, 'saved');

let server: Program | undefined;
afterEach(async () => {
  if (server) await killNow(server.pid);
  server = undefined;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('backup, restore and doctor on an instance that is not running start it and stop it again', async () => {
  const database = await openDatabase({ home, log: () => {} });
  await withClient(database.connection, (client) =>
    client.query("INSERT INTO workspace (id, name, created_at) VALUES (gen_random_uuid(), 'ours', now())"),
  );
  await database.stop();
  const saved = await runQibu(['backup', file, '--json'], { environment });
  expect(saved).toMatchObject({ code: 0, err: `Saved to ${file}.\n` });
  expect(processesIn(join(home, 'postgres'))).toEqual([]);
  const other = { QIBU_HOME: join(folder, 'other') };
  expect(await runQibu(['restore', file, '--json'], { environment: other })).toMatchObject({ code: 0, out: saved.out });
  expect(JSON.parse(saved.out)).toContainEqual(expect.objectContaining({ table: 'workspace', rows: 1 }));
  const again = await runQibu(['restore', file], { environment: other });
  expect(again).toMatchObject({
    code: 2,
    out: '',
    err: expect.stringContaining('This instance is not empty (table workspace'),
  });
  const health = await runQibu(['doctor'], { environment: other });
  expect(health, health.out).toMatchObject({ code: 0 });
  expect(processesIn(join(folder, 'other', 'postgres'))).toEqual([]);
});

test('a backup works beside the running server and leaves it running; a restore is refused', async () => {
  server = runWriter({ home, mode: 'hold' });
  await server.says('ready');
  expect(await runQibu(['backup', file], { environment })).toMatchObject({ code: 0 });
  expect(await runQibu(['restore', file], { environment })).toMatchObject({
    code: 2,
    err: expect.stringContaining('in use by another Qibu'),
  });
  expect(processesIn(join(home, 'postgres')).length).toBeGreaterThan(2);
});

test('the doctor names what is wrong and changes nothing', async () => {
  const none = { QIBU_HOME: join(folder, 'none') };
  const health = await runQibu(['doctor', '--json'], { environment: none });
  expect(health.code).toBe(2);
  expect(JSON.parse(health.out)).toContainEqual(expect.objectContaining({ check: 'database', well: false }));
  expect(existsSync(none.QIBU_HOME)).toBe(false);
});

test('an address that does not answer is told without its password', async () => {
  const wrong = { DATABASE_URL: 'postgresql://seller:hidden@127.0.0.1:1/deals' };
  const { code, err } = await runQibu(['backup', file], { environment: wrong });
  expect(code).toBe(2);
  expect(err).toMatch(/Cannot connect to the database named by DATABASE_URL: .*ECONNREFUSED/);
  expect(err).not.toContain('hidden');
});

test('before an upgrade everything is saved; of such backups the last three are kept', async () => {
  const database = await openDatabase({ home, log: () => {} });
  const said: string[] = [];
  for (let turn = 0; turn < 4; turn += 1) await backUpBeforeUpgrade(home, database, (line) => said.push(line));
  await database.stop();
  const kept = readdirSync(join(home, 'backups'));
  expect(kept).toHaveLength(3);
  for (const name of kept) {
    expect(said.join('\n')).toContain(name);
    expect((await checkBackup(join(home, 'backups', name))).trailer.tables.length).toBeGreaterThan(20);
  }
});

test('an address that is none is told so, and how one is written', async () => {
  const { code, err } = await runQibu(['backup', file], { environment: { DATABASE_URL: 'notaurl' } });
  expect(code).toBe(2);
  expect(err).toMatch(/DATABASE_URL is no address of a PostgreSQL database: write postgresql:/);
});

test('as a program, standard output holds the command’s output and nothing else', async () => {
  const run = promisify(execFile);
  const { stdout } = await run(process.execPath, [SCRIPT, 'backup', file, '--json'], {
    env: { ...process.env, ...environment },
  });
  expect(JSON.parse(stdout)).toContainEqual(expect.objectContaining({ table: 'workspace', rows: 1 }));
  const failed = await run(process.execPath, [SCRIPT, 'frob']).catch(
    (error: { code: number; stdout: string; stderr: string }) => error,
  );
  expect(failed).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringMatching(/^There is no command “frob”.*\n$/),
  });
});
