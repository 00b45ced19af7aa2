import { expect, test } from 'vitest';
import type { Column } from './column.ts';
import { leastWidth, toTsv, tracksOf, visibleColumns } from './layout.ts';

interface Row {
  readonly name: string;
  readonly note: string;
}
const column = (id: keyof Row, extra: Partial<Column<Row>> = {}): Column<Row> => ({
  id,
  title: id,
  cell: (row) => row[id],
  text: (row) => row[id],
  width: 100,
  ...extra,
});
const none = { widths: {}, shown: {} };

test('copied rows carry no tabs, line ends or live formulas', () => {
  const rows = [
    { name: '=SUM(A1)', note: 'two\nlines\tand a tab' },
    { name: '-12.5', note: '-1+1' },
  ];
  expect(toTsv([column('name'), column('note')], rows)).toBe(
    "name\tnote\n'=SUM(A1)\ttwo lines and a tab\n-12.5\t'-1+1",
  );
});

test('a column is hidden by design or by choice, a fixed one never', () => {
  const columns = [column('name', { fixed: true }), column('note', { hidden: true })];
  const ids = (shown: Record<string, boolean>, phone = false) =>
    visibleColumns(columns, { widths: {}, shown }, phone).map(({ id }) => id);
  expect(ids({})).toEqual(['name']);
  expect(ids({ note: true, name: false })).toEqual(['name', 'note']);
  expect(visibleColumns([column('name'), column('note', { phone: true })], none, true).map(({ id }) => id)).toEqual([
    'note',
  ]);
});

test('one column takes what is left, the others keep the width they were given', () => {
  const columns = [column('name'), column('note', { grow: true })];
  expect(tracksOf(columns, { widths: { name: 140 }, shown: {} }, false)).toBe('140px minmax(100px, 1fr)');
});

test('a column shrinks as far as it may, but not below the width a reader gave it', () => {
  const columns = [column('name', { grow: true, least: 70 }), column('note', { least: 60 })];
  expect(tracksOf(columns, none, false)).toBe('minmax(70px, 1fr) minmax(60px, 100px)');
  expect(leastWidth(columns, none)).toBe(130);
  const chosen = { widths: { note: 90 }, shown: {} };
  expect(tracksOf(columns, chosen, false)).toBe('minmax(70px, 1fr) 90px');
  expect(leastWidth(columns, chosen)).toBe(160);
});
