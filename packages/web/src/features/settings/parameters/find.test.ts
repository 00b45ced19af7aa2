import { DEFAULT_PARAMETERS, parameterRows } from '@qibu/core';
import { dictionaries } from '@qibu/phrases';
import { expect, test } from 'vitest';
import { findRows } from './find.ts';

const rows = parameterRows(DEFAULT_PARAMETERS, DEFAULT_PARAMETERS);
const both = [dictionaries['zh-CN'], dictionaries.en];
const found = (text: string) => findRows(rows, text, both).map(({ path }) => path);

test.each([
  ['by its Chinese name', '没见高层'],
  ['by its English name', 'without meeting an executive'],
  ['by its path', 'executiveDays'],
  ['in any case and order', 'WARNING executive days'],
])('found %s', (_, text) => expect(found(text)).toContain('flags.executiveDays'));

test('nothing typed finds all', () => expect(found('  ')).toHaveLength(rows.length));
test('every word must be there', () => expect(found('executive 半衰期甲')).toEqual([]));
