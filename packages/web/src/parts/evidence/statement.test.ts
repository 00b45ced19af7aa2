import { expect, test } from 'vitest';
import { claimOn, recordOf, type Statement } from './statement.ts';

const said: Statement = {
  quote: ' 两百五十万以内可以批 ',
  kind: 'public-statement',
  saidBy: 'p1',
  happenedOn: '2026-03-03',
};
test('one statement carries all that it shows', () => {
  const record = recordOf(said, [
    { slot: 'gate.set-up.budget-range', value: true },
    { signal: 'L2', answer: 'for' },
  ]);
  expect(record.evidence).toEqual([{ ...said, quote: '两百五十万以内可以批' }]);
  expect(record.claims).toMatchObject([{ slot: 'gate.set-up.budget-range', value: true, restsOn: [0] }]);
  expect(record.signals).toMatchObject([{ signal: 'L2', answer: 'for', by: 'p1', restsOn: 0 }]);
});
test('a value with nothing to rest on rests on nothing', () => {
  expect(
    claimOn({ slot: 'sso.budget', value: '300 万' }, { index: null, happenedOn: said.happenedOn }).restsOn,
  ).toEqual([]);
});
