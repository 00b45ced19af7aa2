import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LIMITS } from '@qibu/contract';
import { expect, test } from 'vitest';
import { testFolder } from '../testing/files.ts';
import { receive } from './receive.ts';

const folder = testFolder();
async function* pieces(total: number, size = 1024 * 1024): AsyncGenerator<Uint8Array> {
  for (let sent = 0; sent < total; sent += size) yield Buffer.alloc(Math.min(size, total - sent), 'x');
}

test('an upload is stored whole, with its hash', async () => {
  const path = join(folder, 'a.bin');
  const { bytes, sha256 } = await receive(pieces(3, 1), path);
  expect({ bytes, sha256 }).toEqual({
    bytes: 3,
    sha256: 'cd2eb0837c9b4c962c22d2ff8b5441b7b45805887f051d39bf133b583baf6860',
  });
  expect(readFileSync(path, 'utf8')).toBe('xxx');
});
test('B02 a hundred megabytes are refused on the way, and nothing stays', async () => {
  let sent = 0;
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const piece of pieces(100 * 1024 * 1024)) {
      sent += piece.length;
      yield piece;
    }
  }
  await expect(receive(counted(), join(folder, 'b.bin'))).rejects.toMatchObject({ code: 'file.tooLarge' });
  expect(sent).toBeLessThanOrEqual(LIMITS.importBytes + 1024 * 1024);
  expect(readdirSync(folder).filter((name) => name.startsWith('b'))).toEqual([]);
});
test('an upload that breaks off, and an empty one, leave nothing', async () => {
  async function* breaking(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('half');
    throw new Error('connection lost');
  }
  await expect(receive(breaking(), join(folder, 'c.bin'))).rejects.toThrow('connection lost');
  await expect(receive(pieces(0), join(folder, 'd.bin'))).rejects.toMatchObject({ code: 'file.empty' });
  expect(existsSync(join(folder, 'c.bin.part')) || existsSync(join(folder, 'd.bin'))).toBe(false);
});
