import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { testDatabase } from './test-database.ts';

/** A process of its own: an unheard error event ends it, and inside the test runner it would not. */
const PROGRAM = `
import { sql } from 'kysely';
import { connect } from '${new URL('connect.ts', import.meta.url).href}';
const { db, close } = connect(JSON.parse(process.argv[1]), () => {});
const ended = await db.connection().execute(async (own) => {
  const { rows } = await sql\`select pg_backend_pid() as pid\`.execute(own);
  await sql\`select pg_terminate_backend(\${rows[0].pid})\`.execute(db);
  await new Promise((resolve) => setTimeout(resolve, 100));
  return sql\`select 1\`.execute(own).then(() => 'answered', () => 'refused');
});
const { rows } = await sql\`select 7 as n\`.execute(db);
await close();
process.stdout.write(ended + ' ' + rows[0].n);
`;

test('a connection lost in use costs its own statement and nothing else', async () => {
  const { connection } = await testDatabase();
  const child = spawn(process.execPath, ['--input-type=module', '-e', PROGRAM, JSON.stringify(connection)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (part) => {
    said += String(part);
  });
  const [code] = await once(child, 'exit');
  expect([code, said]).toEqual([0, 'refused 7']);
});
