import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withClient } from '../postgres/migrate.ts';
import { type TestDatabase, testDatabase } from '../db/test-database.ts';
import { checkBackup, restoreBackup, type TableSum, writeBackup } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'qibu-backup-'));
const file = join(folder, 'qibu.backup');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// Everything a text format could trip over.
const AWKWARD = [
  '\\.',
  'a\n\\.\nb',
  'tab\there',
  'back\\slash',
  '七步 “quoted”',
  '\\N',
  '',
  ' \r\n ',
  '{"a":[1]}',
  '😀',
];

let source: TestDatabase;
let saved: readonly TableSum[];

beforeAll(async () => {
  source = await testDatabase();
  await fill(source);
  saved = await writeBackup(source.administrator, file);
});

test('R15 a restored instance holds the same rows in every table', async () => {
  const target = await testDatabase();
  const found = await restore(target, file);
  expect(found).toEqual(saved);
  expect(sumOf(found, 'account').rows).toBe(AWKWARD.length * 100);
  expect(await notes(target)).toEqual(await notes(source));
});

test('a restored instance lets nobody in by a cookie or a link of before', async () => {
  const target = await testDatabase();
  const saves = join(folder, 'signed-in');
  await withClient(source.connection, (client) =>
    client.query(
      `with one as (select workspace_id, id from user_account limit 1),
         link as (insert into invitation select workspace_id, id, 'b', now(), now() + '7 days' from one)
       insert into session (workspace_id, id, token_hash, user_id, created_at, last_seen_at, expires_at)
         select workspace_id, gen_random_uuid(), 'a', id, now(), now(), now() + '7 days' from one`,
    ),
  );
  const before = await writeBackup(source.administrator, saves);
  expect([sumOf(before, 'session').rows, sumOf(before, 'invitation').rows]).toEqual([1, 1]);
  await restore(target, saves);
  const left = await withClient(target.administrator, (client) =>
    client.query('select (select count(*) from session) + (select count(*) from invitation) as count'),
  );
  expect(left.rows).toEqual([{ count: '0' }]);
  await withClient(source.connection, (client) => client.query('delete from session; delete from invitation'));
});

test('R15 the count and the hash notice a single changed value', async () => {
  const before = await writeBackup(source.administrator, join(folder, 'before'));
  await run(source, "UPDATE account SET note = note || ' ' WHERE name = 'account 7'");
  const after = await writeBackup(source.administrator, join(folder, 'after'));
  await run(source, "UPDATE account SET note = left(note, -1) WHERE name = 'account 7'");
  expect(sumOf(after, 'account')).toMatchObject({ rows: sumOf(before, 'account').rows });
  expect(sumOf(after, 'account').hash).not.toBe(sumOf(before, 'account').hash);
});

test('R15 a backup taken during writes is of one moment', async () => {
  let stop = false;
  const writing = withClient(source.connection, async (client) => {
    for (let n = 0; !stop; n += 1) {
      await client.query('BEGIN');
      await client.query("INSERT INTO instance_setting VALUES ($1, '1')", [`pair-${n}`]);
      await client.query('INSERT INTO sign_in_attempt VALUES ($1, 1, now())', [`pair-${n}`]);
      await client.query('COMMIT');
    }
  });
  const during = join(folder, 'during');
  const sums = await writeBackup(source.administrator, during);
  stop = true;
  await writing;
  expect(sumOf(sums, 'instance_setting').rows - 1).toBe(sumOf(sums, 'sign_in_attempt').rows);
  const target = await testDatabase();
  expect(await restore(target, during)).toEqual(sums);
  await run(source, "DELETE FROM instance_setting WHERE key LIKE 'pair-%'; DELETE FROM sign_in_attempt");
});

test('R15 a flipped byte is found wherever it lies, and nothing is loaded', async () => {
  const target = await testDatabase();
  const whole = readFileSync(file);
  const damaged = join(folder, 'damaged');
  const places = Array.from({ length: 25 }, (_, n) => Math.floor(((n + 0.5) / 25) * whole.length));
  for (const place of [0, 2, ...places, whole.length - 5]) {
    const bytes = Buffer.from(whole);
    bytes[place] = (bytes[place] ?? 0) ^ 0x10;
    writeFileSync(damaged, bytes);
    await expect(restore(target, damaged), `byte ${place}`).rejects.toThrow(/damaged or is no Qibu backup/);
  }
  expect(await counts(target)).toEqual({ workspace: 0, account: 0 });
});

test('R15 a change made inside the file, compressed anew, is found by its checksum', async () => {
  const text = gunzipSync(readFileSync(file)).toString('utf8');
  const damaged = join(folder, 'edited');
  writeFileSync(damaged, gzipSync(text.replace('account 7\t', 'account 8\t')));
  await expect(checkBackup(damaged)).rejects.toThrow(/checksum does not match/);
});

test.each(['rows', 'hash'] as const)('R15 %s that differ from what was saved undo the restore', async (field) => {
  const text = gunzipSync(readFileSync(file)).toString('utf8');
  const forged = join(folder, 'forged');
  const { rows, hash } = sumOf(saved, 'account');
  const sum = (one: { rows: number; hash: string }) =>
    JSON.stringify({ table: 'account', rows: one.rows, hash: one.hash });
  const other = field === 'rows' ? { rows: rows + 1, hash } : { rows, hash: `${hash}1` };
  writeFileSync(forged, gzipSync(text.replace(sum({ rows, hash }), sum(other))));
  const target = await testDatabase();
  await expect(restore(target, forged)).rejects.toThrow(/Table account came back different.*Nothing was restored/);
  expect(await counts(target)).toEqual({ workspace: 0, account: 0 });
});

test('R15 a file cut short is refused at every length', async () => {
  const text = gunzipSync(readFileSync(file));
  const cut = join(folder, 'cut');
  for (const share of [0, 0.001, 0.3, 0.7, 0.999]) {
    writeFileSync(cut, gzipSync(text.subarray(0, Math.floor(text.length * share))));
    await expect(checkBackup(cut), `cut at ${share}`).rejects.toThrow(/damaged or is no Qibu backup/);
  }
});

test('a row the database refuses undoes the whole restore', async () => {
  const target = await testDatabase();
  await run(target, "ALTER TABLE account ADD CHECK (name <> 'account 999')");
  await expect(restore(target, file)).rejects.toThrow(/refused the backup.*Nothing was restored/);
  expect(await counts(target)).toEqual({ workspace: 0, account: 0 });
});

test('an instance in use is not restored into', async () => {
  const target = await testDatabase();
  await run(target, `INSERT INTO workspace (id, name, created_at) VALUES ('${randomUUID()}', 'ours', now())`);
  await expect(restore(target, file)).rejects.toThrow(/not empty \(table workspace/);
  await withClient({ ...target.connection, application_name: 'qibu' }, async () => {
    await expect(restore(target, file)).rejects.toThrow(/running on this database/);
  });
});

test('what an instance writes before its first use gives way', async () => {
  const target = await testDatabase();
  await run(target, "INSERT INTO instance_setting VALUES ('secret', '\"other\"')");
  expect(await restore(target, file)).toEqual(saved);
});

test('an empty database without tables is brought to the schema first', async () => {
  expect(await restore(await testDatabase('empty'), file)).toEqual(saved);
});

test('a backup of an earlier schema is loaded into that schema and brought up to date', async () => {
  const older = join(folder, 'older');
  const early = await testDatabase('empty');
  const { migrate } = await import('../postgres/migrate.ts');
  await migrate(early.connection, { steps: 1 });
  await run(early, `INSERT INTO workspace (id, name, created_at) VALUES ('${randomUUID()}', 'early', now())`);
  await writeBackup(early.administrator, older);
  const target = await testDatabase();
  await restore(target, older);
  expect(await counts(target)).toEqual({ workspace: 1, account: 0 });
  expect(await migrate(target.connection)).toEqual([]);
});

test('a backup of a newer or another schema is refused', async () => {
  const target = await testDatabase();
  await run(source, "INSERT INTO schema_migration VALUES ('9999-later', 'x')");
  const newer = join(folder, 'newer');
  await writeBackup(source.administrator, newer);
  await expect(restore(target, newer)).rejects.toThrow(/newer Qibu \(step 9999-later/);
  await run(
    source,
    "DELETE FROM schema_migration WHERE name = '9999-later'; UPDATE schema_migration SET checksum = checksum || 'x'",
  );
  await writeBackup(source.administrator, newer);
  await run(source, 'UPDATE schema_migration SET checksum = left(checksum, -1)');
  await expect(restore(target, newer)).rejects.toThrow(/step 0001-base differs/);
});

test('a backup that fails leaves the last good one and no half file', async () => {
  const kept = join(folder, 'kept');
  await writeBackup(source.administrator, kept);
  const before = readFileSync(kept);
  await expect(writeBackup({ ...source.administrator, database: 'missing' }, kept)).rejects.toThrow(/was not written/);
  expect(readFileSync(kept).equals(before)).toBe(true);
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
});

test('a backup is for its owner’s eyes only', () => {
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('no such file, no file at all', async () => {
  expect(existsSync(join(folder, 'none'))).toBe(false);
  await expect(checkBackup(join(folder, 'none'))).rejects.toThrow(/There is no file/);
  await expect(checkBackup(folder)).rejects.toThrow(/cannot be read/);
});

test('the owner of the tables can back up and restore without being superuser', async () => {
  const asOwner = join(folder, 'owner');
  const sums = await writeBackup(source.connection, asOwner);
  const target = await testDatabase();
  expect(
    await restoreBackup({ owner: target.connection, loader: target.connection }, asOwner, await checkBackup(asOwner)),
  ).toEqual(sums);
});

test('a role bound by row-level security is told so instead of saving half of it', async () => {
  const bound = { ...source.connection, options: '-c role=qibu_app' };
  await expect(writeBackup(bound, join(folder, 'bound'))).rejects.toThrow(/was not written/);
});

async function restore(target: TestDatabase, from: string): Promise<readonly TableSum[]> {
  return restoreBackup({ owner: target.connection, loader: target.administrator }, from, await checkBackup(from));
}

async function fill(database: TestDatabase): Promise<void> {
  const [workspace, boss] = [randomUUID(), randomUUID()];
  await withClient(database.connection, async (client) => {
    await client.query('INSERT INTO workspace (id, name, created_at) VALUES ($1, $2, now())', [workspace, '七步']);
    // The manager comes after their people: within one table, rows refer to later ones.
    await client.query(
      `INSERT INTO user_account (workspace_id, id, login, name, kind, manager_id, created_at)
       SELECT $1, CASE WHEN n = 9 THEN $2::uuid ELSE gen_random_uuid() END, 'u' || n, 'name ' || n, 'rep', CASE WHEN n < 9 THEN $2::uuid END, now()
       FROM generate_series(1, 9) n`,
      [workspace, boss],
    );
    await client.query(
      `INSERT INTO account (workspace_id, id, name, name_key, size, owner_id, note, score, grams, created_at, updated_at)
       SELECT $1, gen_random_uuid(), 'account ' || n, 'key ' || n, 'large', $2, ($3::text[])[n % $4 + 1], n / 7.0, ARRAY['a', NULL, ($3::text[])[1]], now(), '2024-02-29 23:59:59.123456+08'
       FROM generate_series(0, $4::int * 100 - 1) n`,
      [workspace, boss, AWKWARD, AWKWARD.length],
    );
    await client.query("INSERT INTO instance_setting VALUES ('secret', '\"ours\"')");
  });
}

function sumOf(sums: readonly TableSum[], table: string): TableSum {
  const found = sums.find((sum) => sum.table === table);
  if (!found) throw new Error(`no table ${table} in the backup`);
  return found;
}

async function notes(database: TestDatabase): Promise<unknown[]> {
  return withClient(
    database.connection,
    async (client) =>
      (await client.query('SELECT name, note, grams, score, updated_at FROM account ORDER BY name')).rows,
  );
}

async function counts(database: TestDatabase): Promise<unknown> {
  return withClient(database.connection, async (client) => {
    const found = await client.query(
      'SELECT (SELECT count(*)::int FROM workspace) AS workspace, (SELECT count(*)::int FROM account) AS account',
    );
    return found.rows[0];
  });
}

async function run(database: TestDatabase, sql: string): Promise<void> {
  await withClient(database.connection, (client) => client.query(sql));
}
