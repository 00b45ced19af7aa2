import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { type ImportView, mapImport } from '@qibu/contract';
import { plainAmount } from '@qibu/core';
import { dictionaries, lookUp } from '@qibu/phrases';
import pino from 'pino';
import { type Actor, loadActor } from '../../scope/actor.ts';
import { connect } from '../../db/connect.ts';
import { newId } from '../../db/id.ts';
import { asActor } from '../../scope/scope.ts';
import { AppError } from '../../error.ts';
import { type ImportRequest, checkFiles, mapFiles, openImport, queueImport } from '../../import/job/commands.ts';
import { makeImportFolder, removeImportFolder, storedPath } from '../../import/job/folder.ts';
import { asAnswer } from '../../import/job/refuse.ts';
import type { StoredFile } from '../../import/job/stored.ts';
import { loadView } from '../../import/job/view.ts';
import { receive } from '../../import/read/receive.ts';
import { workOff } from '../../import/worker.ts';
import { homeFolder, type OpenedDatabase, PlainError } from '../../postgres/index.ts';
import { type Command, type Io, parameters, table } from '../command.ts';
import { visit } from '../visit.ts';

const { imports } = dictionaries.en;
const BAD_INPUT = 2;
const LOOK_EVERY_MS = 200;

/** Takes `--map FILE` out of the parameters; what is left are files and plain flags. */
function takeMap(args: readonly string[]): { map: string | null; rest: string[] } {
  const at = args.indexOf('--map');
  if (at === -1) return { map: null, rest: [...args] };
  const map = args[at + 1];
  if (map === undefined || map.startsWith('--')) throw new PlainError('--map needs a file.');
  return { map, rest: args.filter((_, index) => index !== at && index !== at + 1) };
}

async function readMap(io: Io, file: string) {
  const parsed = await io.read(file).then((bytes): unknown => {
    try {
      return JSON.parse(bytes.toString('utf8'));
    } catch {
      throw new PlainError(`${file}: not JSON.`);
    }
  });
  const { data, error } = mapImport.body.safeParse(parsed);
  if (data !== undefined) return data;
  const [issue] = error.issues;
  throw new PlainError(`${file}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? 'is wrong'}.`);
}

/** Imports on the command line are the first administrator's. */
async function administrator({ db }: ImportRequest['instance']): Promise<Actor> {
  const user = await db
    .selectFrom('user_account')
    .where('is_admin', '=', true)
    .where('active', '=', true)
    .where('origin', '=', 'own')
    .select(['workspace_id', 'id'])
    .orderBy('created_at')
    .executeTakeFirst();
  const actor = user && (await loadActor(db, user.workspace_id, user.id));
  if (!actor) throw new PlainError('There is no workspace yet: start Qibu and open the set-up link.');
  return actor;
}

async function storeFiles(home: string, importId: string, paths: readonly string[]): Promise<StoredFile[]> {
  await makeImportFolder(home, importId);
  const files: StoredFile[] = [];
  for (const [index, path] of paths.entries()) {
    const stored = `${index + 1}.bin`;
    const name = basename(path);
    if (files.some((file) => file.name === name)) throw new PlainError(`Two files are called ${name}.`);
    try {
      const received = await receive(createReadStream(path), storedPath(home, importId, stored));
      files.push({ name, stored, ...received, encoding: null });
    } catch (error) {
      throw asAnswer(error, name);
    }
  }
  return files;
}

/** Refusals in words; the place first. */
function inWords(error: unknown): unknown {
  if (!(error instanceof AppError)) return error;
  const params = error.extra.params ?? {};
  const { file, reason } = params;
  const said = lookUp(imports.refusals, String(reason), dictionaries.en.errors[error.code]);
  const filled = said.replace(/\{\{(\w+)\}\}/g, (hole: string, name: string) => String(params[name] ?? hole));
  return new PlainError(file === undefined ? filled : `${String(file)}: ${filled}`);
}

async function waitFor({ instance, actor }: ImportRequest, id: string): Promise<ImportView> {
  for (;;) {
    // A server running beside us may have taken the import; then it does the work.
    await workOff({ ...instance, log: pino({ level: 'silent' }) }, actor.workspaceId);
    const view = await asActor(instance.db, actor, (scope) => loadView(scope, id), { readOnly: true });
    if (view.state !== 'queued' && view.state !== 'running') return view;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}

const summary = (view: ImportView) => ({
  id: view.id,
  state: view.state,
  counts: view.counts,
  questions: view.questions,
  problemCount: view.problemCount,
  problems: view.problems,
  mapping: {
    files: view.files.map(({ name, sheet, kind, columns }) => ({
      name,
      sheet,
      kind,
      columns: columns.map(({ samples: _, score: __, ...column }) => column),
    })),
    values: view.values.map(({ target, from, to }) => ({ target, from, to })),
  },
});

function countsText(view: ImportView): string {
  const head = ['', 'read', 'new', 'updated', 'unchanged', 'duplicates', 'refused', 'flagged', 'amount'];
  const rows = view.counts.map((count) => [
    count.kind,
    ...[count.read, count.created, count.updated, count.unchanged, count.duplicates, count.refused, count.flagged].map(
      String,
    ),
    count.amounts.map(({ currency, minor }) => `${plainAmount(minor, currency)} ${currency}`).join(' + '),
  ]);
  return table([head, ...rows]);
}

const askText = ({ questions }: ImportView): string =>
  questions
    .map(({ code, file, column, sample, options }) => {
      const place = [file, column].filter(Boolean).join(', column ');
      return `  ${code}${place === '' ? '' : ` (${place})`}: ${sample.slice(0, 8).join(', ')} — one of ${options.slice(0, 12).join(', ')}\n`;
    })
    .join('');

function report(io: Io, view: ImportView, isJson: boolean): number {
  if (isJson) io.out(`${JSON.stringify(summary(view))}\n`);
  if (view.questions.length > 0) {
    io.err(
      `Nothing written. Answer these in a file for --map (--dry-run --json prints one to edit):\n${askText(view)}`,
    );
    return BAD_INPUT;
  }
  if (!isJson) io.out(countsText(view));
  // Rows that stay out, and cells that were left out of rows that came in.
  const refused = view.problems.filter(({ severity, column }) => severity === 'error' || column !== null);
  for (const { file, row, column, code, value } of refused.slice(0, 10)) {
    const words = lookUp(imports.problems, code, code);
    io.err(
      `${file}, row ${row}${column === null ? '' : `, ${column}`}: ${words}${value === null ? '' : ` (${value})`}\n`,
    );
  }
  if (view.state === 'done') return 0;
  if (view.state === 'checked') {
    io.err('Dry run: nothing was written.\n');
    return 0;
  }
  io.err(`The import ended as "${view.state}"; nothing was written.\n`);
  return BAD_INPUT;
}

interface Request {
  readonly paths: readonly string[];
  readonly map: string | null;
  readonly isDry: boolean;
}

async function bringIn(io: Io, asking: ImportRequest, { paths, map, isDry }: Request): Promise<ImportView> {
  const { home } = asking.instance;
  const id = newId();
  let opened: ImportView;
  try {
    opened = await openImport(asking, id, await storeFiles(home, id, paths));
  } catch (error) {
    await removeImportFolder(home, id);
    throw error;
  }
  const view = map === null ? opened : await mapFiles(asking, id, await readMap(io, map));
  if (view.questions.length > 0) return view;
  if (isDry) return checkFiles(asking, id);
  await queueImport(asking, id);
  return waitFor(asking, id);
}

function withInstance<T>(io: Io, database: OpenedDatabase, work: (asking: ImportRequest) => Promise<T>): Promise<T> {
  const { db, pool, close } = connect({ ...database.connection, max: 4 }, () => {});
  const wake = { imports: () => {}, standings: () => {} };
  const instance = { db, pool, home: homeFolder(io.environment), now: () => new Date(), wake };
  return administrator(instance)
    .then((actor) => work({ instance, actor }))
    .finally(close);
}

/** Files are named by the person, so what is wrong with one is told before anything starts. */
async function requireFile(path: string): Promise<void> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw new PlainError(`${path}: there is no such file.`);
    throw error;
  });
  if (found.isDirectory()) throw new PlainError(`${path} is a folder; a file is needed.`);
}

export const command: Command = {
  name: 'import',
  usage: 'FILE… [--map MAP.json] [--dry-run] [--json]  brings in accounts, contacts, products, people and deals',
  async run(args, io) {
    const { map, rest } = takeMap(args);
    const { words, flags } = parameters(rest, ['json', 'dry-run']);
    if (words.length === 0) throw new PlainError('FILE is missing.');
    for (const path of words) await requireFile(path);
    const request = { paths: words, map, isDry: flags.has('dry-run') };
    try {
      const view = await visit({ io, purpose: 'import' }, (database) =>
        withInstance(io, database, (asking) => bringIn(io, asking, request)),
      );
      return report(io, view, flags.has('json'));
    } catch (error) {
      throw inWords(error);
    }
  },
};
