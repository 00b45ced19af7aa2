import type { ImportView } from '@qibu/contract';
import { describe, expect, test } from 'vitest';
import { mappingOf, shownWith, valueKey, withColumn, withEncoding, withKind, withValues } from './mapping.ts';

const column = (header: string, field: string | null, more: object = {}) => ({
  header,
  field,
  samples: ['480'],
  score: 1,
  ...more,
});
const table = { name: 'a.xlsx', sheet: '商机' };
const other = { name: 'a.xlsx', sheet: '客户' };
const file = {
  encoding: 'xlsx',
  rows: 2,
  preview: [],
  fields: [],
  notes: [],
};
const value = (from: string, to: string | null) => ({
  target: 'product',
  from,
  to,
  count: 3,
  options: [],
  guess: 'near' as const,
});
const view = {
  files: [
    {
      ...file,
      ...table,
      kind: 'deals' as const,
      columns: [column('金额', 'amount', { unit: 'wan' }), column('项目', 'name'), column('备注', null)],
    },
    { ...file, ...other, kind: 'accounts' as const, columns: [column('客户', 'name')] },
  ],
  values: [value('GTXPro', 'GTX Pro'), value('MG', null)],
} as unknown as ImportView; // the parts the mapping is made of
const mapping = mappingOf(view, new Set());
const columnsOf = (found: typeof mapping, at = 0) => found.files[at]?.columns;

describe('answers', () => {
  test('carry units and leave out what was never asked', () => {
    expect(columnsOf(mapping)).toEqual([
      { header: '金额', field: 'amount', unit: 'wan' },
      { header: '项目', field: 'name' },
      { header: '备注', field: null },
    ]);
  });
  test('only values a person decided are said again', () => {
    expect(mapping.values).toEqual([]);
    const again = mappingOf(view, new Set([valueKey({ target: 'product', from: 'GTXPro' })]));
    expect(again.values).toEqual([{ target: 'product', from: 'GTXPro', to: 'GTX Pro' }]);
  });
});

describe('a column', () => {
  test('takes the field another one held', () => {
    const next = withColumn(mapping, table, '备注', { field: 'name' });
    expect(columnsOf(next)?.map(({ field }) => field)).toEqual(['amount', null, 'name']);
  });
  test('shares notes', () => {
    const one = withColumn(mapping, table, '备注', { field: 'note' });
    const two = withColumn(one, table, '项目', { field: 'note' });
    expect(columnsOf(two)?.map(({ field }) => field)).toEqual(['amount', 'note', 'note']);
  });
  test('forgets its unit with its field, and keeps its field with a new unit', () => {
    expect(columnsOf(withColumn(mapping, table, '金额', { field: 'closesOn' }))?.[0]).toEqual({
      header: '金额',
      field: 'closesOn',
    });
    expect(columnsOf(withColumn(mapping, table, '金额', { unit: 'yuan' }))?.[0]).toEqual({
      header: '金额',
      field: 'amount',
      unit: 'yuan',
    });
  });
  test('of another sheet stays', () => {
    expect(columnsOf(withColumn(mapping, table, '备注', { field: 'name' }), 1)).toEqual(columnsOf(mapping, 1));
  });
});

describe('a table', () => {
  test('of another kind is guessed anew, one left out keeps its columns', () => {
    expect(columnsOf(withKind(mapping, table, 'contacts'))).toEqual([]);
    expect(columnsOf(withKind(mapping, table, null))).toEqual(columnsOf(mapping));
  });
  test('in another encoding is guessed anew, every sheet of it', () => {
    const next = withEncoding(mapping, 'a.xlsx', 'gb18030');
    expect(next.files.map(({ columns, kind, encoding }) => [columns.length, kind, encoding])).toEqual([
      [0, null, 'gb18030'],
      [0, null, 'gb18030'],
    ]);
  });
});

test('what was chosen is shown before the server has answered', () => {
  const said = withValues(withColumn(mapping, table, '备注', { field: 'note' }), [
    { target: 'product', from: 'MG', to: '+new' },
  ]);
  const shown = shownWith(view, said);
  expect(shown.files[0]?.columns[2]).toEqual(column('备注', 'note'));
  expect(shown.values.map(({ to }) => to)).toEqual(['GTX Pro', '+new']);
  expect(shownWith(view, withKind(mapping, table, null)).files[0]?.kind).toBeNull();
  expect(shownWith(view, null)).toBe(view);
});
