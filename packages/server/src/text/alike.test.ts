import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alikeNames, alikeWithin, partsOf } from './alike.ts';

const isAsked = (asked: string, stored: string): boolean => alikeNames([asked], [stored]).has(asked);

describe('may be one customer', () => {
  test.each([
    ['思迈得', '思迈得精密制造有限公司'],
    ['思迈得精密', '思迈得精密制造有限公司'],
    ['华岭重工', '华岭重工集团有限公司'],
    ['深圳市思迈得精密', '思迈得'],
    ['恒达控股', '恒达集团有限公司'],
    ['美的', '美的集团股份有限公司'],
    ['西门子', '西门子（中国）有限公司'],
    ['Siemens', 'Siemens Energy GmbH'],
  ])('%s and %s, whichever is stored', (one, other) =>
    expect([isAsked(one, other), isAsked(other, one)]).toEqual([true, true]),
  );
});

describe('are two customers', () => {
  test.each([
    ['美的', '健美的生活有限公司'],
    ['客户1', '客户12'],
    ['第3医院', '市第13医院'],
    ['思迈得', '思达迈精密'],
    ['HP', 'HP Wireless'],
    ['甲', '甲公司的子公司'],
  ])('%s and %s', (one, other) => expect([isAsked(one, other), isAsked(other, one)]).toEqual([false, false]));
});

test('the closest is named first, and never more than five', () => {
  const stored = [
    '思迈得精密制造',
    '思迈得精密',
    '思迈得',
    ...Array.from({ length: 9 }, (_, n) => `思迈得${'长'.repeat(n + 6)}`),
  ];
  const found = alikeNames(['思迈得集团'], stored).get('思迈得集团') ?? [];
  expect(found).toHaveLength(5);
  expect(found[0]).toBe('思迈得精密');
});

test('within one list the shorter name is asked about, once, and never beside another writing of its own', () =>
  expect(
    alikeWithin(['思迈得', '思迈得精密制造有限公司', '思迈得精密制造', '恒达控股', '恒达集团', '客户1', '客户12']),
  ).toEqual(
    new Map([
      ['思迈得', ['思迈得精密制造', '思迈得精密制造有限公司']],
      ['恒达控股', ['恒达集团']],
    ]),
  ));

test('likeness is mutual', () => {
  const name = fc.string({
    unit: fc.constantFrom('思', '迈', '得', '精', '密', '1', '2', 'a', 'b'),
    minLength: 1,
    maxLength: 7,
  });
  fc.assert(
    fc.property(name, name, (a, b) => {
      expect(isAsked(a, b)).toBe(isAsked(b, a));
    }),
  );
});

test('one name that a hundred thousand others begin with costs a moment', () => {
  const began = performance.now();
  const found = alikeWithin(['客户', ...Array.from({ length: 100_000 }, (_, n) => `客户${n}号`)]);
  expect([...found.keys()]).toEqual(['客户']);
  expect(performance.now() - began).toBeLessThan(10_000);
});

test('thirty thousand names against as many take seconds, not hours', () => {
  const names = (from: string) =>
    Array.from({ length: 30_000 }, (_, n) => `${from}${n.toString(36)}${'精密制造设备'.slice(0, n % 7)}有限公司`);
  const began = performance.now();
  alikeNames(names('甲乙'), names('丙丁'));
  expect(performance.now() - began).toBeLessThan(20_000);
});

test('parts hold the key itself', () => expect([...partsOf('ab')]).toEqual(['ab']));
