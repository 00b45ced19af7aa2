import { existsSync, readdirSync } from 'node:fs';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { LIMITS } from '@qibu/contract';
import { beforeAll, expect, test } from 'vitest';
import { type Client, type TestApp, testApp } from '../testing/app.ts';

let app: TestApp;
let admin: Client;
let port: number;
beforeAll(async () => {
  app = await testApp();
  admin = await app.claim();
  await app.app.listen({ port: 0, host: '127.0.0.1' });
  port = (app.app.server.address() as AddressInfo).port;
});

const MB = 1024 * 1024;
const HEAD = '--b\r\ncontent-disposition: form-data; name="file"; filename="large.csv"\r\n\r\n客户名称,阶段\n';

/** Sends a file of so many megabytes over a real connection, as fast as it is taken, and reads the answer. */
function send(
  megabytes: number,
  onSent: (bytes: number) => void = () => {},
): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const headers = { cookie: admin.cookie, 'content-type': 'multipart/form-data; boundary=b' };
    const out = request({ port, host: '127.0.0.1', path: '/api/v1/imports', method: 'POST', headers }, (reply) => {
      let body = '';
      reply.setEncoding('utf8').on('data', (chunk: string) => {
        body += chunk;
      });
      reply.on('end', () => resolve({ status: reply.statusCode ?? 0, body }));
    });
    out.on('error', reject);
    const block = Buffer.alloc(MB, 'x,\n');
    let sent = 0;
    const push = (): void => {
      while (sent < megabytes) {
        sent++;
        onSent(sent * MB);
        if (!out.write(block)) return void out.once('drain', push);
      }
      out.end('\r\n--b--\r\n');
    };
    out.write(HEAD);
    push();
  });
}
const left = (): string[] => {
  const folder = join(app.instance.home, 'imports');
  return existsSync(folder) ? readdirSync(folder, { recursive: true }).map(String) : [];
};

test('B02 a hundred megabytes over a real connection are answered clearly, and nothing stays', async () => {
  const { status, body } = await send(100);
  expect([status, JSON.parse(body)]).toMatchObject([
    413,
    { code: 'import.tooLarge', params: { max: '50 MB', file: 'large.csv' } },
  ]);
  expect(left()).toEqual([]);
});

test('a connection that breaks in the middle leaves nothing', async () => {
  const broken = new Promise<void>((resolve) => {
    const headers = { cookie: admin.cookie, 'content-type': 'multipart/form-data; boundary=b' };
    const out = request({ port, host: '127.0.0.1', path: '/api/v1/imports', method: 'POST', headers });
    out.on('error', () => resolve());
    out.write(HEAD);
    out.write(Buffer.alloc(2 * MB, 'x'), () => out.destroy(new Error('cable pulled')));
  });
  await broken;
  for (let waited = 0; left().length > 0 && waited < 10_000; waited += 50)
    await new Promise((resolve) => setTimeout(resolve, 50));
  expect(left()).toEqual([]);
});

test('eleven files at once are refused', async () => {
  const part = (n: number): string =>
    `--b\r\ncontent-disposition: form-data; name="file"; filename="${n}.csv"\r\n\r\na,b\n\r\n`;
  const payload = `${Array.from({ length: LIMITS.importFiles + 1 }, (_, n) => part(n)).join('')}--b--\r\n`;
  const answer = await admin.raw({
    method: 'POST',
    url: '/api/v1/imports',
    payload,
    headers: { 'content-type': 'multipart/form-data; boundary=b' },
  });
  expect(answer.status).toBe(413);
  expect(left()).toEqual([]);
});
