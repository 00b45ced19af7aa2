import { open, readFile as readBytes, stat } from 'node:fs/promises';
import { LIMITS } from '@qibu/contract';
import { splitCsv } from './csv.ts';
import { guessDelimiter, readHint } from './delimiter.ts';
import { decodeText, type Encoding } from './encoding.ts';
import type { HeaderScore } from './header.ts';
import { ImportRefusal } from './refusal.ts';
import type { Grid, Note, ReadFile, Table } from './table.ts';
import { toTable } from './to-table.ts';
import { unwrapRow } from './unwrap.ts';
import { readXlsx } from './xlsx.ts';

export interface ReadOptions {
  /** The name the person knows the file by. */
  readonly name: string;
  readonly score: HeaderScore;
  readonly encoding?: Encoding | null;
  readonly delimiter?: string | null;
  readonly headerRow?: number | null;
}

const MAGIC = 8;
const ZIP = '504b0304';
const EMPTY_ZIP = '504b0506';
/** The container of .xls and of password-protected .xlsx. */
const COMPOUND = 'd0cf11e0';

async function readMagic(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(MAGIC), 0, MAGIC, 0);
    return buffer.subarray(0, bytesRead).toString('hex');
  } finally {
    await file.close();
  }
}

interface CsvContent {
  readonly grid: Grid;
  readonly encoding: Encoding;
  readonly open: readonly Encoding[];
  readonly delimiter: string;
}

/** Pages and the XML of old workbooks are often saved under a name that says .xls. */
const isWebPage = (text: string): boolean =>
  /^\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|table|meta|div|style|\?xml|workbook)\b/i.test(
    text.slice(0, 2_000),
  ) || /^mime-version:/i.test(text);

/** Text of a delimited file as a grid; `options` override what is found. */
export function readCsv(bytes: Uint8Array, options: Omit<ReadOptions, 'score' | 'name'> = {}): CsvContent {
  const { text, encoding, open: rivals = [] } = decodeText(bytes, options.encoding ?? null);
  if (isWebPage(text)) throw new ImportRefusal('file.webPage');
  const hint = readHint(text);
  const body = hint?.rest ?? text;
  const delimiter = options.delimiter ?? hint?.delimiter ?? guessDelimiter(body);
  const { rows, problems, blank } = splitCsv(body, delimiter);
  const skipped = hint === null ? blank : blank - 1;
  const notes: Note[] = skipped > 0 ? [{ code: 'rows.blank', params: { rows: skipped } }] : [];
  if (hint !== null) notes.push({ code: 'csv.delimiterHint', params: { delimiter } });
  const grid: Grid = { sheet: null, rows: rows.map(unwrapRow), problems, notes, padded: false };
  return { grid, encoding, open: rivals, delimiter };
}

function toTables(grids: readonly Grid[], options: ReadOptions): Table[] {
  const { name: file, score, headerRow = null } = options;
  const tables = grids.map((grid) => toTable(grid, { file, score, headerRow }));
  const rows = tables.reduce((sum, table) => sum + table.rows.length, 0);
  if (tables.length === 0) throw new ImportRefusal('file.empty', { file });
  if (rows > LIMITS.importRows) throw new ImportRefusal('file.tooManyRows', { limit: LIMITS.importRows });
  return tables;
}

async function checkSize(path: string): Promise<void> {
  const { size } = await stat(path);
  if (size === 0) throw new ImportRefusal('file.empty');
  if (size > LIMITS.importBytes) throw new ImportRefusal('file.tooLarge', { limit: LIMITS.importBytes });
}

/** Bytes on disk to tables. Whatever the bytes are, the answer is tables or an ImportRefusal that names the file. */
export async function readFile(path: string, options: ReadOptions): Promise<ReadFile> {
  try {
    return await readBySort(path, options);
  } catch (error) {
    if (!(error instanceof ImportRefusal)) throw error;
    throw new ImportRefusal(error.code, { ...error.params, file: options.name });
  }
}

async function readBySort(path: string, options: ReadOptions): Promise<ReadFile> {
  await checkSize(path);
  const magic = await readMagic(path);
  if (magic.startsWith(COMPOUND)) throw new ImportRefusal('file.oldExcel');
  if (magic.startsWith(ZIP) || magic.startsWith(EMPTY_ZIP)) {
    const { grids, notes } = await readXlsx(path);
    const tables = toTables(grids, options);
    return { file: options.name, kind: 'xlsx', encoding: null, openEncodings: [], delimiter: null, tables, notes };
  }
  const { grid, encoding, open: openEncodings, delimiter } = readCsv(await readBytes(path), options);
  const tables = toTables([grid], options);
  return { file: options.name, kind: 'csv', encoding, openEncodings, delimiter, tables, notes: [] };
}
