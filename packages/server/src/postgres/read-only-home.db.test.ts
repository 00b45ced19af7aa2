import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const disk = mkdtempSync(join(tmpdir(), 'qibu-read-only-'));
afterAll(() => rmSync(disk, { recursive: true, force: true }));

const SCRIPT = `import { prepareHome } from ${JSON.stringify(join(import.meta.dirname, 'home.ts'))};
  try { prepareHome(process.argv[1]); } catch (error) { console.log(error.message); }`;

/** Runs with the folder as a read-only disk that nobody else sees; null where the machine allows no such thing. */
function saidOf(home: string): string | null {
  const mount = `mount -t tmpfs -o size=64k tmpfs "$1" && mkdir "$1/there" && mount -o remount,ro "$1" || exit 77`;
  const run = spawnSync(
    'unshare',
    [
      '-rm',
      'sh',
      '-c',
      `${mount}; exec "$2" --input-type=module-typescript -e "$3" "$4"`,
      'sh',
      disk,
      process.execPath,
      SCRIPT,
      home,
    ],
    { encoding: 'utf8' },
  );
  const isBarred = run.error !== undefined || run.status === 77 || run.stderr.startsWith('unshare:');
  return isBarred ? null : run.stdout.trim() + run.stderr;
}

test('a data folder on a read-only disk says what to do, whether it is there or not', (context) => {
  const homes = ['there', 'new', 'new/below'].map((name) => join(disk, name));
  const said = homes.map(saidOf);
  if (said.includes(null)) {
    console.log(`not run, this machine lets nobody mount a disk of their own: ${context.task.name}`);
    return context.skip();
  }
  expect(said).toEqual(
    homes.map((home) => `The data folder ${home} lies on a disk that is read-only: set QIBU_HOME to another folder.`),
  );
});
