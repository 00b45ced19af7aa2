import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { withClient } from './migrate.ts';
import { openDatabase } from './index.ts';
import { readPidFile } from './postmaster.ts';
import { killNow, runWriter } from './trial/run.ts';

const ROUNDS = 10;
const NUMBERS_PER_ROUND = 1_000_000;
const LONGEST_RESTART = 10_000;

const folder = mkdtempSync(join(tmpdir(), 'qibu-kill-'));
chmodSync(folder, 0o711);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each([
  { name: 'the process alone', slug: 'alone', kill: (writer: number) => killNow(writer) },
  { name: 'its process group', slug: 'group', kill: (writer: number) => killNow(-writer) },
  {
    name: 'its process group and PostgreSQL with all its processes',
    slug: 'all',
    kill: async (writer: number, postmaster: number) => {
      await killNow(-writer);
      await killNow(-postmaster);
    },
  },
])('R01 kill -9 of $name while writing', ({ name, slug, kill }) => {
  test(`${ROUNDS} rounds lose nothing acknowledged and invent nothing`, { timeout: 300_000 }, async () => {
    const place = join(folder, slug);
    mkdirSync(place, { mode: 0o711 });
    const home = join(place, 'home');
    const story: string[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      await writeAndKill({ home, place, round, kill });
      const counts = await compare(home, place);
      story.push(
        `${counts.acknowledged} acknowledged ⊆ ${counts.found} found ⊆ ${counts.sent} sent, open after ${counts.ms} ms`,
      );
      expect(counts.ms).toBeLessThan(LONGEST_RESTART);
    }
    console.log(`R01 kill -9 of ${name}:\n  ${story.join('\n  ')}`);
  });
});

type Round = {
  readonly home: string;
  readonly place: string;
  readonly round: number;
  readonly kill: (writer: number, postmaster: number) => Promise<void>;
};

async function writeAndKill({ home, place, round, kill }: Round): Promise<void> {
  const before = acknowledgedIn(place).length;
  const writer = runWriter({ home, mode: 'write', logs: `${place}:${round * NUMBERS_PER_ROUND}` });
  await writer.says('ready');
  // At a different moment each round; at least one acknowledged write, else the round would prove nothing.
  await new Promise((resolve) => setTimeout(resolve, 100 + ((round * 97) % 400)));
  while (acknowledgedIn(place).length === before) await new Promise((resolve) => setTimeout(resolve, 20));
  await kill(writer.pid, readPidFile(join(home, 'postgres'))?.pid ?? 0);
  await writer.ends();
}

async function compare(home: string, place: string) {
  const started = performance.now();
  const database = await openDatabase({ home, asFound: true, log: () => {} });
  const ms = Math.round(performance.now() - started);
  try {
    const rows = await withClient(
      database.connection,
      async (client) => (await client.query('SELECT n FROM written')).rows,
    );
    const found = new Set(rows.map(({ n }) => Number(n)));
    const [acknowledged, sent] = [acknowledgedIn(place), new Set(numbersIn(join(place, 'sent')))];
    expect(acknowledged.filter((n) => !found.has(n))).toEqual([]);
    expect([...found].filter((n) => !sent.has(n))).toEqual([]);
    return { acknowledged: acknowledged.length, found: found.size, sent: sent.size, ms };
  } finally {
    await database.stop();
  }
}

const acknowledgedIn = (place: string): number[] => numbersIn(join(place, 'acknowledged'));

// The last line may be cut by the kill.
function numbersIn(file: string): number[] {
  if (!existsSync(file)) return [];
  const text = readFileSync(file, 'utf8');
  return text
    .slice(0, text.lastIndexOf('\n') + 1)
    .split('\n')
    .filter(Boolean)
    .map(Number);
}
