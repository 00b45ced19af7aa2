import { FIELDS } from '../columns/fields.ts';
import type { Table } from '../read/table.ts';
import type { ImportMapping, KnownValues, Proposal, Question, TableMapping, ValueProposal } from './mapping.ts';
import { proposeTable, settleColumn, type TableProposal } from './propose-columns.ts';
import { proposeValues } from './propose-values.ts';
import { IMPORT_KINDS } from '@qibu/contract';

const sameTable =
  (table: Table) =>
  (mapping: TableMapping): boolean =>
    mapping.name === table.file && mapping.sheet === table.sheet;

/** What a person said of a table wins over the guess, column by column; a kind or encoding said alone is guessed anew. */
function overlay(table: Table, given: ImportMapping | null): TableProposal {
  const own = given?.tables.find(sameTable(table));
  const proposed = proposeTable(table, own?.kind ?? null);
  if (own === undefined || own.columns.length === 0) return proposed;
  const said = new Map(own.columns.map((column) => [column.header, column]));
  const columns = proposed.mapping.columns.map((column) => said.get(column.header) ?? column);
  return { mapping: { ...own, columns }, scores: proposed.scores };
}

const askKind = (table: Table): Question => ({
  code: 'kind',
  file: table.file,
  column: null,
  sample: table.header.slice(0, 8),
  options: [...IMPORT_KINDS],
});

/** Fields a kind cannot do without, where no column goes. */
function missingFields(mapping: TableMapping): string[] {
  if (mapping.kind === null) return [];
  const has = new Set(mapping.columns.map((column) => column.field));
  const needed = FIELDS[mapping.kind]
    .filter((field) => field.required && !has.has(field.field))
    .map(({ field }) => field);
  const nameless = mapping.kind === 'deals' && !['name', 'account', 'key'].some((field) => has.has(field));
  return nameless ? [...needed, 'name'] : needed;
}

function askMissing(table: Table, mapping: TableMapping): Question[] {
  return missingFields(mapping).map((field) => ({
    code: 'columns-missing',
    file: table.file,
    column: null,
    sample: [field],
    options: [...table.header],
  }));
}

function settle(table: Table, { mapping, scores }: TableProposal): { proposal: TableProposal; questions: Question[] } {
  const { kind } = mapping;
  if (kind === null) return { proposal: { mapping, scores }, questions: [] };
  const settled = mapping.columns.map((column) => settleColumn(table, kind, column));
  const columns = settled.map(({ column }) => column);
  const questions = settled.flatMap((each) => each.questions);
  return {
    proposal: { mapping: { ...mapping, columns }, scores },
    questions: [...askMissing(table, mapping), ...questions],
  };
}

/** One question per kind of value, with all the names nobody could place. */
function askValues(values: readonly ValueProposal[]): Question[] {
  return (['stage', 'owner', 'product'] as const).flatMap((target) => {
    const open = values.filter((value) => value.target === target && value.to === null);
    const [first] = open;
    if (first === undefined) return [];
    return { code: target, file: '', column: null, sample: open.map(({ from }) => from), options: [...first.options] };
  });
}

/**
 * Everything the files tell about how to import them, and the questions they leave. With no question open the mapping
 * can be planned. `given` holds earlier answers, whole or in part.
 */
export function propose(tables: readonly Table[], known: KnownValues, given: ImportMapping | null = null): Proposal {
  const overlaid = tables.map((table) => settle(table, overlay(table, given)));
  const mapped = tables.flatMap((table, index) => {
    const mapping = overlaid[index]?.proposal.mapping;
    return mapping === undefined ? [] : [{ table, mapping }];
  });
  const values = proposeValues(mapped, known, given?.values ?? []);
  const nothing = mapped.every(({ mapping }) => mapping.kind === null);
  return {
    mapping: {
      tables: mapped.map(({ mapping }) => mapping),
      values: values.map(({ target, from, to }) => ({ target, from, to })),
    },
    scores: overlaid.map(({ proposal }) => proposal.scores),
    values,
    questions: [
      ...(nothing ? tables.map(askKind) : []),
      ...overlaid.flatMap(({ questions }) => questions),
      ...askValues(values),
    ],
  };
}
