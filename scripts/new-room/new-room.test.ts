import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'qibu-room-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const FOLDERS = ['packages', 'cases', 'e2e', 'bench', 'scripts', 'docs'];
const LEFT_OUT = /(^|\/)(node_modules|dist[^/]*|shots|out)$/;

/** A checkout of its own with the installed packages; ours resolve to the copies. */
function copyCheckout(): void {
  for (const name of FOLDERS)
    cpSync(join(ROOT, name), join(folder, name), { recursive: true, filter: (path) => !LEFT_OUT.test(path) });
  for (const name of readdirSync(ROOT).filter((entry) => /\.(json|ts|md|gitignore)$/.test(entry)))
    cpSync(join(ROOT, name), join(folder, name));
  // What git leaves out, lint and format leave out too.
  spawnSync('git', ['init', '--quiet'], { cwd: folder });
  const packages = readdirSync(join(ROOT, 'packages')).map((name) => join('packages', name));
  for (const place of ['', ...packages]) linkInstalled(join(place, 'node_modules'));
  for (const place of [...packages, 'cases', 'e2e', 'bench'])
    link(join(folder, place), join('node_modules/@qibu', basename(place)));
}

function linkInstalled(place: string): void {
  if (!existsSync(join(ROOT, place))) return;
  for (const name of readdirSync(join(ROOT, place)).filter((entry) => entry !== '@qibu'))
    link(join(ROOT, place, name), join(place, name));
}

function link(target: string, place: string): void {
  mkdirSync(dirname(join(folder, place)), { recursive: true });
  symlinkSync(target, join(folder, place));
}

function run(...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${stdout}${stderr}`);
  return stdout;
}
const newRoom = (...args: readonly string[]): string => run('scripts/new-room.mjs', ...args);

beforeAll(copyCheckout, 60_000);

describe('npm run new -- room', () => {
  test.each([
    ['no name', ['room'], 'Say what is new'],
    ['another thing', ['page', 'tender'], 'Say what is new'],
    ['capitals', ['room', 'Tender'], 'cannot name a room'],
    ['a path', ['room', '../tender'], 'cannot name a room'],
    ['a room there is', ['room', 'review'], 'is there already'],
    ['a part there is not', ['room', 'tender', 'tab'], 'no part of the deal page'],
  ])('with %s writes nothing and says why', (_, args, complaint) => {
    const before = readFileSync(join(folder, 'packages/server/src/rooms.ts'), 'utf8');
    expect(() => newRoom(...args)).toThrow(complaint);
    expect(readFileSync(join(folder, 'packages/server/src/rooms.ts'), 'utf8')).toBe(before);
  });

  test('lays down rooms that pass the check, in at most fifteen files; what one brings to the deal page is its own', {
    timeout: 300_000,
  }, () => {
    const filesOf = (said: string) => [...said.matchAll(/^(?:new|edited) +(\S+)$/gm)].map(([, path = '']) => path);
    const files = filesOf(newRoom('room', 'tender-notes'));
    expect(files.length).toBeLessThanOrEqual(15);
    const withParts = filesOf(newRoom('room', 'bids', 'section', 'panel'));
    const asPlain = files.map((path) => path.replaceAll('tender-notes', 'bids').replace(/\d{4}(?=-bids)/, '####'));
    expect(withParts.filter((path) => !asPlain.includes(path.replace(/\d{4}(?=-bids)/, '####')))).toEqual([
      'packages/web/src/features/bids/bids-panel.tsx',
      'packages/web/src/features/bids/bids-section.tsx',
    ]);
    expect([...files, ...withParts].filter((path) => !existsSync(join(folder, path)))).toEqual([]);
    expect(run('scripts/check.mjs')).toMatch(/\n\d+ passed, 0 failed\n$/);
  });

  test('a room of the pages that is not in their list is named', () => {
    const list = join(folder, 'packages/web/src/rooms.ts');
    writeFileSync(list, readFileSync(list, 'utf8').replace(/import \{ todayRoom \}.*\n/, ''));
    const floors = "import { brokenWebFloors } from './scripts/checks/web-floors.mjs'; console.log(brokenWebFloors())";
    expect(run('--input-type=module', '-e', floors)).toContain('packages/web/src/features/today: not in rooms.ts');
  });
});
