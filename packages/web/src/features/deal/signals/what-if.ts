import type { DealView } from '@qibu/contract';
import {
  addDays,
  day,
  daysBetween,
  type Held,
  judgePosition,
  type Parameters,
  type Position,
  type WeighedAnswer,
} from '@qibu/core';
import type { Statement } from '../../../record/statement.ts';
import { type Marks, marked } from './draft.ts';

type Judged = Pick<DealView, 'analysis' | 'today'>;

/**
 * Where we would stand with the marks saved, by the same judge the server runs. Each person's earlier answers to a
 * signal are taken as the one that weighs most.
 */
export function whatIf(
  { analysis, today }: Judged,
  draft: { readonly marks: Marks; readonly statement: Statement },
  parameters: Parameters,
): Position {
  const { position } = analysis;
  const asOf = day(today);
  const before: WeighedAnswer[] = position.contributions.map(({ signal, answer, by, evidence, ageDays, weight }) => ({
    signal,
    answer,
    by,
    evidence,
    ageDays,
    weight,
    happenedOn: addDays(asOf, -ageDays),
  }));
  const happenedOn = day(draft.statement.happenedOn);
  const ageDays = Math.max(0, daysBetween(happenedOn, asOf));
  const weight = weightOf(draft.statement.kind, ageDays, parameters);
  const after: WeighedAnswer[] = marked(draft.marks).map(([signal, answer]) => ({
    signal,
    answer,
    by: draft.statement.saidBy,
    evidence: 'draft',
    happenedOn,
    ageDays,
    weight,
  }));
  return judgePosition(
    {
      answers: [...before, ...after.filter((one) => one.weight > 0)],
      bidders: position.bidders,
      people: analysis.people,
      phase: { phase: position.phase, shifted: position.phaseShift, held: analysis.held['phase.discussed'] ?? NOTHING },
    },
    parameters,
  );
}

/** Weight of a new statement: its kind, halved with each half-life. Source: docs/method/evidence.md. */
const weightOf = (kind: Statement['kind'], ageDays: number, { evidence }: Parameters): number =>
  evidence.kindWeight[kind] * 0.5 ** (ageDays / evidence.halfLifeDays.competition);

const NOTHING: Held = {
  slot: 'phase.discussed',
  value: null,
  basis: 'unknown',
  freshness: null,
  ageDays: null,
  evidence: [],
};
