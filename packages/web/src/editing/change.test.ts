import { expect, test } from 'vitest';
import { AppError } from '../lib/api/app-error.ts';
import { before, clashes, conflictOf, keptOf, namesOf } from './change.ts';

const problem = (code: string, current?: unknown) => ({ type: '', title: '', status: 412, code, id: 'x', current });
const stored = { id: 'a', version: 3, name: '思迈得', ownerId: 'u2' };

test('a stale change brings the stored version along', () => {
  const error = new AppError('conflict.stale', 412, problem('conflict.stale', stored));
  expect(conflictOf(error, { name: '思迈德' })).toEqual({ mine: { name: '思迈德' }, stored });
});
test.each([
  ['another error', new AppError('notFound', 404, problem('notFound', stored))],
  ['no version sent', new AppError('conflict.stale', 412, problem('conflict.stale'))],
  ['nothing at all', new AppError('network', 0)],
])('%s is no conflict', (_, error) => expect(conflictOf(error, { name: 'x' })).toBeNull());

test('the way back holds the old values of the same fields', () =>
  expect(
    before(
      stored,
      { name: 'x', ownerId: 'y' },
      { name: (view) => view.name, ownerId: (view) => view.ownerId, version: (view) => view.version },
    ),
  ).toEqual({
    name: '思迈得',
    ownerId: 'u2',
  }));
test('fields that share a name are named once', () =>
  expect(
    namesOf({ amount: 1, currency: 'USD', closes: null }, (field) => (field === 'currency' ? 'amount' : field)),
  ).toEqual(['amount', 'closes']));
test('only the fields kept are sent again', () => {
  expect(keptOf({ name: 'a', note: 'b' }, new Set(['note']))).toEqual({ note: 'b' });
  expect(keptOf({ name: 'a' }, new Set())).toBeNull();
});

test.each([
  ['another field', { version: 3, name: 'a', note: 'theirs' }, false],
  ['the same field', { version: 3, name: 'theirs', note: 'b' }, true],
  ['the same field to what we want', { version: 3, name: 'mine', note: 'b' }, false],
])('whoever changed %s: ask = %s', (_, theirs, asks) => {
  const seen = { id: 'a', version: 2, name: 'a', note: 'b' };
  const read = { name: (view: typeof seen) => view.name, note: (view: typeof seen) => view.note };
  expect(clashes(seen, { mine: { name: 'mine' }, stored: { id: 'a', ...theirs } }, read)).toBe(asks);
});
