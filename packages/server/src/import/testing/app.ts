import type { ImportView } from '@qibu/contract';
import { sql } from 'kysely';
import { afterAll, expect } from 'vitest';
import { workspaceActor } from '../../scope/actor.ts';
import { asActor } from '../../scope/scope.ts';
import { verifyStandings } from '../../standing/verify-standings.ts';
import { type Client, type TestApp, testApp } from '../../testing/app.ts';
import { startImportWorker } from '../worker.ts';

/** The application with its import worker. */
export async function importApp(): Promise<TestApp> {
  const app = await testApp();
  const worker = startImportWorker(app.instance);
  Object.assign(app.instance.wake, { imports: () => worker.wake() });
  afterAll(() => worker.stop());
  return app;
}

/** Rows of a table, with a condition or without. */
export async function count({ instance }: TestApp, table: string, where = 'true'): Promise<number> {
  const rows = sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)} where ${sql.raw(where)}`;
  return (await rows.execute(instance.db)).rows[0]?.n ?? -1;
}
const TABLES = ['account', 'contact', 'deal', 'product', 'user_account', 'standing', 'stage_move', 'reach'];
export const counts = async (app: TestApp) =>
  Object.fromEntries(await Promise.all(TABLES.map(async (table) => [table, await count(app, table)])));

/** Every stored standing against a judgement made anew. */
export async function verified({ instance: { db } }: TestApp) {
  const { id } = await db.selectFrom('workspace').select('id').executeTakeFirstOrThrow();
  const actor = await workspaceActor(db, id);
  if (actor === null) throw new Error('no workspace');
  return asActor(db, actor, verifyStandings, { readOnly: true });
}

export interface Upload {
  readonly name: string;
  readonly bytes: Uint8Array | string;
}

/** A multipart body as a browser makes it. */
function multipart(files: readonly Upload[]): { payload: Buffer; headers: Record<string, string> } {
  const boundary = '----qibu-test-boundary';
  const head = (name: string): string =>
    `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`;
  const parts = files.flatMap(({ name, bytes }) => [Buffer.from(head(name)), Buffer.from(bytes), Buffer.from('\r\n')]);
  return {
    payload: Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  };
}

export async function upload(client: Client, ...files: readonly Upload[]) {
  const { payload, headers } = multipart(files);
  const answer = await client.raw({ method: 'POST', url: '/api/v1/imports', payload, headers });
  return { status: answer.status, view: answer.body as unknown as ImportView, problem: answer.body };
}

/** The mapping of a view as it is sent back, with some answers. */
export function mappingOf(view: ImportView, answers: Readonly<Record<string, string>> = {}) {
  return {
    files: view.files.map(({ name, sheet, kind, columns }) => ({
      name,
      sheet,
      kind,
      columns: columns.map(({ samples: _, score: __, ...column }) => column),
    })),
    values: view.values.map(({ target, from, to }) => ({ target, from, to: answers[from] ?? to })),
  };
}

export async function ask(client: Client, method: string, path: string, body?: unknown): Promise<ImportView> {
  const answer = await client.send(method, `/imports/${path}`, body ?? (method === 'GET' ? undefined : {}));
  expect({ status: answer.status, code: answer.body.code }).toEqual({ status: 200, code: undefined });
  return answer.body as unknown as ImportView;
}

/** Waits until an import has ended, however it ends. */
export async function ended(client: Client, id: string): Promise<ImportView> {
  for (;;) {
    const view = await ask(client, 'GET', id);
    if (view.state !== 'queued' && view.state !== 'running') return view;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

export async function run(client: Client, id: string): Promise<ImportView> {
  await ask(client, 'POST', `${id}/run`);
  return ended(client, id);
}

/** Uploads and runs files that leave no question. */
export async function bring(client: Client, ...files: readonly Upload[]): Promise<ImportView> {
  const { status, view } = await upload(client, ...files);
  expect({ status, questions: view.questions }).toEqual({ status: 200, questions: [] });
  return run(client, view.id);
}

export const countOf = (view: ImportView, kind: string) => view.counts.find((count) => count.kind === kind);
