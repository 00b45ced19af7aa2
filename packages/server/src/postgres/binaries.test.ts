import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { findBinaries, repairLinks } from './binaries.ts';

const folder = mkdtempSync(join(tmpdir(), 'qibu-binaries-'));
chmodSync(folder, 0o711);
const native = join(folder, 'native');
const lib = join(native, 'lib');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeEach(() => {
  rmSync(native, { recursive: true, force: true });
  mkdirSync(lib, { recursive: true });
  writeFileSync(join(lib, 'libicuuc.so.60.2'), 'library');
  const links = ['libicuuc.so', 'libicuuc.so.60'].map((name) => ({
    source: 'native/lib/libicuuc.so.60.2',
    target: `native/lib/${name}`,
  }));
  writeFileSync(join(native, 'pg-symlinks.json'), JSON.stringify(links));
});

test('links an install without scripts leaves out are made, relative and once', () => {
  expect(repairLinks(native)).toBe(true);
  expect(repairLinks(native)).toBe(true);
  expect(readlinkSync(join(lib, 'libicuuc.so.60'))).toBe('libicuuc.so.60.2');
});

test('a link that leads nowhere is made anew; a real file in its place is kept', () => {
  symlinkSync('gone', join(lib, 'libicuuc.so'));
  writeFileSync(join(lib, 'libicuuc.so.60'), 'a copy');
  expect(repairLinks(native)).toBe(true);
  expect(readlinkSync(join(lib, 'libicuuc.so'))).toBe('libicuuc.so.60.2');
  expect(lstatSync(join(lib, 'libicuuc.so.60')).isFile()).toBe(true);
});

test('a folder that cannot be written is told, not fatal', () => {
  rmSync(lib, { recursive: true });
  expect(repairLinks(native)).toBe(false);
});

test('programs that cannot be used where they lie are copied to where they can, links and all', () => {
  const root = join(folder, 'package');
  const { postgres } = findBinaries({ account: undefined, home: folder, log: () => {} });
  execFileSync('cp', ['-a', join(postgres, '../../..'), root]);
  // As in a checkout nobody else may enter and whose packages cannot be written: no links, no way in.
  execFileSync('find', [join(root, 'native/lib'), '-maxdepth', '1', '-type', 'l', '-delete']);
  const account = process.getuid?.() === 0 ? { uid: 60_770, gid: 60_770 } : undefined;
  if (account) chmodSync(root, 0o700);
  else chmodSync(join(root, 'native/lib'), 0o555);
  const lines: string[] = [];
  const wish = {
    account,
    home: folder,
    shelves: [join(folder, 'shelf')],
    log: (line: string) => void lines.push(line),
  };
  const found = findBinaries(wish, root);
  chmodSync(join(root, 'native/lib'), 0o755);
  expect(execFileSync(found.postgres, ['--version'], { ...account, encoding: 'utf8' })).toMatch(/PostgreSQL\) 18/);
  expect(found.postgres).toContain('shelf');
  expect(lines).toHaveLength(1);
  // The second start finds the copy.
  expect(findBinaries(wish, root)).toEqual(found);
  expect(lines).toHaveLength(1);
});
