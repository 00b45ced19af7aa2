import { ERROR_STATUS, type ErrorCode, Problem } from '@qibu/contract';
import fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AppError } from '../error.ts';
import { sendProblem } from './problem.ts';

let app: FastifyInstance;
let thrown: unknown;
beforeAll(async () => {
  app = fastify({ bodyLimit: 100 });
  app.setErrorHandler(sendProblem);
  app.post('/', async () => {
    throw thrown;
  });
  await app.ready();
});
afterAll(() => app.close());

async function answer(error: unknown) {
  thrown = error;
  const reply = await app.inject({ method: 'POST', url: '/', payload: {} });
  return { status: reply.statusCode, headers: reply.headers, problem: Problem.parse(reply.json()), text: reply.body };
}
const coded = (code: string, message = 'failed') => Object.assign(new Error(message), { code });

describe('an error of ours', () => {
  test.each(Object.keys(ERROR_STATUS) as ErrorCode[])('%s is answered with its status and its code', async (code) => {
    const { status, problem, headers } = await answer(new AppError(code));
    expect([status, problem.status, problem.code, problem.type]).toEqual([
      ERROR_STATUS[code],
      ERROR_STATUS[code],
      code,
      `urn:qibu:${code}`,
    ]);
    expect(headers['content-type']).toMatch(/^application\/problem\+json\b/);
  });

  test('says which field, with what values, and what is stored', async () => {
    const extra = {
      params: { max: 5 },
      fields: [{ path: 'body.name', code: 'tooLong' as const, params: { max: 5 } }],
      current: { version: 3 },
    };
    expect((await answer(new AppError('request.invalid', extra))).problem).toMatchObject(extra);
  });

  test('of nothing more says nothing more', async () => {
    const { problem } = await answer(new AppError('notFound'));
    expect(Object.keys(problem).toSorted()).toEqual(['code', 'id', 'status', 'title', 'type']);
  });
});

describe('an error of the database', () => {
  test.each<[name: string, error: Error, code: ErrorCode]>([
    ['a number out of range', coded('22003'), 'request.invalid'],
    ['a day there is not', coded('22008'), 'request.invalid'],
    ['an id that is none', coded('22P02'), 'request.invalid'],
    ['a value somebody else has taken', coded('23505'), 'conflict.taken'],
    ['a row that refers to nothing', coded('23503'), 'internal'],
    ['a connection that is gone', coded('08006'), 'database.unavailable'],
    ['a disk that is full', coded('53100'), 'database.unavailable'],
    ['a server that shuts down', coded('57P01'), 'database.unavailable'],
    ['two that wait for each other', coded('40P01'), 'database.unavailable'],
    ['a port nobody listens on', coded('ECONNREFUSED'), 'database.unavailable'],
    ['a socket that is not there', coded('ENOENT'), 'database.unavailable'],
    ['a pool that is used up', new Error('timeout exceeded when trying to connect'), 'database.unavailable'],
    ['a statement that is wrong', coded('42601'), 'internal'],
    ['a programmer’s mistake', new TypeError('x is not a function'), 'internal'],
  ])('%s is answered %s', async (_, error, code) => expect((await answer(error)).problem.code).toBe(code));

  test('tells nothing of itself', async () => {
    const secret = Object.assign(coded('42601', 'column password_hash of 10.0.0.7'), { detail: 'Key (login)=(boss)' });
    const { text, status } = await answer(secret);
    expect(status).toBe(500);
    expect(text).not.toMatch(/password|10\.0|boss|42601|\.ts/);
  });
});

describe('when to come back', () => {
  test.each<[ErrorCode, string | undefined]>([
    ['auth.tooMany', '60'],
    ['database.unavailable', '2'],
    ['notFound', undefined],
    ['internal', undefined],
  ])('%s: %s', async (code, seconds) =>
    expect((await answer(new AppError(code))).headers['retry-after']).toBe(seconds),
  );
});

test('each answer has an id of its own', async () => {
  const ids = await Promise.all(Array.from({ length: 20 }, async () => (await answer(new Error('x'))).problem.id));
  expect(new Set(ids).size).toBe(20);
});

test.each<[name: string, payload: string, type: string, code: ErrorCode]>([
  ['a body beyond measure', `{"a":"${'x'.repeat(200)}"}`, 'application/json', 'request.tooLarge'],
  ['a body of another kind', '<a/>', 'application/xml', 'request.unsupported'],
  ['a body that ends early', '{"a":', 'application/json', 'request.invalid'],
])('%s never reaches the handler: %s', async (_, payload, type, code) => {
  const reply = await app.inject({ method: 'POST', url: '/', payload, headers: { 'content-type': type } });
  expect([reply.json().code, reply.statusCode]).toEqual([code, ERROR_STATUS[code]]);
});
