import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { printingStatements } from './print-statements.ts';
import { testDatabase } from './test-database.ts';

let pool: pg.Pool;
let printed: string[];
let ask: (text: string, values: readonly unknown[]) => Promise<{ readonly rows: readonly unknown[] }>;

beforeAll(async () => {
  pool = new pg.Pool({ ...(await testDatabase('empty')).connection, max: 1 });
  const client = await printingStatements(pool, (line) => printed.push(line)).connect();
  ask = (text, values) => {
    printed = [];
    return client.query(text, values);
  };
  afterAll(async () => {
    client.release();
    await pool.end();
  });
});

test('a statement is printed on one line with its time, its rows and its values', async () => {
  const { rows } = await ask('select $1::int as n\n   union all select $2::int', [7, 8]);
  expect(rows).toEqual([{ n: 7 }, { n: 8 }]);
  expect(printed.join()).toMatch(
    /^\d+\.\d ms, 2 rows: select \$1::int as n union all select \$2::int\n {4}\$1 = 7\n {4}\$2 = 8$/,
  );
});

test('a long value is cut short', async () => {
  await ask('select $1::text', ['長'.repeat(500)]);
  expect(printed.join()).toMatch(/\$1 = "長{59}…$/);
});

test('a statement that fails is printed with what the database said, and still fails', async () => {
  await expect(ask('select 1 / $1::int', [0])).rejects.toThrow('division by zero');
  expect(printed.join()).toMatch(/failed \(division by zero\): select 1 \/ \$1::int/);
});
