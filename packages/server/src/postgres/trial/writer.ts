// A program for the reliability tests: opens the database and writes until it is killed. Before each insert it notes the
// number as sent, after the commit as acknowledged. `hold` only opens; `once` opens and stops.
import { fsyncSync, openSync, writeSync } from 'node:fs';
import { Client } from 'pg';
import { messageOf, openDatabase } from '../index.ts';

const [home = '', mode = 'write', logs = ''] = process.argv.slice(2);
const WRITERS = 4;

async function main(): Promise<void> {
  const database = await openDatabase({ home, asFound: true, log: (line) => console.log(`log ${line}`) });
  const stop = async () => {
    await database.stop();
    console.log('stopped');
    process.exit(0);
  };
  process.on('SIGTERM', stop);
  console.log(`ready ${JSON.stringify(database.connection)}`);
  if (mode === 'once') return stop();
  if (mode === 'hold') return void setInterval(() => {}, 60_000);
  const from = Number(logs.split(':')[1]);
  const folder = logs.split(':')[0] ?? '';
  await Promise.all(
    Array.from({ length: WRITERS }, (_, writer) => writeOn(database.connection, { folder, first: from + writer })),
  );
}

async function writeOn(connection: object, { folder, first }: { folder: string; first: number }): Promise<void> {
  const client = new Client(connection);
  await client.connect();
  await client.query('CREATE TABLE IF NOT EXISTS written (n bigint PRIMARY KEY)').catch(() => {});
  const [sent, acknowledged] = [openSync(`${folder}/sent`, 'a'), openSync(`${folder}/acknowledged`, 'a')];
  for (let n = first; ; n += WRITERS) {
    writeSync(sent, `${n}\n`);
    await client.query('BEGIN');
    await client.query('INSERT INTO written VALUES ($1)', [n]);
    await client.query('COMMIT');
    writeSync(acknowledged, `${n}\n`);
    fsyncSync(acknowledged);
  }
}

main().catch((error: unknown) => {
  console.log(`failed ${messageOf(error)}`);
  process.exitCode = 3;
});
