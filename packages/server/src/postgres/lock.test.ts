import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { lockHolder, takeLock } from './lock.ts';
import { identify, isAlive } from './process-identity.ts';

const folder = mkdtempSync(join(tmpdir(), 'qibu-lock-'));
const file = join(folder, 'lock');
beforeEach(() => rmSync(file, { force: true }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const me = identify(process.pid);

test('a held lock is refused by name and purpose, and free once released', () => {
  const lock = takeLock(file, 'backup');
  expect(lockHolder(file)).toMatchObject({ pid: process.pid, purpose: 'backup' });
  expect(() => takeLock(file, 'server')).toThrow(
    `${folder} is in use by another Qibu (process ${process.pid}, backup)`,
  );
  lock.release();
  lock.release();
  expect(existsSync(file)).toBe(false);
  takeLock(file, 'server').release();
});

test.each([
  ['of a process that is gone', JSON.stringify({ pid: 2 ** 22 - 1, born: 'x', purpose: 'server' })],
  ['whose number lives on in another process', JSON.stringify({ pid: process.pid, born: 'x', purpose: 'server' })],
  ['emptied by a power cut', ''],
  ['half written', '{"pid": 1'],
  ['of another shape', '[]'],
])('a lock %s is taken over', (_, left) => {
  writeFileSync(file, left);
  const lock = takeLock(file, 'server');
  expect(lockHolder(file)).toMatchObject({ pid: process.pid, born: me?.born });
  lock.release();
});

test('nothing but the lock is left in the folder', () => {
  writeFileSync(file, '');
  const lock = takeLock(file, 'server');
  expect(readdirSync(folder)).toEqual(['lock']);
  lock.release();
});

test('releasing leaves a lock that meanwhile belongs to another', () => {
  const lock = takeLock(file, 'server');
  const other = JSON.stringify({ pid: process.ppid, born: identify(process.ppid)?.born, purpose: 'server' });
  writeFileSync(file, other);
  lock.release();
  expect(lockHolder(file)).toMatchObject({ pid: process.ppid });
});

test('a process is known by its birth, not by its number alone', () => {
  expect(me && isAlive(me)).toBe(true);
  expect(isAlive({ pid: process.pid, born: 'another time' })).toBe(false);
  expect(identify(2 ** 22 - 1)).toBeUndefined();
});
