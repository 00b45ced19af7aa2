import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dictionaries, type Language } from './index.ts';
import { LANGUAGES } from './languages.ts';
import { leavesOf } from './leaves.ts';

const GLOSSARY = readFileSync(join(import.meta.dirname, '../../../GLOSSARY.md'), 'utf8');
const ROW = /^\| (?<language>zh-CN|en) \| (?<say>[^|]+) \| (?<not>[^|]+) \|$/gm;

interface Refusal {
  readonly language: Language;
  readonly say: string;
  readonly word: string;
}
const REFUSED: readonly Refusal[] = [...GLOSSARY.matchAll(ROW)].flatMap(({ groups }) =>
  (groups?.['not'] ?? '')
    .split(', ')
    .map((word) => ({ language: groups?.['language'] as Language, say: groups?.['say'] ?? '', word })),
);

const uses = (language: Language, text: string, word: string): boolean =>
  language === 'zh-CN'
    ? text.includes(word)
    : new RegExp(`\\b${word}\\b`, 'i').test(text.replaceAll(/\{\{[\w-]+/g, '{{'));

test('the glossary refuses words in every language', () => {
  expect(LANGUAGES.filter((language) => !REFUSED.some((refusal) => refusal.language === language))).toEqual([]);
});
test.each(REFUSED)('$language: $say, never $word', ({ language, word }) => {
  const found = leavesOf(dictionaries[language]).filter(({ text }) => uses(language, text, word));
  expect(found).toEqual([]);
});
