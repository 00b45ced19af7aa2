import cookie from '@fastify/cookie';
import fastify, { type FastifyInstance, type InjectOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkOrigin, setHeaders } from './headers.ts';
import { sendProblem } from './problem.ts';
import { giveSession, newSessionToken, readSessionToken, takeSession } from './session-token.ts';

const WORKSPACE = '018f3c5e-0000-7000-8000-000000000000';
let app: FastifyInstance;
const token = newSessionToken(WORKSPACE);
beforeAll(async () => {
  app = fastify({ trustProxy: '127.0.0.1' });
  app.setErrorHandler(sendProblem);
  await app.register(cookie);
  app.addHook('onRequest', async (request, reply) => {
    setHeaders(request, reply);
    checkOrigin(request);
  });
  app.all('/api/it', async (request) => ({ workspace: readSessionToken(request)?.workspaceId ?? null }));
  app.all('/page', async () => 'page');
  app.post('/api/in', async (request, reply) => giveSession(request, reply, token, 60));
  app.post('/api/out', async (request, reply) => takeSession(request, reply));
  await app.ready();
});
afterAll(() => app.close());

type Headers = Readonly<Record<string, string>>;
const call = (method: InjectOptions['method'], url: string, headers: Headers = {}) =>
  app.inject({ method: method ?? 'GET', url, headers: { host: 'qibu.example', ...headers } });

describe('a change comes from our own pages', () => {
  test.each<[name: string, headers: Headers, allowed: boolean]>([
    ['from no browser at all', {}, true],
    ['from our page', { origin: 'https://qibu.example', 'sec-fetch-site': 'same-origin' }, true],
    ['typed into the address line', { 'sec-fetch-site': 'none' }, true],
    ['from another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }, false],
    ['from a neighbour of our site', { origin: 'https://a.qibu.example', 'sec-fetch-site': 'same-site' }, false],
    ['from another port', { origin: 'https://qibu.example:8443' }, false],
    ['from a name that begins like ours', { origin: 'https://qibu.example.evil.example' }, false],
    ['from a page without an origin', { origin: 'null' }, false],
    ['from something that is no origin', { origin: 'qibu.example' }, false],
    ['from our page, as an old browser says it', { origin: 'http://qibu.example' }, true],
  ])('%s', async (_, headers, allowed) => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'] as const) {
      const answer = await call(method, '/api/it', headers);
      expect([method, answer.statusCode]).toEqual([method, allowed ? 200 : 403]);
    }
    // Reading changes nothing, so anybody may link to it.
    expect((await call('GET', '/api/it', headers)).statusCode).toBe(200);
  });
});

describe('every answer', () => {
  test('forbids other sites to frame it, scripts of others to run in it, and guessing of its kind', async () => {
    for (const answer of [await call('GET', '/page'), await call('POST', '/api/it', { origin: 'null' })]) {
      const csp = String(answer.headers['content-security-policy']);
      expect(csp).toMatch(/default-src 'self'; script-src 'self';/);
      expect(csp).not.toMatch(/script-src[^;]*unsafe/);
      expect(csp).toContain("frame-ancestors 'none'");
      expect(answer.headers).toMatchObject({ 'x-frame-options': 'DENY', 'x-content-type-options': 'nosniff' });
    }
  });

  test('of the API is kept by no cache, a page may be', async () => {
    expect((await call('GET', '/api/it')).headers['cache-control']).toBe('no-store');
    expect((await call('GET', '/page')).headers['cache-control']).toBeUndefined();
  });

  test('over https asks to stay there, and only there', async () => {
    const header = async (headers: Headers) =>
      (await call('GET', '/page', headers)).headers['strict-transport-security'];
    expect([await header({}), await header({ 'x-forwarded-proto': 'https' })]).toEqual([undefined, 'max-age=31536000']);
  });
});

describe('the cookie of a session', () => {
  test.each<[name: string, headers: Headers, cookie: string, secure: boolean]>([
    ['on this machine', { host: '127.0.0.1:7070' }, '__Host-qibu', true],
    ['on this machine, by name', { host: 'localhost:7070' }, '__Host-qibu', true],
    ['on this machine, the new way', { host: '[::1]:7070' }, '__Host-qibu', true],
    ['over https', { 'x-forwarded-proto': 'https' }, '__Host-qibu', true],
    ['in a network without https', { host: '192.168.1.20:7070' }, 'qibu', false],
    ['of a host that only looks like this machine', { host: '127.0.0.1.evil.example' }, 'qibu', false],
  ])('%s is %s', async (_, headers, name, secure) => {
    const line = String((await call('POST', '/api/in', headers)).headers['set-cookie']);
    expect(line.startsWith(`${name}=${token}; `)).toBe(true);
    expect(line).toMatch(/Max-Age=60; Path=\/; HttpOnly;.*SameSite=Lax/);
    expect(line.includes('Secure')).toBe(secure);
    // What is given is read again, and taken away under the same name.
    const back = await call('GET', '/api/it', { ...headers, cookie: `${name}=${token}` });
    expect(back.json()).toEqual({ workspace: WORKSPACE });
    expect(String((await call('POST', '/api/out', headers)).headers['set-cookie'])).toMatch(new RegExp(`^${name}=; `));
  });

  test('of a page without https is worth nothing where there is https', async () => {
    const headers = { 'x-forwarded-proto': 'https', cookie: `qibu=${token}` };
    expect((await call('GET', '/api/it', headers)).json()).toEqual({ workspace: null });
  });

  test.each([
    '',
    'x',
    WORKSPACE,
    `${WORKSPACE}.`,
    `${WORKSPACE}.short`,
    `${WORKSPACE.toUpperCase()}.${'a'.repeat(43)}`,
    `not-an-id.${'a'.repeat(43)}`,
    `${WORKSPACE}.${'a'.repeat(44)}`,
    `${WORKSPACE}.${"'".repeat(43)}`,
  ])('%j is no session', async (value) => {
    const cookies = `qibu=${encodeURIComponent(value)}`;
    expect((await call('GET', '/api/it', { cookie: cookies })).json()).toEqual({ workspace: null });
  });

  test('is another one each time', () => {
    const many = Array.from({ length: 100 }, () => newSessionToken(WORKSPACE));
    expect(new Set(many).size).toBe(100);
  });
});
