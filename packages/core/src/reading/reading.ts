import { type CustomerFit, judgeCustomer } from '../customer/fit.ts';
import { awaitsAward } from '../deal/award-window.ts';
import { type Control, judgeControl } from '../deal/control.ts';
import { judgePhase, type PhaseJudgement } from '../deal/phase.ts';
import { judgeRhythm, type Rhythm } from '../deal/rhythm.ts';
import { judgeStatus, type StatusJudgement } from '../deal/status.ts';
import { type Hold, holder, lastingHolder } from '../facts/holder.ts';
import { keyLossOf, withoutKeyPerson } from '../facts/key-person.ts';
import { type Known, knownBy } from '../facts/known.ts';
import type { Ledger } from '../facts/ledger.ts';
import { judgeStage, type StageJudgement } from '../funnel/stage.ts';
import type { Day } from '../kernel/day.ts';
import { judgePeople, type PersonStanding } from '../people/standing.ts';
import { type WeighedAnswer } from '../position/answer.ts';
import type { Position } from '../position/judge-position.ts';
import { answersOf, positionOf } from '../position/position-of.ts';
import { priceIsDropped } from '../position/price.ts';
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
  /** Bids are opened and the award is not out. */
  readonly awaitsAward: boolean;
}

/** Reads a deal as it stood on a day. Rows recorded later change nothing. */
export function read(ledger: Ledger, parameters: ReadingRules, asOf: Day): Reading {
  const known = knownBy(ledger, asOf);
  const { hold, lasting, keyLeftOn } = holdersOf(known, parameters);
  const people = judgePeople(known, { hold, lasting }, parameters.people);
  const answers = answersOf({ known, hold, people }, parameters);
  const { stages } = parameters;
  const empty = new Set(priceIsDropped(answers, parameters.evidence) ? ['negotiation.price-objection'] : []);
  const stage = judgeStage(known, stages, { hold, lasting, void: empty });
  const status = judgeStatus(hold, { known, stage, keyLeftOn });
  const phase = judgePhase({ lasting, stage, stages });
  const customer = judgeCustomer(hold, parameters.customer);
  const isQuiet = awaitsAward(known, lasting);
  const position = positionOf({ known, hold, lasting, people, answers, phase, isQuiet }, parameters);
  const control = judgeControl({ known, hold, customer, parameters });
  const rhythm = judgeRhythm(known, parameters.flags);
  const judged = { stage, control, status, phase, position, answers, customer, people, rhythm };
  return { known, hold, parameters, ...judged, awaitsAward: isQuiet };
}

/** What is held today, and what without ageing; both without what a key person took along. */
function holdersOf(known: Known, rules: ReadingRules): { hold: Hold; lasting: Hold; keyLeftOn: Day | null } {
  const lasting = lastingHolder(known, rules);
  const loss = keyLossOf(known, lasting);
  return {
    hold: withoutKeyPerson(holder(known, rules), loss, known),
    lasting: withoutKeyPerson(lasting, loss, known),
    keyLeftOn: loss?.on ?? null,
  };
}
