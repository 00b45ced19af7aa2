import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AppError } from '../error.ts';
import { listMark, type Place, readCursor, writeCursor } from './cursor.ts';

const ANY = /^[^]*$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const ID = '01a2000d-e10d-777e-b933-778195d7a7a1';
const MARK = listMark('deals', { owner: ['a'] });

const place: fc.Arbitrary<Place> = fc.record(
  {
    key: fc.option(fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\u0000'))),
    id: fc.uuid(),
    count: fc.nat(),
  },
  { requiredKeys: ['key', 'id'] },
);
const refusal = (text: string, shape = ANY, mark = MARK): unknown => {
  try {
    return readCursor(mark, text, shape);
  } catch (error) {
    expect(error).toBeInstanceOf(AppError);
    return error instanceof AppError ? [error.code, error.extra.fields] : error;
  }
};
const REFUSED = ['request.invalid', [{ path: 'query.cursor', code: 'notCursor' }]];
const written = (parts: unknown): string => Buffer.from(JSON.stringify(parts)).toString('base64url');

describe('a cursor', () => {
  test('reads back as it was written', () =>
    fc.assert(
      fc.property(place, (one) => {
        expect(readCursor(MARK, writeCursor(MARK, one), ANY)).toEqual(one);
      }),
    ));

  test('stands in an address as it is', () =>
    fc.assert(
      fc.property(place, (one) => {
        expect(writeCursor(MARK, one)).toMatch(/^[\w-]+$/);
      }),
    ));

  test('of another list is refused', () =>
    fc.assert(
      fc.property(place, (one) => {
        expect(refusal(writeCursor(listMark('deals', { owner: ['b'] }), one))).toEqual(REFUSED);
      }),
    ));

  test('nobody here wrote is refused, whatever it says', () =>
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.jsonValue().map(written)), (text) => {
        expect(refusal(text)).toEqual(REFUSED);
      }),
    ));

  test.each([
    ['nothing', []],
    ['the mark alone', [MARK]],
    ['no id', [MARK, 'a']],
    ['an id that is none', [MARK, 'a', 'x']],
    ['an id in capitals', [MARK, 'a', ID.toUpperCase()]],
    ['an id with more behind it', [MARK, 'a', `${ID}'`]],
    ['a number as key', [MARK, 5, ID]],
    ['a list as key', [MARK, ['a'], ID]],
    ['a key with a zero byte', [MARK, 'a\u0000', ID]],
    ['a count below zero', [MARK, 'a', ID, -1]],
    ['half a count', [MARK, 'a', ID, 0.5]],
    ['a count as text', [MARK, 'a', ID, '5']],
    ['a count beyond counting', [MARK, 'a', ID, 2 ** 53]],
    ['no count where one is announced', [MARK, 'a', ID, null]],
    ['more than there is to say', [MARK, 'a', ID, 5, 5]],
    ['an object', { mark: MARK, key: 'a', id: ID }],
  ])('with %s is refused', (_, parts) => expect(refusal(written(parts))).toEqual(REFUSED));

  test.each([
    ['2026-03-02', true],
    ['2026-3-2', false],
    ['2026-03-02T00:00', false],
    ["2026-03-02'", false],
    ['', false],
  ])('whose key %j must be a day', (key, taken) => {
    const read = refusal(writeCursor(MARK, { key, id: ID }), DAY);
    expect(read).toEqual(taken ? { key, id: ID } : REFUSED);
  });

  test('of a row without a value has none of any shape', () =>
    expect(refusal(writeCursor(MARK, { key: null, id: ID }), DAY)).toEqual({ key: null, id: ID }));
});

describe('the mark of a list', () => {
  test.each<[name: string, one: object, other: object]>([
    ['the order of the fields', { owner: ['a'], stage: ['b'] }, { stage: ['b'], owner: ['a'] }],
    ['a field that is not there', { owner: ['a'] }, { owner: ['a'], q: undefined }],
    ['an empty search', { owner: ['a'] }, { owner: ['a'], q: '' }],
    ['an empty choice', { owner: ['a'] }, { owner: ['a'], stage: [] }],
  ])('does not depend on %s', (_, one, other) => expect(listMark('deals', one)).toBe(listMark('deals', other)));

  test.each<[name: string, one: object, other: object]>([
    ['what is searched for', { q: 'a' }, { q: 'b' }],
    ['which field says it', { owner: ['a'] }, { account: ['a'] }],
    ['one choice or several', { owner: ['a'] }, { owner: ['a', 'b'] }],
    ['what is sorted by', { sort: 'name' }, { sort: 'updated' }],
    ['a no and a silence', { open: false }, {}],
    ['a zero and a silence', { least: 0 }, {}],
  ])('depends on %s', (_, one, other) => expect(listMark('deals', one)).not.toBe(listMark('deals', other)));

  test('depends on the list', () => expect(listMark('deals', {})).not.toBe(listMark('accounts', {})));
});
