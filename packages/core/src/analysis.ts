import type { Advice } from './advice/advice.ts';
import type { CustomerFit } from './customer/fit.ts';
import type { Control } from './deal/control.ts';
import type { StatusJudgement } from './deal/status.ts';
import type { Held } from './facts/claim.ts';
import type { AssumptionDebt } from './facts/debt.ts';
import type { Flag } from './flags/flag.ts';
import type { StageJudgement } from './funnel/stage.ts';
import type { Day } from './kernel/day.ts';
import type { Move } from './moves/move.ts';
import type { PersonStanding } from './people/standing.ts';
import type { Position } from './position/judge-position.ts';

/** Everything we can say about a deal on a day. `judge(ledger, parameters, asOf)`. */
export interface Analysis {
  readonly asOf: Day;
  readonly stage: StageJudgement;
  readonly control: Control;
  readonly status: StatusJudgement;
  readonly position: Position;
  readonly customer: CustomerFit;
  readonly people: readonly PersonStanding[];
  readonly flags: readonly Flag[];
  /** The number of open risks as shown everywhere: all gaps in the record count as one. */
  readonly mines: number;
  /** Best first; never empty (MoveId 'none' only on closed deals). */
  readonly moves: readonly Move[];
  readonly advice: Advice;
  readonly debt: AssumptionDebt;
  /** Days since the last two-way contact; null = never. */
  readonly silentDays: number | null;
  /** 0–1: how likely the deal is to be lost over what is known today; used for ordering only. */
  readonly risk: number;
  /** How much was known on that day. */
  readonly known: { readonly evidence: number; readonly signals: number };
  readonly held: Readonly<Record<string, Held>>;
}
