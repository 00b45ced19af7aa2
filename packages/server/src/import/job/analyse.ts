import { FIELDS } from '../columns/fields.ts';
import { headerScore } from '../columns/guess.ts';
import type { ImportMapping, KnownValues, Proposal, Question } from '../plan/mapping.ts';
import { becomes } from '../plan/preview.ts';
import { propose } from '../plan/propose.ts';
import { accountNames, ownAccountNames, withAccounts, withoutGroups } from '../plan/propose-accounts.ts';
import type { LikeAccounts } from '../match/like-accounts.ts';
import { readFile } from '../read/read-file.ts';
import type { Note, ReadFile, Table } from '../read/table.ts';
import { storedPath } from './folder.ts';
import type { StoredAnalysis, StoredFile } from './stored.ts';

export interface Place {
  readonly home: string;
  readonly importId: string;
  readonly files: readonly StoredFile[];
}

/** Reads every file of an import; the first that cannot be read is named in the refusal. */
export async function readAll({ home, importId, files }: Place): Promise<ReadFile[]> {
  const found: ReadFile[] = [];
  for (const file of files) {
    const path = storedPath(home, importId, file.stored);
    found.push(await readFile(path, { name: file.name, score: headerScore, encoding: file.encoding }));
  }
  return found;
}

export const tablesOf = (files: readonly ReadFile[]): Table[] => files.flatMap(({ tables }) => tables);

const PREVIEW_ROWS = 5;
const SAMPLES = 3;
const SHOWN = 200;
/** A cell as a preview shows it. */
const shown = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);
const shownAll = (texts: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).map(([field, text]) => [field, shown(text)]));

/** A note in one word with its figure: `sheet.hidden:Sheet2`. */
const noteText = ({ code, params }: Note): string => [code, ...Object.values(params)].join(':');

function samplesOf(table: Table, column: number): string[] {
  const seen = new Set<string>();
  for (const { cells } of table.rows) {
    const cell = (cells[column] ?? '').trim();
    if (cell !== '') seen.add(cell.slice(0, 80));
    if (seen.size >= SAMPLES) break;
  }
  return [...seen];
}

function presentTable(
  file: ReadFile,
  table: Table,
  index: number,
  { proposal, known }: { readonly proposal: Proposal; readonly known: KnownValues },
): StoredAnalysis['files'][number] {
  const mapping = proposal.mapping.tables[index];
  const kind = mapping?.kind ?? null;
  const columns = (mapping?.columns ?? []).map((column, at) => ({
    ...column,
    samples: samplesOf(table, at),
    score: proposal.scores[index]?.[at] ?? 0,
  }));
  return {
    name: table.file,
    sheet: table.sheet,
    kind,
    // An encoding in question is none until somebody has said it.
    encoding: file.openEncodings.length > 0 ? '' : (file.encoding ?? 'xlsx'),
    rows: table.rows.length,
    columns,
    preview: table.rows.slice(0, PREVIEW_ROWS).map(({ row, cells }) => ({
      row,
      cells: cells.map(shown),
      becomes:
        mapping === undefined
          ? {}
          : shownAll(becomes({ table, mapping, values: proposal.mapping.values, ...known }, cells)),
    })),
    fields: kind === null ? [] : FIELDS[kind].map(({ field, required }) => ({ field, required: required ?? false })),
    notes: [...(table === file.tables[0] ? file.notes : []), ...table.notes].map(noteText),
  };
}

/** Where two encodings both read, the words they give are for a person to judge. */
const askEncoding = ({ file, openEncodings, tables }: ReadFile): Question[] =>
  openEncodings.length === 0
    ? []
    : [
        {
          code: 'encoding',
          file,
          column: null,
          sample: tables.flatMap(({ header }) => header).slice(0, 8),
          options: [...openEncodings],
        },
      ];

export interface Analysing {
  readonly known: KnownValues;
  readonly given: ImportMapping | null;
  /** Customers there are that names of the files may be other writings of. */
  findLike(names: readonly string[], own: ReadonlyMap<string, string>): Promise<LikeAccounts>;
}

/** What the files hold, how they would come in, and what must be answered first. */
export async function analyse(place: Place, { known, given, findLike }: Analysing): Promise<StoredAnalysis> {
  const files = await readAll(place);
  const read = tablesOf(files);
  const first = propose(read, known, given);
  const names = accountNames(read, first.mapping.tables);
  const { tables: mapped } = first.mapping;
  const found = await findLike([...names.keys()], ownAccountNames(read, mapped));
  const like = withoutGroups(found, read, mapped);
  const proposal = withAccounts(first, { names, like, given: given?.values ?? [] });
  const tables = files.flatMap((file) => file.tables.map((table) => ({ file, table })));
  return {
    files: tables.map(({ file, table }, index) => presentTable(file, table, index, { proposal, known })),
    mapping: proposal.mapping,
    values: proposal.values,
    questions: [...files.flatMap(askEncoding), ...proposal.questions],
  };
}
