import { expect, test } from 'vitest';
import { checkReply } from './strict-reply.ts';

const health = { method: 'GET', url: '/api/v1/health' };
const search = { method: 'GET', url: '/api/v1/search?q=a' };
const hit = { kind: 'deal', id: '018f3c5e-0000-7000-8000-000000000000', title: 'A', subtitle: '' };

test('a reply that says exactly what its route promises passes', () => {
  expect(() => checkReply(health, { status: 200, json: { ok: true, version: '1', disk: 'enough' } })).not.toThrow();
});

test('a reply that says more fails, however deep, and the message names the place', () => {
  const json = { items: [hit, { ...hit, score: 3 }] };
  expect(() => checkReply(search, { status: 200, json })).toThrow('search: not in the schema: .items[].score');
});

test('a reply that says less fails', () => {
  expect(() => checkReply(health, { status: 200, json: { ok: true } })).toThrow('version');
});

test('an error is a problem document and nothing else', () => {
  expect(() => checkReply(health, { status: 404, json: { code: 'notFound' } })).toThrow();
});
