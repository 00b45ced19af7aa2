import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from 'pg';
import { afterAll, beforeEach, expect, test } from 'vitest';
import type { Connection } from './roles.ts';
import { isUpgrade, migrate, requireCurrentSchema, withClient } from './migrate.ts';
import { testDatabase } from '../db/test-database.ts';

const folder = mkdtempSync(join(tmpdir(), 'qibu-migrations-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let connection: Connection;
beforeEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  connection = (await testDatabase('empty')).connection;
});

const FIRST = ['create table bid (id int primary key)', 'insert into bid values (1)', 'create index on bid (id)'];

test('R13 each step runs once, in the order of its number', async () => {
  steps({ '0001-bid': FIRST, '0002-price': ['alter table bid add price bigint'] });
  expect(await migrate(connection, { folder })).toEqual(['0001-bid', '0002-price']);
  expect(await migrate(connection, { folder })).toEqual([]);
  expect(await rows('select id, price from bid')).toEqual([{ id: 1, price: null }]);
});

test.each([0, 1, 2, 3])(
  'R13 an error at statement %i of a step undoes the whole step, and the mended step then runs',
  async (place) => {
    steps({ '0001-bid': FIRST });
    await migrate(connection, { folder });
    const second = ['create table rule (id int)', 'insert into bid values (2)', 'drop index bid_id_idx'];
    steps({ '0002-rule': second.toSpliced(place, 0, 'select 1 / 0') });
    await expect(migrate(connection, { folder })).rejects.toThrow(
      /Step 0002-rule failed and was undone.*division by zero/,
    );
    expect(await rows('select id from bid')).toEqual([{ id: 1 }]);
    expect(await rows("select to_regclass('rule') as rule, to_regclass('bid_id_idx') is not null as index")).toEqual([
      { rule: null, index: true },
    ]);
    steps({ '0002-rule': second });
    expect(await migrate(connection, { folder })).toEqual(['0002-rule']);
  },
);

test.each([0, 1, 2])('R13 a connection lost after statement %i leaves nothing of the step', async (place) => {
  steps({ '0001-bid': FIRST.toSpliced(place + 1, 0, 'select pg_terminate_backend(pg_backend_pid())') });
  await expect(migrate(connection, { folder })).rejects.toThrow(/undone/);
  expect(await rows("select to_regclass('bid') as bid, to_regclass('schema_migration') as list")).toEqual([
    { bid: null, list: null },
  ]);
});

test('R13 the message names the line of the mistake', async () => {
  steps({ '0001-bid': ['create table bid (id int)', 'selct 1'] });
  await expect(migrate(connection, { folder })).rejects.toThrow(/line 2: syntax error at or near "selct"/);
});

test('two starting at once both succeed and each step is taken once', async () => {
  steps({ '0001-bid': [...FIRST, 'select pg_sleep(0.3)'], '0002-more': ['insert into bid values (2)'] });
  const taken = await Promise.all([1, 2, 3].map(() => migrate(connection, { folder })));
  expect(taken.flat().sort()).toEqual(['0001-bid', '0002-more']);
});

test('a changed step is refused, and nothing after it is taken', async () => {
  steps({ '0001-bid': FIRST });
  await migrate(connection, { folder });
  steps({ '0001-bid': [...FIRST, 'select 1'], '0002-more': ['create table more (id int)'] });
  await expect(migrate(connection, { folder })).rejects.toThrow(/0001-bid was changed after it was applied/);
  expect(await rows("select to_regclass('more') as more")).toEqual([{ more: null }]);
});

test('line ends do not make a step another one', async () => {
  steps({ '0001-bid': FIRST });
  await migrate(connection, { folder });
  writeFileSync(join(folder, '0001-bid.sql'), `${FIRST.join(';\r\n')};`);
  expect(await migrate(connection, { folder })).toEqual([]);
});

test('R14 a schema newer than this version is refused', async () => {
  steps({ '0001-bid': FIRST, '0002-more': ['create table more (id int)'] });
  await migrate(connection, { folder });
  rmSync(join(folder, '0002-more.sql'));
  await expect(migrate(connection, { folder })).rejects.toThrow(/0002-more.*newer/);
  await expect(requireCurrentSchema(connection, folder)).rejects.toThrow(/newer/);
});

test('a step slipped in before an applied one is refused', async () => {
  steps({ '0002-more': ['create table more (id int)'] });
  await migrate(connection, { folder });
  steps({ '0001-bid': FIRST });
  await expect(migrate(connection, { folder })).rejects.toThrow(/0001-bid was never applied/);
});

test('a visiting command refuses a database that lacks a step', async () => {
  steps({ '0001-bid': FIRST });
  await expect(requireCurrentSchema(connection, folder)).rejects.toThrow(/lacks step 0001-bid: restart/);
  await migrate(connection, { folder });
  await expect(requireCurrentSchema(connection, folder)).resolves.toBeUndefined();
});

test('an upgrade is told from a new database, and from one up to date', async () => {
  steps({ '0001-bid': FIRST });
  expect(await isUpgrade(connection, folder)).toBe(false);
  await migrate(connection, { folder });
  expect(await isUpgrade(connection, folder)).toBe(false);
  steps({ '0002-more': ['create table more (id int)'] });
  expect(await isUpgrade(connection, folder)).toBe(true);
});

test('a step that ends the transaction itself is refused before it runs', async () => {
  steps({ '0001-bid': ['create table bid (id int)', 'commit', 'select 1 / 0'] });
  await expect(migrate(connection, { folder })).rejects.toThrow(/must not begin or end a transaction/);
});

test('the steps of this version bring an empty database to the schema the application knows', async () => {
  expect((await migrate(connection)).length).toBeGreaterThan(0);
  await requireCurrentSchema(connection);
});

function steps(files: Record<string, readonly string[]>): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, statements] of Object.entries(files))
    writeFileSync(join(folder, `${name}.sql`), `${statements.join(';\n')};`);
}

async function rows(sql: string): Promise<unknown[]> {
  return withClient(connection, async (client: Client) => (await client.query(sql)).rows);
}

test('an order of names from another version of its library is built anew at the start', async () => {
  const { connection: owner, administrator } = await testDatabase('empty');
  steps({
    '0001-name': [
      "create collation pinyin (provider = icu, locale = 'zh-u-co-pinyin')",
      'create table name (name text)',
      'create index by_name on name (name collate pinyin)',
    ],
  });
  await migrate(owner, { folder });
  const state = async () =>
    withClient(administrator, async (client) => {
      const { rows } = await client.query(`select collversion = pg_collation_actual_version(c.oid) as current,
        pg_relation_filenode('by_name') as file from pg_collation c where collname = 'pinyin'`);
      return rows[0] as { current: boolean; file: number };
    });
  const before = await state();
  expect(before.current).toBe(true);
  await migrate(owner, { folder });
  expect(await state()).toEqual(before);
  await withClient(administrator, (client) =>
    client.query("update pg_collation set collversion = '1' where collname = 'pinyin'"),
  );
  await migrate(owner, { folder });
  const after = await state();
  expect(after.current).toBe(true);
  expect(after.file).not.toBe(before.file);
});
