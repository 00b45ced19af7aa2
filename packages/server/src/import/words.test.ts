import { dictionaries } from '@qibu/phrases';
import { describe, expect, test } from 'vitest';
import { FIELDS } from './columns/fields.ts';
import { REFUSALS } from './read/refusal.ts';
import { NOTES, PROBLEMS } from './read/table.ts';
import { DATE_ORDERS, MONTH_DAYS } from './values/date.ts';
import { OUTCOME_TARGETS } from './values/stage.ts';

/** Codes that have no phrase. */
const wordless = (codes: readonly string[], words: object): string[] =>
  codes.filter((code) => !Object.hasOwn(words, code));

describe.each(Object.entries(dictionaries))('%s has words for', (_, { imports }) => {
  test.each([
    ['every problem of a row', PROBLEMS, imports.problems],
    ['every refusal of a file', REFUSALS, imports.refusals],
    ['every note', NOTES, imports.notes],
    ['every field', Object.values(FIELDS).flatMap((fields) => fields.map(({ field }) => field)), imports.fields],
    ['every order of dates', DATE_ORDERS, imports.dateOrders],
    ['every day of a month', MONTH_DAYS, imports.monthDays],
    ['every outcome', OUTCOME_TARGETS, imports.outcomes],
  ])('%s', (__, codes, words) => expect(wordless(codes, words)).toEqual([]));
});
