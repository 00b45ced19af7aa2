import { type Day, daysBetween } from '../kernel/day.ts';
import type {
  DealFacts,
  DealPerson,
  FlagDismissal,
  Interaction,
  Ledger,
  SignalAnswer,
  StageMove,
  Task,
} from './ledger.ts';
import type { Claim } from './claim.ts';
import type { Dated, Evidence } from './evidence.ts';
import { type RoleChange, roleChanges } from './role-changes.ts';
import { inForce } from './supersede.ts';
import { isFactual } from './weight.ts';

/** What was known about a deal on a day: nothing that happened, or was learned, later. */
export interface Known {
  readonly asOf: Day;
  /** The day ages count to: a closed deal is judged as of its closing, its evidence does not go on fading. */
  readonly agedOn: Day;
  readonly deal: DealFacts;
  readonly people: readonly DealPerson[];
  /** People who had been taken off the deal by then. */
  readonly gone: readonly DealPerson[];
  /** In force, newest first. */
  readonly evidence: readonly Evidence[];
  /** Every evidence id known then, with the row that stands for it now; null where it was retracted. */
  readonly standsFor: ReadonlyMap<string, Evidence | null>;
  /** The claim in force for each slot. */
  readonly claims: ReadonlyMap<string, Claim>;
  /** Roles that were one fact and are another. */
  readonly roleChanges: readonly RoleChange[];
  readonly signals: readonly SignalAnswer[];
  /** Oldest first. */
  readonly moves: readonly StageMove[];
  /** Oldest first. */
  readonly interactions: readonly Interaction[];
  readonly tasks: readonly Task[];
  readonly dismissals: readonly FlagDismissal[];
}

/** Orders rows by when they happened, then by when we learned of them, then by id. */
export function byTime(a: Dated, b: Dated): number {
  if (a.happenedOn !== b.happenedOn) return a.happenedOn < b.happenedOn ? -1 : 1;
  if (a.recordedOn !== b.recordedOn) return a.recordedOn < b.recordedOn ? -1 : 1;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}

/** Whether there was a deal at all on that day; an analysis of an earlier day has no subject. */
export const existedOn = (ledger: Ledger, asOf: Day): boolean => ledger.deal.openedOn <= asOf;

/** The ledger as it stood on a day. Rows recorded or happening later are left out, corrected ones replaced. */
export function knownBy(ledger: Ledger, asOf: Day): Known {
  const rows = <T extends Dated>(list: readonly T[]): T[] =>
    list.filter((row) => row.recordedOn <= asOf && row.happenedOn <= asOf).sort(byTime);
  const { rows: evidence, standsFor } = inForce(rows(ledger.evidence));
  const claims = rows(ledger.claims);
  const isFact = (claim: Claim): boolean =>
    claim.evidence.some((id) => isFactual(standsFor.get(id)?.kind ?? 'inference'));
  return {
    asOf,
    agedOn: agedOn(ledger.deal, asOf),
    deal: dealOn(ledger.deal, asOf),
    people: ledger.people.filter((one) => one.addedOn <= asOf && (one.removedOn === null || one.removedOn > asOf)),
    gone: ledger.people.filter((one) => one.removedOn !== null && one.removedOn <= asOf),
    evidence: evidence.reverse(),
    standsFor,
    claims: new Map(claims.map((claim) => [claim.slot, claim])),
    roleChanges: roleChanges(claims, isFact),
    signals: rows(ledger.signals),
    moves: rows(ledger.moves),
    interactions: rows(ledger.interactions),
    tasks: rows(ledger.tasks).map((task) =>
      task.doneOn !== null && task.doneOn > asOf ? { ...task, doneOn: null } : task,
    ),
    dismissals: rows(ledger.dismissals),
  };
}

const agedOn = ({ closedOn }: DealFacts, asOf: Day): Day => (closedOn !== null && closedOn < asOf ? closedOn : asOf);

/** Days an evidence has aged by then; what happened after the closing has not aged at all. */
export const ageIn = (known: Pick<Known, 'agedOn'>, happenedOn: Day): number =>
  Math.max(0, daysBetween(happenedOn, known.agedOn));

function dealOn(deal: DealFacts, asOf: Day): DealFacts {
  return deal.closedOn !== null && deal.closedOn > asOf ? { ...deal, outcome: 'open', closedOn: null } : deal;
}
