import { LIMITS } from '@qibu/contract';
import { dictionaries, type Language } from '@qibu/phrases';
import type { FastifyReply } from 'fastify';
import type { Db } from '../db/connect.ts';
import type { Actor } from '../scope/actor.ts';
import { audit } from '../scope/audit.ts';
import { asActor, type Scope } from '../scope/scope.ts';
import type { Cell } from './cell.ts';
import { type FileForm, TABLE_FILES } from './table-file.ts';

export type ExportWords = (typeof dictionaries)[Language];
const CHUNK = 1_000;

interface Chunk<Row> {
  readonly items: readonly Row[];
  readonly next: string | null;
}
/** A list that can be taken away as a file: what it is called, how it is read on, and what each column says. */
export interface ExportedList<Row> {
  readonly entity: 'deal' | 'account' | 'contact' | 'audit';
  /** In the name of the file. */
  readonly file: string;
  readonly title: (words: ExportWords) => string;
  readonly columns: readonly {
    readonly header: (words: ExportWords) => string;
    readonly cell: (row: Row, words: ExportWords) => Cell;
  }[];
  readonly page: (scope: Scope, part: { cursor: string | undefined; limit: number }) => Promise<Chunk<Row>>;
}

interface Asking {
  readonly db: Db;
  readonly now: () => Date;
  readonly actor: Actor;
  readonly form: FileForm;
  /** What was asked for, for the audit log. */
  readonly asked: object;
  readonly reply: FastifyReply;
}

/**
 * Streams what a list shows. Every chunk is a short transaction of its own: a slow reader keeps no connection, and rights
 * taken away meanwhile end the file early.
 */
export async function exportList<Row extends { readonly id: string }>(
  list: ExportedList<Row>,
  { db, now, actor, form, asked, reply }: Asking,
): Promise<FastifyReply> {
  const begun = await asActor(
    db,
    actor,
    async (scope) => {
      const first = await list.page(scope, { cursor: undefined, limit: CHUNK });
      await audit(scope, { action: 'exported', entity: list.entity, entityId: null, changes: { ...asked, form } });
      return { first, words: await wordsOf(scope), today: scope.today };
    },
    { now: now() },
  );
  const later = (cursor: string) =>
    asActor(db, actor, (scope) => list.page(scope, { cursor, limit: CHUNK }), { now: now(), readOnly: true });
  const { words, first, today } = begun;
  const { type, write } = TABLE_FILES[form];
  const table = {
    name: list.title(words),
    headers: list.columns.map(({ header }) => header(words)),
    batches: batchesOf(list, { words, first, later }),
  };
  return reply
    .type(type)
    .header('content-disposition', `attachment; filename="qibu-${list.file}-${today}.${form}"`)
    .send(write(table));
}

interface Reading<Row> {
  readonly words: ExportWords;
  readonly first: Chunk<Row>;
  later(cursor: string): Promise<Chunk<Row>>;
}

/** A row that moves behind the reading place meanwhile would come twice; it is written once. */
async function* batchesOf<Row extends { readonly id: string }>(
  { columns }: ExportedList<Row>,
  { words, first, later }: Reading<Row>,
): AsyncGenerator<readonly (readonly Cell[])[]> {
  const written = new Set<string>();
  for (let chunk: Chunk<Row> | null = first; chunk; ) {
    const fresh = chunk.items.filter(({ id }) => !written.has(id)).slice(0, LIMITS.importRows - written.size);
    for (const { id } of fresh) written.add(id);
    yield fresh.map((row) => columns.map(({ cell }) => cell(row, words)));
    chunk = chunk.next !== null && written.size < LIMITS.importRows ? await later(chunk.next) : null;
  }
}

async function wordsOf({ tx, actor }: Scope): Promise<ExportWords> {
  const user = await tx
    .selectFrom('user_account')
    .where('workspace_id', '=', actor.workspaceId)
    .where('id', '=', actor.userId)
    .select('locale')
    .executeTakeFirst();
  return dictionaries[user?.locale === 'en' ? 'en' : 'zh-CN'];
}
