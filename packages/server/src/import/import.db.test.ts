import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ImportView } from '@qibu/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Client, type TestApp, testApp } from '../testing/app.ts';
import { type ImportWorker, startImportWorker } from './worker.ts';

const MAVEN = fileURLToPath(new URL('../../../../../shared/data/maven-crm/', import.meta.url));
const FILES = ['accounts.csv', 'products.csv', 'sales_teams.csv', 'sales_pipeline.csv'];

interface Upload {
  readonly name: string;
  readonly bytes: Uint8Array | string;
}

/** A multipart body as a browser makes it. */
function multipart(files: readonly Upload[]): { payload: Buffer; headers: Record<string, string> } {
  const boundary = '----qibu-test-boundary';
  const parts = files.flatMap(({ name, bytes }) => [
    Buffer.from(
      `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`,
    ),
    Buffer.from(bytes),
    Buffer.from('\r\n'),
  ]);
  return {
    payload: Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  };
}

let app: TestApp;
let admin: Client;
let worker: ImportWorker;
beforeAll(async () => {
  app = await testApp();
  admin = await app.claim();
  worker = startImportWorker(app.instance);
  Object.assign(app.instance.wake, { imports: () => worker.wake() });
});
afterAll(() => worker.stop());

async function upload(
  client: Client,
  files: readonly Upload[],
): Promise<{ status: number; view: ImportView; code: string }> {
  const { payload, headers } = multipart(files);
  const answer = await client.raw({ method: 'POST', url: '/api/v1/imports', payload, headers });
  return { status: answer.status, view: answer.body as unknown as ImportView, code: String(answer.body.code) };
}
const view = async (client: Client, id: string): Promise<ImportView> =>
  (await client.send('GET', `/imports/${id}`)).body as unknown as ImportView;

async function finished(client: Client, id: string): Promise<ImportView> {
  for (;;) {
    const now = await view(client, id);
    if (!['queued', 'running'].includes(now.state)) return now;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
async function run(client: Client, id: string): Promise<ImportView> {
  const asked = await client.send('POST', `/imports/${id}/run`, {});
  expect(asked.status).toBe(200);
  return finished(client, id);
}
const countOf = (from: ImportView, kind: string) => from.counts.find((count) => count.kind === kind);

describe.skipIf(!existsSync(MAVEN))('a pipeline of 8,800 deals in four files', () => {
  const files = () => FILES.map((name) => ({ name, bytes: readFileSync(join(MAVEN, name)) }));
  let id = '';
  test('is understood without a question', async () => {
    const { status, view: found } = await upload(admin, files());
    expect(status).toBe(200);
    id = found.id;
    expect(found.questions).toEqual([]);
    expect(found.values.find(({ from }) => from === 'GTXPro')).toMatchObject({
      to: 'GTX Pro',
      guess: 'near',
      count: 1480,
    });
  });
  test('is counted before anything is written', async () => {
    const { body } = await admin.send('POST', `/imports/${id}/check`, {});
    const checked = body as unknown as ImportView;
    expect(checked.state).toBe('checked');
    expect(countOf(checked, 'deals')).toMatchObject({
      read: 8800,
      created: 8800,
      refused: 0,
      flagged: 1425,
      amountMinor: 1_000_553_400,
    });
  });
  test('comes in whole', async () => {
    const t = performance.now();
    const done = await run(admin, id);
    console.log('ran in', performance.now() - t);
    expect(done.error).toBeNull();
    expect(done.state).toBe('done');
    console.log(done.counts);
  });
});
