import type { Held } from '@qibu/core';
import { expect, test } from 'vitest';
import { claimOn, recordOf, type Statement } from './statement.ts';

const said: Statement = {
  quote: ' 两百五十万以内可以批 ',
  kind: 'public-statement',
  saidBy: 'p1',
  happenedOn: '2026-03-03',
};
const held = (value: Held['value'], ids: readonly string[]): Record<string, Held> => ({
  'sso.budget': {
    slot: 'sso.budget',
    value,
    basis: 'fact',
    freshness: 'fresh',
    ageDays: 3,
    evidence: ids.map((id) => ({ id, weight: 0.8 })),
  },
});
const at = (slots: Record<string, Held>) => ({ index: 0, happenedOn: said.happenedOn, held: slots });

test('one statement carries all that it shows', () => {
  const record = recordOf(
    said,
    [
      { slot: 'gate.set-up.budget-range', value: true },
      { signal: 'L2', answer: 'for' },
    ],
    {},
  );
  expect(record.evidence).toEqual([{ ...said, quote: '两百五十万以内可以批' }]);
  expect(record.claims).toMatchObject([{ slot: 'gate.set-up.budget-range', value: true, restsOn: [0] }]);
  expect(record.signals).toMatchObject([{ signal: 'L2', answer: 'for', by: 'p1', restsOn: 0 }]);
});
test('the same value again keeps what carried it before', () => {
  expect(claimOn({ slot: 'sso.budget', value: '250 万' }, at(held('250 万', ['e1', 'e2']))).restsOn).toEqual([
    0,
    'e1',
    'e2',
  ]);
});
test('a new value starts afresh', () => {
  expect(claimOn({ slot: 'sso.budget', value: '300 万' }, at(held('250 万', ['e1']))).restsOn).toEqual([0]);
});
test('a value with nothing to rest on rests on nothing', () => {
  expect(claimOn({ slot: 'sso.budget', value: '300 万' }, { ...at({}), index: null }).restsOn).toEqual([]);
});
