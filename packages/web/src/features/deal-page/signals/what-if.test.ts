import { DEFAULT_PARAMETERS, day, EMPTY_LEDGER, judge, type Ledger, type SignalId } from '@qibu/core';
import { expect, test } from 'vitest';
import type { Answer, Statement } from '../../../parts/evidence/statement.ts';
import { signalRecord } from './draft.ts';
import { whatIf } from './what-if.ts';

const today = day('2026-03-03');
const ledger: Ledger = {
  ...EMPTY_LEDGER,
  deal: {
    id: 'd1',
    name: '一体化平台',
    amountMinor: null,
    currency: 'CNY',
    closesOn: null,
    openedOn: day('2025-11-01'),
    outcome: 'open',
    closedOn: null,
    repStatus: null,
    customerSize: 'large',
    account: { id: null, name: null, strategic: false },
    topDecile: false,
    homeCurrency: true,
  },
};
const scene = { ledger, parameters: DEFAULT_PARAMETERS, today };
const statement: Statement = { quote: '', kind: 'private-statement', saidBy: null, happenedOn: today };
const evidence = {
  kind: 'private-statement',
  quote: '',
  saidBy: 'wu',
  learnedBy: null,
  source: 'note',
  supersedes: null,
  retracts: false,
} as const;
const empty = judge(ledger, DEFAULT_PARAMETERS, today).position;
const record = (marks: Partial<Record<SignalId, Answer>>, as: Partial<Statement> = {}) =>
  signalRecord(marks, { ...statement, ...as }, (signal, answer) => `${signal} ${answer}`);
const first = (...asked: Parameters<typeof record>) => whatIf(scene, record(...asked)).p.first;

test('without marks it is the verdict there is', () => {
  expect(whatIf(scene, record({}))).toEqual(empty);
});
test('marks for us raise it, marks against lower it', () => {
  expect(first({ M2: 'for' })).toBeGreaterThan(empty.p.first);
  expect(first({ M2: 'against' })).toBeLessThan(empty.p.first);
});
test('an older or softer statement moves it less', () => {
  expect(first({ M2: 'for' }, { happenedOn: '2025-12-01' })).toBeLessThan(first({ M2: 'for' }));
  expect(first({ M2: 'for' }, { kind: 'third-party' })).toBeLessThan(first({ M2: 'for' }));
  expect(first({ M2: 'for' }, { kind: 'inference' })).toBe(empty.p.first);
});
test('someone who changed their mind counts with everything they said, as they will once it is saved', () => {
  const said = (id: string, answer: Answer, on: string) => ({
    evidence: { ...evidence, id: `e${id}`, happenedOn: day(on), recordedOn: day(on) },
    signal: {
      id,
      signal: 'M2' as const,
      answer,
      by: 'wu',
      evidence: `e${id}`,
      happenedOn: day(on),
      recordedOn: day(on),
    },
  });
  const history = [said('1', 'against', '2026-02-01'), said('2', 'for', '2026-02-20')];
  const all = [...history, said('3', 'mixed', today)];
  const stored = (rows: typeof all): Ledger => ({
    ...ledger,
    people: [
      { contactId: 'wu', name: '吴工', title: null, addedOn: day('2026-01-05'), removedOn: null, titleChangedOn: null },
    ],
    evidence: rows.map((row) => row.evidence),
    signals: rows.map((row) => row.signal),
  });
  const shown = whatIf({ ...scene, ledger: stored(history) }, record({ M2: 'mixed' }, { saidBy: 'wu' }));
  expect(shown.p).toEqual(judge(stored(all), DEFAULT_PARAMETERS, today).position.p);
});
