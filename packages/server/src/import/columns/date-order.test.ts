import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DATE_ORDERS, readDate, resolveDate } from '../values/date.ts';
import { findDateOrder } from './date-order.ts';

describe('what a column of dates tells', () => {
  test.each<[name: string, cells: readonly string[], order: string | null, options: readonly string[]]>([
    ['nothing at all', [], null, []],
    ['empty cells', ['', '-', '待定'], null, []],
    ['days that need no order', ['2026-03-04', '2026年3月5日'], null, []],
    ['one cell decides', ['3/4/2026', '13/4/2026'], 'dmy', []],
    ['the other way round', ['3/4/2026', '4/13/2026'], 'mdy', []],
    ['none decides', ['3/4/2026', '5/6/2026'], null, ['dmy', 'mdy']],
    ['short years leave three readings', ['3/4/05'], null, ['ymd', 'dmy', 'mdy']],
    ['of which a cell can rule out one', ['3/4/05', '3/4/31'], null, ['dmy', 'mdy']],
    ['day numbers ask for their first day', ['46085'], null, ['serial1900', 'serial1904']],
    ['day numbers beside written dates ask nothing of their own', ['46085', '13/4/2026'], 'dmy', []],
    ['the same day in both orders', ['5/5/2026'], null, []],
    ['what is no date', ['soon', '31/31/2026'], null, []],
  ])('%s', (_, cells, order, options) => expect(findDateOrder(cells)).toMatchObject({ order, options }));

  test('two cells that decide contrarily contradict each other', () =>
    expect(findDateOrder(['13/4/2026', '4/13/2026', '3/4/2026'])).toEqual({
      order: null,
      options: ['dmy', 'mdy'],
      samples: ['3/4/2026'],
      contradictory: true,
    }));

  test('at most five cells are shown, each once', () => {
    const cells = Array.from({ length: 40 }, (_, at) => `${(at % 9) + 1}/${(at % 8) + 1}/2026`);
    const { samples } = findDateOrder(cells);
    expect(samples).toHaveLength(5);
    expect(new Set(samples).size).toBe(5);
  });
});

const anyCell = fc.oneof(
  fc
    .tuple(fc.integer({ min: 1, max: 31 }), fc.integer({ min: 1, max: 12 }), fc.constantFrom('2026', '26'))
    .chain(([day, month, year]) => fc.constantFrom(`${day}/${month}/${year}`, `${month}/${day}/${year}`)),
  fc.constantFrom('', '2026-03-04', '46085', '44623.5', 'soon', '2026年12月'),
);
const anyColumn = fc.array(anyCell, { maxLength: 12 });

describe('laws', () => {
  test('the order of the rows does not matter', () =>
    fc.assert(
      fc.property(anyColumn, (cells) => {
        const [there, back] = [findDateOrder(cells), findDateOrder(cells.toReversed())];
        expect(there.order).toBe(back.order);
        expect(there.options).toEqual(back.options);
        expect(there.contradictory).toBe(back.contradictory);
      }),
    ));

  test('a decided order reads every written cell of the column that is a day at all', () =>
    fc.assert(
      fc.property(anyColumn, (cells) => {
        const { order } = findDateOrder(cells);
        if (order === null) return;
        for (const cell of cells) {
          const reading = readDate(cell);
          if (reading?.kind !== 'open' && reading?.kind !== 'telling') continue;
          const answer = resolveDate(reading, { order, monthDay: null });
          if ('fault' in answer) expect([cell, answer.fault]).toEqual([cell, 'value.dateAmbiguous']);
        }
      }),
    ));

  test('what is offered are orders, two or more, and only where a cell could be several days', () =>
    fc.assert(
      fc.property(anyColumn, (cells) => {
        const { order, options, samples } = findDateOrder(cells);
        expect(options.every((option) => DATE_ORDERS.includes(option))).toBe(true);
        if (options.length > 0) expect([order, options.length > 1, samples.length > 0]).toEqual([null, true, true]);
      }),
    ));

  test('more of the same decides nothing new', () =>
    fc.assert(
      fc.property(anyColumn, (cells) => {
        const { order, options } = findDateOrder(cells);
        expect(findDateOrder([...cells, ...cells])).toMatchObject({ order, options });
      }),
    ));
});
