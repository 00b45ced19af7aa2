import { z } from 'zod';
import { ChangeCount, Overwrite } from './import-changes.ts';
import { ImportKind } from './import-kind.ts';
import { defineRoute } from './route.ts';
import { Currency, Id, IdParams, Instant, Json, Version } from './scalar.ts';

export const IMPORT_STATES = [
  'reading',
  'mapping',
  'checking',
  'checked',
  'queued',
  'running',
  'done',
  'failed',
  'cancelled',
  'undone',
] as const;

export const ColumnMapping = z.strictObject({
  header: z.string(),
  /** Target field of the kind; null = not imported. */
  field: z.string().nullable(),
  /** Money columns: what one unit is. Null = must be answered. */
  unit: z.enum(['yuan', 'thousand', 'wan', 'million', 'yi', 'fen']).nullable().optional(),
  /** Money columns: the currency the header states. Null = that of the row, of the cell or of the workspace. */
  currency: Currency.nullable().optional(),
  /** Money columns where 25.000 could be either: the mark before the decimals. Must be answered. */
  decimalMark: z.enum(['dot', 'comma']).nullable().optional(),
  /** Date columns whose order cannot be told: must be answered. */
  dateOrder: z.enum(['ymd', 'dmy', 'mdy', 'serial1900', 'serial1904']).nullable().optional(),
  /** Date columns with cells that name only a month: which day is meant, or none. Must be answered. */
  monthDay: z.enum(['first', 'last', 'refuse']).nullable().optional(),
});
export const ValueMapping = z.strictObject({
  /** stage | owner | product | account | size | status */
  target: z.string(),
  from: z.string(),
  /** Stage id, outcome `won`/`lost`, existing name, `+new` to create, `-skip` for empty. Null = must be answered. */
  to: z.string().nullable(),
});
export const Question = z.object({
  code: z.enum([
    'kind',
    'unit',
    'decimal-mark',
    'date-order',
    'month-day',
    'account',
    'stage',
    'owner',
    'product',
    'encoding',
    'columns-missing',
  ]),
  file: z.string(),
  column: z.string().nullable(),
  sample: z.array(z.string()),
  options: z.array(z.string()),
});
export const FilePlan = z
  .object({
    name: z.string(),
    sheet: z.string().nullable(),
    kind: ImportKind.nullable(),
    encoding: z.string(),
    rows: z.int(),
    columns: z.array(ColumnMapping.extend({ samples: z.array(z.string()), score: z.number() })),
    /** First rows as in the file, and what they become. */
    preview: z.array(z.object({ row: z.int(), cells: z.array(z.string()), becomes: z.record(z.string(), z.string()) })),
    fields: z.array(z.object({ field: z.string(), required: z.boolean() })),
    notes: z.array(z.string()),
  })
  .meta({ id: 'FilePlan' });
export const RowProblem = z.object({
  file: z.string(),
  row: z.int(),
  column: z.string().nullable(),
  code: z.string(),
  value: z.string().nullable(),
  severity: z.enum(['error', 'warning']),
});
/** A file, or one sheet of it, with rows that stay out: each has an error file of its own. */
export const RefusedIn = z.object({ file: z.string(), sheet: z.string().nullable(), rows: z.int() });
export const KindCounts = z.object({
  kind: ImportKind,
  read: z.int(),
  created: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  duplicates: z.int(),
  refused: z.int(),
  flagged: z.int(),
  /** Sum over the deals that come in, one for each currency, the workspace's first. */
  amounts: z.array(z.object({ currency: Currency, minor: z.int() })),
});
export const ImportView = z
  .object({
    id: Id,
    state: z.enum(IMPORT_STATES),
    createdAt: Instant,
    createdBy: z.string(),
    finishedAt: Instant.nullable(),
    files: z.array(FilePlan),
    values: z.array(
      ValueMapping.extend({ count: z.int(), options: z.array(z.string()), guess: z.enum(['exact', 'near', 'none']) }),
    ),
    questions: z.array(Question),
    /** From the dry run, then from the run. */
    counts: z.array(KindCounts),
    problems: z.array(RowProblem),
    problemCount: z.int(),
    /** What the file says otherwise of records there are; `overwrite` names the fields that may be, null = all. */
    changes: z.object({ records: z.int(), counts: z.array(ChangeCount), overwrite: Overwrite.nullable() }),
    refusedIn: z.array(RefusedIn),
    progress: z.object({ done: z.int(), total: z.int(), phase: z.string() }),
    error: z.object({ code: z.string(), params: z.record(z.string(), Json) }).nullable(),
    /** The uploaded files are no longer kept: nothing but undoing is possible. */
    filesGone: z.boolean(),
    undo: z.object({ possible: z.boolean(), kept: z.int().nullable() }),
    version: Version,
  })
  .meta({ id: 'Import' });
export type ImportView = z.output<typeof ImportView>;

export const uploadImport = defineRoute({
  id: 'imports.upload',
  method: 'POST',
  path: '/imports',
  summary: 'Uploads one or more CSV or XLSX files and reads them.',
  description: 'Files are checked while they stream.',
  group: 'imports',
  writes: ['import'],
  media: { body: 'multipart/form-data' },
  reply: ImportView,
});
export const ImportBrief = z.object({
  id: Id,
  state: z.enum(IMPORT_STATES),
  createdAt: Instant,
  createdBy: z.string(),
  files: z.array(z.string()),
  created: z.int(),
  updated: z.int(),
  refused: z.int(),
});
export const listImports = defineRoute({
  id: 'imports.list',
  method: 'GET',
  path: '/imports',
  summary: 'Lists imports, newest first.',
  group: 'imports',
  reads: ['import'],
  reply: z.object({ items: z.array(ImportBrief) }),
});
export const getImport = defineRoute({
  id: 'imports.get',
  method: 'GET',
  path: '/imports/:id',
  summary: 'Returns an import: its files, questions, counts and progress.',
  group: 'imports',
  reads: ['import'],
  params: IdParams,
  reply: ImportView,
});
export const mapImport = defineRoute({
  id: 'imports.map',
  method: 'PUT',
  path: '/imports/:id/mapping',
  summary: 'Answers what the columns and values of the files mean.',
  group: 'imports',
  writes: ['import'],
  params: IdParams,
  body: z.strictObject({
    files: z
      .array(
        z.strictObject({
          name: z.string(),
          sheet: z.string().nullable().default(null),
          kind: ImportKind.nullable(),
          encoding: z.string().optional(),
          columns: z.array(ColumnMapping).max(300),
        }),
      )
      .max(20),
    values: z.array(ValueMapping).max(5_000),
  }),
  reply: ImportView,
});
export const dryRunImport = defineRoute({
  id: 'imports.check',
  method: 'POST',
  path: '/imports/:id/check',
  summary: 'Works out what an import would do and writes nothing.',
  description:
    'With `overwrite`, records there are keep what they hold in all other fields; empty fields are always filled.',
  group: 'imports',
  writes: ['import'],
  params: IdParams,
  body: z.strictObject({ overwrite: Overwrite.optional() }),
  reply: ImportView,
});
export const runImport = defineRoute({
  id: 'imports.run',
  method: 'POST',
  path: '/imports/:id/run',
  summary: 'Runs an import.',
  description: 'Continues in the background; `imports.get` tells how far it is.',
  group: 'imports',
  writes: ['import', 'deal', 'account', 'contact', 'product', 'user', 'workspace'],
  params: IdParams,
  idempotent: true,
  reply: ImportView,
});
export const cancelImport = defineRoute({
  id: 'imports.cancel',
  method: 'POST',
  path: '/imports/:id/cancel',
  summary: 'Stops an import.',
  group: 'imports',
  writes: ['import'],
  params: IdParams,
  reply: ImportView,
});
export const undoImport = defineRoute({
  id: 'imports.undo',
  method: 'POST',
  path: '/imports/:id/undo',
  summary: 'Takes back what an import created and what nobody has changed since.',
  group: 'imports',
  writes: ['import', 'deal', 'account', 'contact', 'product', 'user', 'workspace'],
  params: IdParams,
  idempotent: true,
  reply: ImportView,
});
export const importErrors = defineRoute({
  id: 'imports.errors',
  method: 'GET',
  path: '/imports/:id/errors.csv',
  summary: 'Returns the rows of a file that were refused, with the reasons, as CSV.',
  description: 'Without `file`, the first file that has refused rows.',
  group: 'imports',
  reads: ['import'],
  params: IdParams,
  /** One of the uploaded files by name, and one of its sheets; without them, the first that has refused rows. */
  query: z.strictObject({ file: z.string().max(300).optional(), sheet: z.string().max(300).optional() }),
  media: { reply: 'text/csv' },
  reply: z.string(),
});
