import { LIMITS } from '@qibu/contract';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AppError } from '../error.ts';
import { checkPlainJson } from './plain-json.ts';

const refusal = (body: unknown): string | null => {
  try {
    checkPlainJson({ body });
    return null;
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
};
/** A value within so many lists, or so many objects. */
const within = (depth: number, wrap: (inner: unknown) => unknown): unknown =>
  depth === 0 ? '甲' : wrap(within(depth - 1, wrap));
const inList = (inner: unknown) => [inner];
const inObject = (inner: unknown) => ({ a: inner });

describe('how deep', () => {
  test.each([
    ['lists', inList],
    ['objects', inObject],
  ])('%s may lie within each other', (_, wrap) => {
    // The body itself lies in the request.
    expect(refusal(within(LIMITS.jsonDepth - 1, wrap))).toBeNull();
    expect(refusal(within(LIMITS.jsonDepth, wrap))).toBe('request.tooDeep');
  });

  test('a depth no stack would survive is refused like any other', () => {
    let deep: unknown = '甲';
    for (let at = 0; at < 200_000; at += 1) deep = [deep];
    expect(refusal(deep)).toBe('request.tooDeep');
  });
});

describe('how many keys', () => {
  const keys = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, at) => [`k${at}`, at]));
  test('one object may have', () => {
    expect(refusal(keys(LIMITS.jsonKeys))).toBeNull();
    expect(refusal(keys(LIMITS.jsonKeys + 1))).toBe('request.tooDeep');
  });
  test('all of them together, not each alone', () =>
    expect(refusal([keys(LIMITS.jsonKeys / 2), [keys(LIMITS.jsonKeys / 2)], { one: 'more' }])).toBe('request.tooDeep'));
  test('rows of a list are no keys', () => expect(refusal(Array.from({ length: 5_000 }, () => 1))).toBeNull());
});

describe('text that cannot be stored', () => {
  const BAD = ['甲\u0000', '\ud842', '\udfb7', '\udfb7\ud842'];
  test.each(BAD)('%j is refused as a value, in a list, as a key', (text) => {
    for (const value of [text, [[text]], { a: { b: text } }, { [text]: 1 }])
      expect(refusal(value)).toBe('request.notText');
  });
  test.each(['', '七步', '𠮷', '\u200b', '👩‍👧', "'; drop table deal; --"])('%j is text like any other', (text) =>
    expect(refusal({ [text]: text })).toBeNull(),
  );
});

test.each(['__proto__', 'constructor', 'prototype'])('the key %s is refused, however deep, and names itself', (key) => {
  for (const text of [`{"${key}":1}`, `[{"a":{"${key}":{}}}]`]) {
    const body: unknown = JSON.parse(text);
    expect(() => checkPlainJson({ body })).toThrow(
      expect.objectContaining({ code: 'request.invalid', extra: { fields: [{ path: key, code: 'notKnown' }] } }),
    );
  }
});

test('every text that cannot be read is named by its place, twenty at most', () => {
  const faultsOf = (body: unknown) => {
    try {
      checkPlainJson({ query: { q: '甲' }, body });
    } catch (error) {
      return error instanceof AppError ? error.extra.fields?.map(({ path }) => path) : error;
    }
    return [];
  };
  expect(faultsOf({ name: '\ud842', list: ['甲', '\u0000'], of: { '\ud842': 1 } })).toEqual([
    'body.list.1',
    'body.name',
    'body.of',
  ]);
  expect(faultsOf(Array.from({ length: 90 }, () => '\u0000'))).toHaveLength(20);
});

test('whatever JSON comes in, it is taken or refused by a code, and never changed', () =>
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
      const before = JSON.stringify(value);
      expect([null, 'request.invalid', 'request.notText', 'request.tooDeep']).toContain(refusal(value));
      expect(JSON.stringify(value)).toBe(before);
    }),
  ));
