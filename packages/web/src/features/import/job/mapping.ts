import type { BodyOf, ImportView, mapImport } from '@qibu/contract';

export type Mapping = BodyOf<typeof mapImport>;
export type FileView = ImportView['files'][number];
export type ColumnView = FileView['columns'][number];
export type ValueView = ImportView['values'][number];
export type Kind = NonNullable<FileView['kind']>;
export type Unit = NonNullable<ColumnView['unit']>;
export type DecimalMark = NonNullable<ColumnView['decimalMark']>;
export type DateOrder = NonNullable<ColumnView['dateOrder']>;
export type MonthDay = NonNullable<ColumnView['monthDay']>;
export type ColumnAnswer = Partial<
  Pick<ColumnView, 'field' | 'unit' | 'currency' | 'decimalMark' | 'dateOrder' | 'monthDay'>
>;
export type ValueAnswer = Pick<ValueView, 'target' | 'from' | 'to'>;
type FileMapping = Mapping['files'][number];

/** A table of a file: one file may hold several sheets. */
export type TableName = Pick<FileView, 'name' | 'sheet'>;
export const tableKey = ({ name, sheet }: TableName): string => JSON.stringify([name, sheet]);
const isTable = (table: TableName) => (file: FileMapping) =>
  file.name === table.name && (file.sheet ?? null) === table.sheet;
export const valueKey = ({ target, from }: Pick<ValueAnswer, 'target' | 'from'>): string =>
  JSON.stringify([target, from]);

/** Only notes may take several columns. */
const takesMany = (field: string): boolean => field === 'note';

/** The answers as the server wants them; `answered` names the values a person decided, the others are guessed anew. */
export function mappingOf(view: Pick<ImportView, 'files' | 'values'>, answered: ReadonlySet<string>): Mapping {
  return {
    files: view.files.map(({ name, sheet, kind, encoding, columns }) => ({
      name,
      sheet,
      kind,
      encoding,
      columns: columns.map(({ header, field, unit, currency, decimalMark, dateOrder, monthDay }) => ({
        header,
        field,
        ...(unit != null && { unit }),
        ...(currency != null && { currency }),
        ...(decimalMark != null && { decimalMark }),
        ...(dateOrder != null && { dateOrder }),
        ...(monthDay != null && { monthDay }),
      })),
    })),
    values: view.values
      .filter((value) => answered.has(valueKey(value)))
      .map(({ target, from, to }) => ({ target, from, to })),
  };
}

const withFile = (mapping: Mapping, table: TableName, change: (file: FileMapping) => FileMapping): Mapping => ({
  ...mapping,
  files: mapping.files.map((file) => (isTable(table)(file) ? change(file) : file)),
});

/** Another kind of records: its columns are guessed anew. Null leaves the table out. */
export const withKind = (mapping: Mapping, table: TableName, kind: Kind | null): Mapping =>
  withFile(mapping, table, (file) => ({ ...file, kind, columns: kind === null ? file.columns : [] }));

/** Another encoding may give other headers: the file is guessed anew, every sheet of it. */
export const withEncoding = (mapping: Mapping, name: string, encoding: string): Mapping => ({
  ...mapping,
  files: mapping.files.map((file) => (file.name === name ? { ...file, encoding, kind: null, columns: [] } : file)),
});

/** An answer for one column; a field another column held moves here. */
export function withColumn(mapping: Mapping, table: TableName, header: string, answer: ColumnAnswer): Mapping {
  const { field } = answer;
  const leaves = (other: string | null) => field != null && !takesMany(field) && other === field;
  return withFile(mapping, table, (file) => ({
    ...file,
    columns: file.columns.map((column) => {
      if (column.header === header) return answerColumn(column, answer);
      return leaves(column.field) ? { header: column.header, field: null } : column;
    }),
  }));
}

/** A new field forgets the unit and date order of the old one. */
const answerColumn = (column: FileMapping['columns'][number], answer: ColumnAnswer) =>
  answer.field === undefined ? { ...column, ...answer } : { header: column.header, field: answer.field };

/** Answers for values, over those given before. */
export function withValues(mapping: Mapping, answers: readonly ValueAnswer[]): Mapping {
  const said = new Set(answers.map(valueKey));
  return { ...mapping, values: [...mapping.values.filter((value) => !said.has(valueKey(value))), ...answers] };
}

/** The view as it will be, before the server has answered: what the person chose is shown at once. */
export function shownWith(view: ImportView, mapping: Mapping | null): ImportView {
  if (mapping === null) return view;
  const values = new Map(mapping.values.map((value) => [valueKey(value), value.to]));
  return {
    ...view,
    files: view.files.map((file) => fileWith(file, mapping.files.find(isTable(file)))),
    values: view.values.map((value) => ({ ...value, to: values.get(valueKey(value)) ?? value.to })),
  };
}

function fileWith(file: FileView, mapping: FileMapping | undefined): FileView {
  if (mapping === undefined) return file;
  const { encoding = file.encoding } = mapping;
  if (mapping.columns.length === 0) return { ...file, encoding, kind: mapping.kind ?? file.kind };
  const columns = file.columns.map((column) => {
    const said = mapping.columns.find(({ header }) => header === column.header);
    if (said === undefined) return column;
    const { samples, score } = column;
    return { ...said, samples, score };
  });
  return { ...file, encoding, kind: mapping.kind, columns };
}
