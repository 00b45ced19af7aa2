import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FastifyInstance } from 'fastify';
import { buildApp } from '../http/app.ts';
import { ROOMS } from '../rooms.ts';
import { PASSWORD, type TestApp, testApp } from '../testing/app.ts';

let t: TestApp;
let behind: FastifyInstance;
beforeAll(async () => {
  t = await testApp();
  await t.claim();
  const routes = ROOMS.flatMap((room) => room.routes);
  behind = await buildApp(t.instance, { routes, web: null, trustProxy: '127.0.0.1' });
});
afterAll(() => behind.close());

const forwarded = { host: 'crm.example.com', 'x-forwarded-proto': 'https', 'x-forwarded-for': '203.0.113.9' };
const signIn = (app: FastifyInstance, password: string, headers: Record<string, string> = forwarded) =>
  app.inject({
    method: 'POST',
    url: '/api/v1/session',
    headers,
    payload: { login: 'admin', password },
  });

test('behind a proxy whose word is taken the cookie is secure and the browser is held to HTTPS', async () => {
  const { headers } = await signIn(behind, PASSWORD);
  expect(String(headers['set-cookie'])).toMatch(/^__Host-qibu=.*; Secure/);
  expect(headers['strict-transport-security']).toBeDefined();
});

test('nobody’s word is taken unasked', async () => {
  const { headers } = await signIn(t.app, PASSWORD);
  expect(String(headers['set-cookie'])).toMatch(/^qibu=/);
  expect(headers['strict-transport-security']).toBeUndefined();
});

test('one caller’s failures behind the proxy are not another’s', async () => {
  const from = (address: string) => ({ ...forwarded, 'x-forwarded-for': address });
  for (let i = 0; i < 9; i += 1) await signIn(behind, 'wrong wrong wrong', from('203.0.113.7'));
  expect((await signIn(behind, PASSWORD, from('203.0.113.7'))).statusCode).toBe(429);
  expect((await signIn(behind, PASSWORD, from('203.0.113.8'))).statusCode).toBe(200);
});
