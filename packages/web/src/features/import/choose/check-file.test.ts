import { LIMITS } from '@qibu/contract';
import { dictionaries } from '@qibu/phrases';
import { describe, expect, test } from 'vitest';
import { objection, takeFiles } from './check-file.ts';
import { sizeText } from '../../../lib/size-text.ts';

const t = dictionaries['zh-CN'];
const file = (name: string, size = 1_000) => ({ name, size });

test.each([
  ['pipeline.csv', 1_000, null],
  ['管道.XLSX', 1_000, null],
  ['old.xls', 1_000, null],
  ['photo.png', 1_000, 'CSV'],
  ['empty.csv', 0, '空'],
  ['big.csv', LIMITS.importBytes + 1, '50 MB'],
])('%s of %i bytes', (name, size, says) => {
  const found = objection(file(name, size), t);
  if (says === null) expect(found).toBeNull();
  else expect(found).toContain(says);
});

describe('several drops', () => {
  test('add up, and the same name again replaces', () => {
    const { files } = takeFiles([file('a.csv'), file('b.csv', 1)], [file('b.csv', 2), file('c.csv')], t);
    expect(files).toEqual([file('a.csv'), file('b.csv', 2), file('c.csv')]);
  });
  test('a bad file is named and the good ones stay', () => {
    const { files, objections } = takeFiles([], [file('a.csv'), file('b.pdf')], t);
    expect(files).toEqual([file('a.csv')]);
    expect(objections).toHaveLength(1);
    expect(objections[0]).toContain('b.pdf');
  });
  test('no more than the limit, and it says so', () => {
    const many = Array.from({ length: LIMITS.importFiles + 3 }, (_, at) => file(`${at}.csv`));
    const { files, objections } = takeFiles([], many, t);
    expect(files).toHaveLength(LIMITS.importFiles);
    expect(objections).toHaveLength(1);
  });
});

test.each([
  [10, '1 KB'],
  [831_488, '812 KB'],
  [50 * 1024 * 1024, '50 MB'],
  [12.34 * 1024 * 1024, '12.3 MB'],
])('%d bytes read as %s', (bytes, text) => expect(sizeText(bytes)).toBe(text));
