import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KNOWN } from '../testing/table.ts';
import { Book, conflicts, fill } from './book.ts';
import { NEW, SKIP, type ValueMapping, type ValueTarget } from './mapping.ts';

const AT = { table: 0, row: 2 };
const answer = (target: ValueTarget, from: string, to: string | null): ValueMapping => ({ target, from, to });
const book = (values: readonly ValueMapping[] = [], known: Partial<typeof KNOWN> = {}) =>
  new Book({ ...KNOWN, ...known }, values);

describe('the colleague a row names', () => {
  test.each<[name: string, from: string, to: string | null | undefined, key: string | null | undefined]>([
    ['is the stored one of that name', '张三', undefined, '张三'],
    ['is the one the name was said to mean', '小张', '张三', '张三'],
    ['is nobody, where that was said', '张三', SKIP, null],
    ['is nobody known', '王五', undefined, undefined],
    ['is nobody known, if the answer is not', '王五', '赵六', undefined],
    ['is a new one, where that was said', '王五', NEW, '王五'],
  ])('%s', (_, from, to, key) =>
    expect(book(to === undefined ? [] : [answer('owner', from, to)]).owner(from, AT)).toBe(key),
  );

  test('new, is made once, however often and however written', () => {
    const both = book([answer('owner', 'Wang Wu', NEW), answer('owner', 'WANG WU', NEW)]);
    for (const name of ['Wang Wu', 'WANG WU', 'Wang Wu']) both.owner(name, AT);
    expect([...both.people.values()].map(({ name }) => name)).toEqual(['Wang Wu']);
  });

  test('is never made by who may not add colleagues', () => {
    const rep = book([answer('owner', '王五', NEW)], { mayAddPeople: false });
    expect([rep.owner('王五', AT), rep.people.size]).toEqual([undefined, 0]);
  });
});

describe('the product a row names', () => {
  test.each<[name: string, from: string, to: string | null | undefined, key: string | null | undefined]>([
    ['is the stored one', '云平台', undefined, '云平台'],
    ['is the one it was said to mean', '平台', '云平台', '云平台'],
    ['is none, where that was said', '云平台', SKIP, null],
    ['is not known', '数采网关', undefined, undefined],
    ['is a new one, where that was said', '数采网关', NEW, '数采网关'],
    ['is the stored one even where a new one was said', '云 平台', NEW, '云平台'],
  ])('%s', (_, from, to, key) =>
    expect(book(to === undefined ? [] : [answer('product', from, to)]).product(from, AT)).toBe(key),
  );
});

describe('a customer a row mentions', () => {
  test('is made once and gathers what the rows say, the first word on each fact', () => {
    const shelf = book();
    for (const facts of [{ industry: null }, { industry: '机械', creditCode: 'X' }, { industry: '化工' }])
      shelf.mentionAccount('甲公司', AT, facts);
    expect([...shelf.accounts.values()]).toMatchObject([
      { name: '甲公司', industry: '机械', creditCode: 'X', mentioned: true },
    ]);
  });

  test('with a row of its own is not changed by who mentions it', () => {
    const shelf = book();
    const key = shelf.mentionAccount('甲公司', AT);
    const own = shelf.accounts.get(key);
    if (own) shelf.accounts.set(key, { ...own, mentioned: false });
    shelf.mentionAccount('甲公司', AT, { industry: '化工' });
    expect(shelf.accounts.get(key)?.industry).toBeNull();
  });
});

describe('two rows for one record', () => {
  const anyValue = fc.option(fc.constantFrom('甲', '乙', 0, 1, false));
  const anyRow = fc.record({ a: anyValue, b: anyValue, c: anyValue });
  type Row = { a: unknown; b: unknown; c: unknown };

  test('filled, keep all that was said first and lose nothing that was said second', () =>
    fc.assert(
      fc.property(anyRow, anyRow, (first: Row, second: Row) => {
        const both = fill(first, second);
        for (const key of ['a', 'b', 'c'] as const) expect(both[key]).toBe(first[key] ?? second[key]);
      }),
    ));

  test('filled twice are as filled once', () =>
    fc.assert(
      fc.property(anyRow, anyRow, (first: Row, second: Row) => {
        const once = fill(first, second);
        expect(fill(once, second)).toEqual(once);
      }),
    ));

  test('contradict each other exactly where the order of filling would matter', () =>
    fc.assert(
      fc.property(anyRow, anyRow, (first: Row, second: Row) => {
        const there = JSON.stringify(fill(first, second));
        const back = JSON.stringify(fill(second, first));
        expect(conflicts(first, second, [])).toBe(there !== back);
      }),
    ));

  test('do not contradict each other in what does not count', () => {
    expect(conflicts({ a: 1, b: 2 }, { a: 9, b: 2 }, ['a'])).toBe(false);
    expect(conflicts({ a: 1, b: 2 }, { a: 9, b: 3 }, ['a'])).toBe(true);
  });
});
