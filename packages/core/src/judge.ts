import { adviceOf } from './advice/advice.ts';
import { courseOf } from './advice/course.ts';
import type { Analysis } from './analysis.ts';
import type { Held } from './facts/claim.ts';
import { assumptionDebt } from './facts/debt.ts';
import type { Ledger } from './facts/ledger.ts';
import { DEAL_SLOTS } from './facts/slot.ts';
import { mineCount } from './flags/count.ts';
import { judgeFlags } from './flags/judge-flags.ts';
import type { Day } from './kernel/day.ts';
import { planMoves } from './moves/moves.ts';
import { riskOf } from './moves/risk.ts';
import type { Parameters } from './parameters/parameters.ts';
import { type Reading, read } from './reading/reading.ts';

/**
 * Everything the facts say about a deal on a day. The same ledger, parameters and day give the same answer, always;
 * rows recorded later change nothing. Ask `existedOn` first: before a deal was opened there is nothing to judge.
 */
export const judge = (ledger: Ledger, parameters: Parameters, asOf: Day): Analysis =>
  analyse(read(ledger, parameters, asOf), parameters);

/** The whole analysis out of a reading: flags, moves, risk and everything held. */
export function analyse(reading: Reading, parameters: Pick<Parameters, 'flags' | 'moves'>): Analysis {
  const { known, hold, stage, control, status, position, customer, people } = reading;
  const flags = judgeFlags(reading, parameters.flags);
  const open = known.deal.outcome === 'open';
  const isBlank = known.evidence.length + known.signals.length + known.interactions.length === 0;
  const course = courseOf(position.stance[0] ?? 'ask-first', {
    place: position.place,
    isBlank,
    awaitsAward: reading.awaitsAward,
  });
  const moves = planMoves({ open, course, flags, position, status }, parameters.moves);
  return {
    asOf: known.asOf,
    stage,
    control,
    status,
    position,
    customer,
    people,
    flags,
    mines: mineCount(flags),
    moves,
    advice: adviceOf(course, stage, moves[0]),
    debt: assumptionDebt(known, hold),
    silentDays: reading.rhythm.silentDays,
    risk: open ? riskOf(flags, position, parameters.moves) : 0,
    known: { evidence: known.evidence.length, signals: known.signals.length },
    held: everythingHeld(reading),
  };
}

/** Every slot anyone has filled, and those every deal has. */
function everythingHeld({ known, hold }: Reading): Record<string, Held> {
  const slots = new Set<string>([...DEAL_SLOTS, ...known.claims.keys()]);
  return Object.fromEntries([...slots].sort().map((slot) => [slot, hold(slot)]));
}
