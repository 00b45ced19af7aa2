import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { meaningsOf } from './find-text.ts';
import { searchColumns } from './grams.ts';
import { cutSyllables, SYLLABLES } from './syllables.ts';

/** What the database does with a typed text and a record's two columns. */
function finds(name: string, typed: string): boolean {
  const { grams, search } = searchColumns(name);
  const has = new Set(grams);
  return meaningsOf(typed).some(
    ({ all, some, needle }) =>
      all.every((gram) => has.has(gram)) &&
      (some.length === 0 || some.some((gram) => has.has(gram))) &&
      search.includes(needle),
  );
}
const begins = (name: string, typed: string): boolean => {
  const { grams, search } = searchColumns(name);
  return meaningsOf(typed).some(
    ({ first }) => first.all.every((gram) => grams.includes(gram)) && search.includes(first.needle),
  );
};

describe('a name is found', () => {
  test.each([
    ['恒达集团', '恒达'],
    ['恒达集团', '达集'],
    ['恒达集团', '团'],
    ['恒达集团', 'hdjt'],
    ['恒达集团', 'dj'],
    ['恒达集团', 'hengdajituan'],
    ['恒达集团', 'hengd'],
    ['恒达集团', 'jituan'],
    ['恒达集团', 'HengDa JiTuan'],
    ['重庆银行', 'chongqingyinhang'],
    ['西安电子', 'xiandianzi'],
    ['西安电子', 'xian'],
    ['先进制造', 'xian'],
    ['绿地能源', 'lvdi'],
    ['恒达MES一期', 'mes'],
    ['恒达MES一期', 'hdmes'],
    ['恒达MES一期', 'hengdames'],
    ['恒达BI平台', 'hdbipt'],
    ['恒达（上海）仪表', '达上海'],
    ['ＡＣＭＥ 公司', 'acme'],
    ['Acme Line-2', 'line2'],
    ['Acme', 'a'],
    ['𠮷野仪表', '𠮷野'],
  ])('%s by %s', (name, typed) => {
    expect(finds(name, typed)).toBe(true);
  });
});

describe('a name is not found', () => {
  test.each([
    ['恒达集团', '恒集'],
    ['恒达集团', 'hj'],
    ['恒达集团', 'engda'],
    ['恒达集团', 'hengji'],
    ['恒达集团', 'x'],
    ['恒达集团', 'd'],
    ['恒达集团', '%'],
    ['ab cd', 'bd'],
    ['Line', 'ine2'],
  ])('%s by %s', (name, typed) => {
    expect(finds(name, typed)).toBe(false);
  });
});

test('one mark or letter is no search for everything', () => {
  for (const typed of ['', ' ', '%', '_', '^', '<', '>', '.', '-', '\\', '()', '　'])
    expect(meaningsOf(typed)).toEqual([]);
});

const HAN = [...'恒达华威集团矿业电力银行重庆西安先进制造一期项目'];
const word = fc.array(fc.constantFrom(...HAN, 'M', 'e', 's', '2', ' ', '（', '）'), { minLength: 1, maxLength: 12 });
const fold = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

test('every piece of two characters or more finds its name, and the beginning is known as one', () => {
  fc.assert(
    fc.property(word, fc.nat(), fc.nat(), (chars, from, length) => {
      const folded = [...fold(chars.join(''))];
      const start = folded.length === 0 ? 0 : from % folded.length;
      const piece = folded.slice(start, start + 2 + (length % 5)).join('');
      if ([...piece].length < 2) return;
      expect(finds(chars.join(''), piece)).toBe(true);
      expect(begins(chars.join(''), piece) || start > 0).toBe(true);
    }),
  );
});

test('Chinese typed finds exactly the names that contain it', () => {
  const typed = fc.array(fc.constantFrom(...HAN), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(word, typed, (chars, asked) => {
      expect(finds(chars.join(''), asked.join(''))).toBe(fold(chars.join('')).includes(asked.join('')));
    }),
  );
});

test('every common character is found in every word it stands in, however it is said there', () => {
  const words = [
    '银行',
    '行情',
    '重庆',
    '重量',
    '音乐',
    '快乐',
    '长江',
    '校长',
    '还款',
    '还有',
    '单县',
    '曾国',
    '乐山',
    '女娲',
    '绿地',
  ];
  for (const word of words)
    for (const char of word) expect([word, char, finds(word, char)]).toEqual([word, char, true]);
});

test('a cut gives back what was typed, all but its last part being syllables', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{1,14}$/), (typed) => {
      const cuts = cutSyllables(typed);
      expect(cuts.length).toBeLessThanOrEqual(7);
      for (const cut of cuts) {
        expect(cut.join('')).toBe(typed);
        expect(cut.slice(0, -1).every((part) => SYLLABLES.has(part))).toBe(true);
      }
    }),
  );
});

test('B15 senseless input of any length is read in a few ways only', () => {
  for (const typed of ['an'.repeat(500), 'a'.repeat(500), 'xiangang'.repeat(60), '恒'.repeat(500)])
    expect(meaningsOf(typed).length).toBeLessThanOrEqual(9);
});
