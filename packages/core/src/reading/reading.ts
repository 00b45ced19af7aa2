import { type CustomerFit, judgeCustomer } from '../customer/fit.ts';
import { type Control, judgeControl } from '../deal/control.ts';
import { judgePhase, type PhaseJudgement } from '../deal/phase.ts';
import { judgeRhythm, type Rhythm } from '../deal/rhythm.ts';
import { judgeStatus, type StatusJudgement } from '../deal/status.ts';
import { type Hold, holder } from '../facts/holder.ts';
import { type Known, knownBy } from '../facts/known.ts';
import type { Ledger } from '../facts/ledger.ts';
import { judgeStage, type StageJudgement } from '../funnel/stage.ts';
import type { Day } from '../kernel/day.ts';
import { judgePeople, type PersonStanding } from '../people/standing.ts';
import { weighAnswers, type WeighedAnswer } from '../position/answer.ts';
import { judgePosition, type Position } from '../position/judge-position.ts';
import { biddersHeld } from '../position/prior.ts';
import type { ReadingRules } from './rules.ts';

/** One deal on one day, read once: what was known, and the judgements that everything else builds on. */
export interface Reading {
  readonly known: Known;
  readonly hold: Hold;
  readonly parameters: ReadingRules;
  readonly stage: StageJudgement;
  readonly control: Control;
  readonly status: StatusJudgement;
  readonly phase: PhaseJudgement;
  readonly position: Position;
  readonly answers: readonly WeighedAnswer[];
  readonly customer: CustomerFit;
  readonly people: readonly PersonStanding[];
  readonly rhythm: Rhythm;
}

/** Reads a deal as it stood on a day. Rows recorded later change nothing. */
export function read(ledger: Ledger, parameters: ReadingRules, asOf: Day): Reading {
  const known = knownBy(ledger, asOf);
  const hold = holder(known, parameters);
  const { stages } = parameters;
  const stage = judgeStage(known, stages, hold);
  const status = judgeStatus(known, hold, stage);
  const phase = judgePhase({ hold, stage, status, stages });
  const customer = judgeCustomer(hold, parameters.customer);
  const people = judgePeople(known, hold, parameters.people);
  const answers = weighAnswers(known, parameters);
  const bidders = biddersHeld(hold, parameters.position.unknownBidders);
  const position = judgePosition({ answers, bidders, phase, people }, parameters);
  const control = judgeControl({ known, hold, customer, parameters });
  const rhythm = judgeRhythm(known, parameters.flags);
  return { known, hold, parameters, stage, control, status, phase, position, answers, customer, people, rhythm };
}
