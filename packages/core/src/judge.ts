import type { Analysis } from './analysis.ts';
import { judgeCustomer } from './customer/fit.ts';
import type { Day } from './kernel/day.ts';
import { judgeControl } from './deal/control.ts';
import { judgePhase } from './deal/phase.ts';
import { judgeRhythm } from './deal/rhythm.ts';
import { judgeStatus } from './deal/status.ts';
import type { Held } from './facts/claim.ts';
import { assumptionDebt } from './facts/debt.ts';
import { type Hold, holder } from './facts/holder.ts';
import { type Known, knownBy } from './facts/known.ts';
import { COMPETITION_SLOTS, PHASE_SLOTS, SSO_SLOTS, STATUS_SLOTS } from './facts/slot.ts';
import { judgeFlags } from './flags/judge-flags.ts';
import type { FlagScene } from './flags/scene.ts';
import { judgeStage } from './funnel/stage.ts';
import type { Ledger } from './facts/ledger.ts';
import { planMoves } from './moves/moves.ts';
import { riskOf } from './moves/risk.ts';
import type { Parameters } from './parameters/parameters.ts';
import { judgePeople } from './people/standing.ts';
import { weighAnswers } from './position/answer.ts';
import { judgePosition } from './position/judge-position.ts';
import { biddersHeld } from './position/prior.ts';

/**
 * Everything the facts say about a deal on a day. The same ledger, parameters and day give the same answer, always;
 * rows recorded later change nothing. Ask `existedOn` first: before a deal was opened there is nothing to judge.
 */
export function judge(ledger: Ledger, parameters: Parameters, asOf: Day): Analysis {
  const known = knownBy(ledger, asOf);
  const hold = holder(known, parameters);
  const scene = judgeScene(known, parameters, hold);
  const flags = judgeFlags(scene);
  const open = known.deal.outcome === 'open';
  return {
    asOf,
    stage: scene.stage,
    control: scene.control,
    status: scene.status,
    position: scene.position,
    customer: scene.customer,
    people: scene.people,
    flags,
    moves: planMoves({ open, flags, position: scene.position, status: scene.status }, parameters.moves),
    debt: assumptionDebt(known, hold),
    silentDays: scene.rhythm.silentDays,
    risk: open ? riskOf(flags, scene.position, parameters.moves) : 0,
    known: { evidence: known.evidence.length, signals: known.signals.length },
    held: everythingHeld(known, hold),
  };
}

function judgeScene(known: Known, parameters: Parameters, hold: Hold): FlagScene {
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

/** Every slot anyone has filled, and those every deal has. */
function everythingHeld(known: Known, hold: Hold): Record<string, Held> {
  const slots = new Set<string>([...SSO_SLOTS, ...STATUS_SLOTS, ...PHASE_SLOTS, ...COMPETITION_SLOTS]);
  for (const slot of known.claims.keys()) slots.add(slot);
  return Object.fromEntries([...slots].sort().map((slot) => [slot, hold(slot)]));
}
