import { DEAL_FACTS, type DealFact, type DealFactKind } from '@qibu/core';
import type { Tables } from '../db/tables.ts';

/** A row of one kind of fact as it is stored: what core judges by, what only pages show, and when it was written. */
export type StoredFact<Kind extends DealFactKind, Shown = object> = DealFact<Kind> &
  Shown & { readonly dealId: string; readonly recordedAt: string };

/** How one kind of fact is stored. Everything that loads, splits, names or undoes facts is computed from these lines. */
interface FactLine<Row> {
  readonly table: keyof Tables & string;
  /** Columns whose names differ from the field's own, and those that only pages show. */
  readonly columns: { readonly [Field in keyof Row & string]?: string };
  /** Colleagues a row names. */
  readonly colleagues?: (row: Row) => readonly (string | null)[];
  /** Counts as something new on a deal when the review picks what to talk about. */
  readonly news?: true;
  /** A row may speak of a contact, so an import that added the contact leaves both. */
  readonly mentions?: true;
  /** Every deal begins with one, so a single row does not tie a deal to its import. */
  readonly placing?: true;
  /** What the timeline shows of it, as values for its phrase; absent where a page words it in its own way or not at all. */
  readonly shown?: (row: Row) => Readonly<Record<string, string | number | null>>;
}
const facts = <Kind extends DealFactKind, Shown = object>(line: FactLine<StoredFact<Kind, Shown>>) => line;

/** One line per kind of fact. */
export const FACTS = {
  signals: facts<'signals'>({
    table: 'signal',
    columns: { by: 'by_contact', evidence: 'evidence_id' },
    news: true,
    mentions: true,
  }),
  moves: facts<'moves'>({
    table: 'stage_move',
    columns: { from: 'from_stage', to: 'to_stage', by: 'by_user' },
    colleagues: ({ by }) => [by],
    news: true,
    placing: true,
  }),
  interactions: facts<'interactions', { readonly note: string; readonly by: string | null }>({
    table: 'interaction',
    columns: { with: 'with_contacts', note: 'note', by: 'by_user' },
    colleagues: ({ by }) => [by],
    mentions: true,
  }),
  tasks: facts<'tasks', TaskShown>({
    table: 'task',
    columns: { title: 'title', ownerId: 'owner_id', contactId: 'contact_id', version: 'version' },
    colleagues: ({ ownerId }) => [ownerId],
    mentions: true,
  }),
  dismissals: facts<'dismissals'>({ table: 'flag_dismissal', columns: {} }),
  ownRisks: facts<'ownRisks', { readonly by: string | null }>({
    table: 'own_risk',
    columns: { by: 'by_user' },
    colleagues: ({ by, owner }) => [by, owner],
    shown: ({ title, why }) => ({ title, why }),
  }),
} as const satisfies Readonly<Record<DealFactKind, unknown>>;

interface TaskShown {
  readonly title: string;
  readonly ownerId: string | null;
  readonly contactId: string | null;
  readonly version: number;
}

type RowOfLine<Line> = Line extends FactLine<infer Row> ? Row : never;
/** The stored rows of every kind. */
export type FactRows = { readonly [Kind in DealFactKind]: readonly RowOfLine<(typeof FACTS)[Kind]>[] };

const LINES = Object.entries(FACTS) as unknown as readonly (readonly [
  DealFactKind,
  FactLine<StoredFact<DealFactKind>>,
])[];

const snake = (field: string): string => field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The fields of a kind with the columns they are read from. */
function columnsOf(kind: DealFactKind, columns: object): string {
  const all = {
    ...Object.fromEntries(Object.keys(DEAL_FACTS[kind]).map((field) => [field, snake(field)])),
    ...columns,
  };
  return Object.entries(all)
    .map(([field, column]) => `r.${column} "${field}"`)
    .join(', ');
}

/** Each kind with its table and its columns in the words of core. */
export const FACT_SELECTS = LINES.map(([kind, { table, columns }]) => ({
  kind,
  table,
  columns: columnsOf(kind, columns),
}));

/** The colleagues that rows of every kind name. */
export const colleaguesIn = (rows: FactRows): readonly (string | null)[] =>
  LINES.flatMap(([kind, { colleagues }]) =>
    colleagues ? (rows[kind] as readonly StoredFact<DealFactKind>[]).flatMap(colleagues) : [],
  );

/** What the timeline shows of each kind that has no page of its own. */
export const shownFacts = (rows: FactRows) =>
  LINES.flatMap(([kind, { shown }]) =>
    shown ? (rows[kind] as readonly StoredFact<DealFactKind>[]).map((row) => ({ kind, row, values: shown(row) })) : [],
  );

const tablesOf = (wanted: (line: FactLine<StoredFact<DealFactKind>>) => boolean): (keyof Tables & string)[] =>
  LINES.filter(([, line]) => wanted(line)).map(([, { table }]) => table);

const BOOK = ['evidence', 'claim'] as const;
/** Tables in which a row is news about a deal. */
export const NEWS_TABLES = ['evidence' as const, ...tablesOf(({ news }) => news === true)];
/** Tables whose rows may speak of a contact. */
export const MENTIONING_TABLES = [...BOOK, ...tablesOf(({ mentions }) => mentions === true)];
/** Tables in which any row shows that a deal has been worked on. */
export const WORK_TABLES = [...BOOK, ...tablesOf(({ placing }) => placing !== true)];
