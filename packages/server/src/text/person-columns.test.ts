import { SURNAMES_READ_AS } from '@qibu/core';
import { pinyin } from 'pinyin-pro';
import { expect, test } from 'vitest';
import { meaningsOf } from './find-text.ts';
import { personColumns, type SearchColumns } from './grams.ts';

const found = ({ grams, search }: SearchColumns, typed: string): boolean =>
  meaningsOf(typed).some(
    ({ all, some, needle }) =>
      search.includes(needle) &&
      all.every((gram) => grams.includes(gram)) &&
      (some.length === 0 || some.some((gram) => grams.includes(gram))),
  );

test.each([
  ['单立人', ['shanliren', 'slr', 'danliren', 'dlr']],
  ['仇远志', ['qiuyuanzhi', 'chouyuanzhi']],
  ['解文涛', ['xiewentao', 'jiewentao']],
  ['查良辰', ['zhaliangchen', 'chaliangchen']],
  ['曾思源', ['zengsiyuan', 'zsy', 'csy']],
  ['区伟业', ['ouweiye', 'quweiye']],
  ['朴正秀', ['piaozhengxiu', 'puzhengxiu']],
  ['乐天明', ['yuetianming', 'letianming']],
  ['尉迟冬', ['yuchidong', 'weichidong']],
  ['万俟晴', ['moqiqing', 'mqq']],
  ['盖世宁', ['geshining', 'gaishining']],
])('%s is found by each reading of the surname', (name, typed) =>
  expect(typed.filter((each) => !found(personColumns(name), each))).toEqual([]),
);

test('a surname is sorted as a character that reads as the surname does', () => {
  const read = (text: string, surname: 'off' | 'head') =>
    pinyin(text, { toneType: 'none', type: 'array', surname }).join(' ');
  const wrong = Object.entries(SURNAMES_READ_AS).filter(([name, as]) => read(name, 'head') !== read(as, 'off'));
  expect(wrong).toEqual([]);
});
