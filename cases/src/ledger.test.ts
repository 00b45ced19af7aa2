import { addDays, day } from '@qibu/core';
import { expect, test } from 'vitest';
import { sampleId } from './ids.ts';
import { sampleLedger } from './ledger.ts';
import { SAMPLE } from './workspace.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const today = day('2026-03-02');

test('ids are valid, stable, and differ between kinds', () => {
  expect(sampleId('deal', 'simaide')).toMatch(UUID);
  expect(sampleId('deal', 'simaide')).toBe(sampleId('deal', 'simaide'));
  expect(sampleId('deal', 'simaide')).not.toBe(sampleId('account', 'simaide'));
});

test('no two rows of the sample share an id', () => {
  const ids = SAMPLE.deals.flatMap(({ key }) => {
    const ledger = sampleLedger(key, today);
    const own = [ledger.evidence, ledger.claims, ledger.signals, ledger.moves, ledger.interactions, ledger.tasks];
    return [ledger.deal.id, ...own.flat().map(({ id }) => id)];
  });
  const shared = SAMPLE.deals.flatMap(
    ({ accountKey }) => SAMPLE.accounts.find(({ key }) => key === accountKey)?.evidence ?? [],
  );
  expect(ids.every((id) => UUID.test(id))).toBe(true);
  expect(shared.length).toBeGreaterThan(0);
  const twice = ids.filter((id, at) => ids.indexOf(id) !== at);
  // Account rows are shared by the account's deals, and by nothing else.
  const beiyan = sampleLedger('beiyan-first', today);
  const shareable = new Set([...beiyan.evidence, ...beiyan.claims].map(({ id }) => id));
  expect(twice.filter((id) => !shareable.has(id))).toEqual([]);
});

test('another today moves every day and nothing else', () => {
  const now = sampleLedger('landu', today);
  const later = sampleLedger('landu', addDays(today, 40));
  expect(later.evidence.map(({ happenedOn }) => happenedOn)).toEqual(
    now.evidence.map(({ happenedOn }) => addDays(happenedOn, 40)),
  );
  expect(later.evidence.map(({ id, quote }) => [id, quote])).toEqual(now.evidence.map(({ id, quote }) => [id, quote]));
  const completion = (ledger: typeof now) => ledger.claims.findLast(({ slot }) => slot === 'sso.completion')?.value;
  expect(completion(later)).toBe(addDays(completion(now) as typeof today, 40));
});

test('slots of people carry the id of a person in the deal', () => {
  for (const { key } of SAMPLE.deals) {
    const { claims, people } = sampleLedger(key, today);
    const ids = new Set(people.map(({ contactId }) => contactId));
    const slots = claims.flatMap(({ slot }) => (slot.startsWith('person.') ? [slot.split('.')[1]] : []));
    expect(slots.filter((id) => id === undefined || !ids.has(id))).toEqual([]);
  }
});

test('a deal nobody told of is an error that names those there are', () => {
  expect(() => sampleLedger('no-such-deal', today)).toThrow(/simaide/);
});
