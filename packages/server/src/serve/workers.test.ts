import cluster from 'node:cluster';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import pino from 'pino';
import { expect, test } from 'vitest';
import { PlainError } from '../postgres/index.ts';
import { startWorkers } from './workers.ts';

const task = (port: number) => ({
  connection: {},
  home: '/nowhere',
  host: '127.0.0.1',
  port,
  web: '/nowhere',
  setupToken: null,
  secret: '',
  logLevel: 'silent',
  trustProxy: null,
});

test('a port another program has is refused in words, before any process is started', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const started = startWorkers({ count: 2, task: task(port), log: pino({ level: 'silent' }), heard: () => {} });
  const failure = await started.catch((error: unknown) => error);
  other.close();
  expect(failure).toBeInstanceOf(PlainError);
  expect(String(failure)).toContain(String(port));
  expect(Object.keys(cluster.workers ?? {})).toEqual([]);
});
