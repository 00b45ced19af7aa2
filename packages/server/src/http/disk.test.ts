import { expect, test } from 'vitest';
import { Disk, isScarce } from './disk.ts';

const MB = 1024 * 1024;
test.each([
  ['a large disk', 1_000_000, 513, 511],
  ['a disk of 4 GB', 4_000, 201, 199],
  ['a small one', 170, 65, 63],
])('%s of %i MB: %i MB free are enough, %i are not', (_, all, enough, scarce) => {
  expect(isScarce({ free: enough * MB, all: all * MB })).toBe(false);
  expect(isScarce({ free: scarce * MB, all: all * MB })).toBe(true);
});

test('is looked at every two seconds, and is well again by itself', async () => {
  let free = 1 * MB;
  const disk = new Disk(() => ({ free, all: 10_000 * MB }));
  expect(disk.isLow()).toBe(true);
  free = 5_000 * MB;
  expect(disk.isLow()).toBe(true);
  await expect.poll(() => disk.isLow(), { timeout: 4_000 }).toBe(false);
});
