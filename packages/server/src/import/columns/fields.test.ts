import { IMPORT_KINDS } from '@qibu/contract';
import { dictionaries } from '@qibu/phrases';
import { describe, expect, test } from 'vitest';
import { fieldOf, FIELDS } from './fields.ts';
import { guessColumns, guessKind } from './guess.ts';
import { headerKey } from './header-word.ts';
import { measureOfHeader } from './money-unit.ts';

const wordsOf = (words: string): string[] => words.split('|').map(headerKey).filter(Boolean);

describe.each(IMPORT_KINDS)('the fields of %s', (kind) => {
  test('have each a name of their own, and are found by it', () => {
    const names = FIELDS[kind].map(({ field }) => field);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(fieldOf(kind, name)?.field).toBe(name);
    expect(fieldOf(kind, 'constructor')).toBeUndefined();
  });

  test('share no header word: none says exactly two things', () => {
    const seen = new Map<string, string>();
    for (const { field, words } of FIELDS[kind])
      for (const word of new Set(wordsOf(words))) {
        expect([word, seen.get(word) ?? field]).toEqual([word, field]);
        seen.set(word, field);
      }
  });

  test('are each found by their first word', () => {
    for (const { field, words } of FIELDS[kind]) {
      const [first = ''] = words.split('|');
      expect(guessColumns([first], kind)).toEqual([{ field, score: 1 }]);
    }
  });
});

describe.each(['zh-CN', 'en'] as const)('the header of an exported file: %s', (language) => {
  const { exportFile } = dictionaries[language];
  const FIELD_OF = {
    name: 'name',
    account: 'account',
    owner: 'owner',
    product: 'product',
    stage: 'stage',
    outcome: 'outcome',
    amount: 'amount',
    currency: 'currency',
    closesOn: 'closesOn',
    openedOn: 'openedOn',
    closedOn: 'closedOn',
    source: 'source',
  } as const;
  const names = Object.keys(FIELD_OF) as (keyof typeof FIELD_OF)[];
  const header = names.map((name) => exportFile[name]);

  test('is known again as one of deals, each column by its field', () => {
    expect(guessKind(header, 'f.csv')).toBe('deals');
    expect(guessColumns(header, 'deals').map(({ field }) => field)).toEqual(names.map((name) => FIELD_OF[name]));
  });

  test('leaves no question about the unit of amounts', () =>
    expect(measureOfHeader(exportFile.amount).unit ?? (/\p{Script=Han}/u.test(header.join('')) ? null : 'yuan')).toBe(
      'yuan',
    ));

  test('what we judged ourselves goes nowhere', () => {
    const judged = [exportFile.verdict, exportFile.evidencedStage, exportFile.underControl, exportFile.highFlags];
    const guesses = guessColumns([...header, ...judged, exportFile.lastContactOn], 'deals').slice(header.length);
    expect(guesses.map(({ field }) => field)).toEqual([null, null, null, null, null]);
  });
});
