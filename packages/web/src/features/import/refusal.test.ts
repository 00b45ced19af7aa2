import { dictionaries } from '@qibu/phrases';
import { expect, test } from 'vitest';
import { refusalText } from './refusal.ts';

const t = dictionaries['zh-CN'];
const said = (code: string, params: Record<string, unknown>) => refusalText({ code, params }, t);

test('an unreadable file is named with its reason and what was kept', () => {
  const text = said('import.unreadable', { reason: 'file.empty', file: 'a.csv' });
  expect(text).toContain('a.csv');
  expect(text).toContain(t.imports.refusals['file.empty']);
  expect(text).toContain('什么都没有写入');
});
test('values of the reason are filled in', () => {
  expect(said('import.unreadable', { reason: 'file.encoding', encoding: 'big5' })).toContain('big5');
  expect(said('import.tooManyRows', { max: 100_000 })).toContain('100000');
});
test.each([
  ['import.unreadable', { reason: 'some.new.reason' }],
  ['internal', {}],
])('%s of an unknown kind is left to the general sentence', (code, params) => expect(said(code, params)).toBeNull());
