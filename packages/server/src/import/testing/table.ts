import type { ImportKind } from '../columns/field.ts';
import type { ColumnMapping, KnownValues, TableMapping } from '../plan/mapping.ts';
import type { Table } from '../read/table.ts';

/** A table as reading a text file gives it; the first row of data is row 2. */
export const tableOf = (header: readonly string[], rows: readonly (readonly string[])[] = []): Table => ({
  file: 'f.csv',
  sheet: null,
  padded: true,
  header,
  headerRow: 1,
  rows: rows.map((cells, at) => ({ row: at + 2, cells })),
  problems: [],
  notes: [],
});

/** A mapping of columns, each as `header → field` or in full. */
export const mapped = (
  kind: ImportKind,
  columns: readonly (ColumnMapping | readonly [header: string, field: string | null])[],
): TableMapping => ({
  name: 'f.csv',
  sheet: null,
  kind,
  columns: columns.map((column) => ('header' in column ? column : { header: column[0], field: column[1] })),
});

/** A workspace with two colleagues and one product, as a plan knows it. */
export const KNOWN: KnownValues = {
  users: [
    { id: 'u1', name: '张三', login: 'zhangsan', manager: null },
    { id: 'u2', name: '李四', login: 'lisi', manager: null },
  ],
  others: [],
  products: [{ id: 'p1', name: '云平台' }],
  stages: ['target', 'intent', 'set-up', 'recognition', 'negotiation', 'close'].map((id) => ({ id, names: [] })),
  currency: 'CNY',
  today: '2026-03-04',
  timeZone: 'Asia/Shanghai',
  mayAddPeople: true,
};
