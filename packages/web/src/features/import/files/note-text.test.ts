import { dictionaries } from '@qibu/phrases';
import { expect, test } from 'vitest';
import { noteText } from './note-text.ts';

test.each([
  ['rows.blank:12', '12'],
  ['sheet.hidden:2026:上半年', '2026:上半年'],
  ['sheet.merged', '合并单元格'],
  ['something.new:1', 'something.new:1'],
])('%s says %s', (note, says) => expect(noteText(note, dictionaries['zh-CN'])).toContain(says));
