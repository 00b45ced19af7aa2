import { type Analysis, DEFAULT_PARAMETERS, judgePosition, type SignalId } from '@qibu/core';
import { expect, test } from 'vitest';
import type { Answer, Statement } from '../../../record/statement.ts';
import { whatIf } from './what-if.ts';

const today = '2026-03-03';
const held = { slot: '', value: null, basis: 'unknown', freshness: null, ageDays: null, evidence: [] } as const;
const scene = { bidders: 3, people: [], phase: { phase: 'middle', shifted: false, held } } as const;
const statement: Statement = { quote: '', kind: 'private-statement', saidBy: null, happenedOn: today };
const empty = judgePosition({ ...scene, answers: [] }, DEFAULT_PARAMETERS);
const deal = { today, analysis: { position: empty, people: [], held: {} } as unknown as Analysis };
const p = (marks: Partial<Record<SignalId, Answer>>, as: Partial<Statement> = {}) =>
  whatIf(deal, { marks, statement: { ...statement, ...as } }, DEFAULT_PARAMETERS).p.first;

test('without marks it is the verdict there is', () => {
  expect(whatIf(deal, { marks: {}, statement }, DEFAULT_PARAMETERS).p).toEqual(empty.p);
});
test('marks for us raise it, marks against lower it', () => {
  expect(p({ M2: 'for' })).toBeGreaterThan(empty.p.first);
  expect(p({ M2: 'against' })).toBeLessThan(empty.p.first);
});
test('an older or softer statement moves it less', () => {
  expect(p({ M2: 'for' }, { happenedOn: '2025-12-01' })).toBeLessThan(p({ M2: 'for' }));
  expect(p({ M2: 'for' }, { kind: 'third-party' })).toBeLessThan(p({ M2: 'for' }));
  expect(p({ M2: 'for' }, { kind: 'inference' })).toBe(empty.p.first);
});
test('marks saved and judged again give what was shown before saving', () => {
  const shown = whatIf(deal, { marks: { M2: 'for', M3: 'mixed' }, statement }, DEFAULT_PARAMETERS);
  const saved = { ...deal, analysis: { ...deal.analysis, position: shown } };
  expect(whatIf(saved, { marks: {}, statement }, DEFAULT_PARAMETERS).p).toEqual(shown.p);
});
