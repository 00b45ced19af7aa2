import { Currency } from '@qibu/contract';
import { DEAL_STATUSES } from '@qibu/core';
import { dictionaries } from '@qibu/phrases';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCurrency } from '../values/currency.ts';
import { readSize, readStatus, readTruth } from './choices.ts';

describe('a word of a closed list', () => {
  test.each([
    ['小型企业', 'small'],
    ['SMB', 'small'],
    ['央企', 'large'],
    [' Enterprise ', 'large'],
    ['事业单位', 'government'],
    ['高校', 'government'],
    ['巨型', null],
  ])('the size %s is %s', (text, size) => expect(readSize(text)).toBe(size));

  test.each([
    ['非常紧急', 'urgent'],
    ['In-Progress', 'in-progress'],
    ['正在做', 'in-progress'],
    ['着手引入', 'introducing'],
    ['暂缓', 'later'],
    ['也许', null],
  ])('the urgency %s is %s', (text, status) => expect(readStatus(text)).toBe(status));

  test.each([
    ['人民币', 'CNY'],
    ['ＲＭＢ', 'CNY'],
    ['us$', 'USD'],
    ['港元', 'HKD'],
    ['卢布', 'RUB'],
    ['美元（USD）', 'USD'],
    ['USD - US Dollar', 'USD'],
    ['贝壳', null],
  ])('the currency %s is %s', (text, currency) => expect(readCurrency(text)).toBe(currency));

  test.each([
    ['是', true],
    ['TRUE', true],
    ['1', true],
    ['否', false],
    ['n', false],
    ['0', false],
    ['也许', null],
    ['2', null],
  ])('%s is %s', (text, truth) => expect(readTruth(text)).toBe(truth));
});

test('a tick says yes and a cross says no', () => expect(['√', '✓', '×'].map(readTruth)).toEqual([true, true, false]));

test('every word the product itself uses for a choice is read', () => {
  for (const status of DEAL_STATUSES) expect([status, readStatus(status)]).toEqual([status, status]);
  for (const currency of Currency.options) expect(readCurrency(currency)).toBe(currency);
  for (const size of ['small', 'large', 'government'] as const) expect(readSize(size)).toBe(size);
  for (const language of ['zh-CN', 'en'] as const) {
    const { words, common } = dictionaries[language];
    expect([readTruth(common.yes), readTruth(common.no)]).toEqual([true, false]);
    for (const [size, word] of Object.entries(words.customerSize)) expect([word, readSize(word)]).toEqual([word, size]);
    for (const [status, word] of Object.entries(words.dealStatus))
      expect([word, readStatus(word)]).toEqual([word, status]);
  }
});

test('no other text is taken for one, names of objects’ own parts least of all', () => {
  const odd = fc.oneof(fc.constantFrom('', '__proto__', 'constructor', 'toString', '\u202e是'), fc.string());
  fc.assert(
    fc.property(odd, (text) => {
      for (const read of [readSize, readStatus, readCurrency]) expect([null, 'string']).toContain(kind(read(text)));
      expect([null, 'boolean']).toContain(kind(readTruth(text)));
    }),
  );
});
const kind = (value: unknown): string | null => (value === null ? null : typeof value);
