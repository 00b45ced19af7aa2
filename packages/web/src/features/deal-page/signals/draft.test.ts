import { expect, test } from 'vitest';
import { mark, signalRecord } from './draft.ts';

const statement = { quote: '', kind: 'observation', saidBy: 'p1', happenedOn: '2026-03-03' } as const;
const wordOf = (signal: string, answer: string): string => `${signal} ${answer}`;

test('the same answer twice takes the mark away, another replaces it', () => {
  const once = mark({}, 'M2', 'for');
  expect(mark(once, 'M2', 'against')).toEqual({ M2: 'against' });
  expect(mark(once, 'M2', 'for')).toEqual({});
});
test('with a quote every signal rests on that one statement', () => {
  const record = signalRecord({ M1: 'for', M2: 'mixed' }, { ...statement, quote: ' 谈得很细 ' }, wordOf);
  expect(record.evidence).toEqual([{ ...statement, quote: '谈得很细' }]);
  expect(record.signals?.map(({ restsOn }) => restsOn)).toEqual([0, 0]);
});
test('without a quote each signal rests on its own answer in words', () => {
  const record = signalRecord({ M1: 'for', L2: 'against' }, statement, wordOf);
  expect(record.evidence?.map(({ quote }) => quote)).toEqual(['M1 for', 'L2 against']);
  expect(record.signals).toMatchObject([
    { signal: 'M1', by: 'p1', restsOn: 0 },
    { signal: 'L2', by: 'p1', restsOn: 1 },
  ]);
});
