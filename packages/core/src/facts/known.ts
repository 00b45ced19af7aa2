import { type Day, daysBetween } from '../kernel/day.ts';
import type { Claim } from './claim.ts';
import type { Dated, Evidence } from './evidence.ts';
import {
  DEAL_FACT_KINDS,
  type DealFacts,
  type DealPerson,
  type DealRows,
  type FactBook,
  type Ledger,
} from './ledger.ts';
import { type RoleChange, roleChanges } from './role-changes.ts';
import { inForce } from './supersede.ts';
import { visitsInForce } from './visits-in-force.ts';
import { isFactual } from './weight.ts';

/** What was known about something on a day, without anything that happened or was recorded later. */
export interface KnownFacts {
  readonly asOf: Day;
  /** The day to which ages are counted: a closed deal is judged as of its closing day, when its evidence stops ageing. */
  readonly agedOn: Day;
  /** In force, newest first. */
  readonly evidence: readonly Evidence[];
  /** Every evidence id known then, with the row that stands for it now; null where it was retracted. */
  readonly standsFor: ReadonlyMap<string, Evidence | null>;
  /** The claims of each slot, oldest first. */
  readonly claims: ReadonlyMap<string, readonly Claim[]>;
}

/** What was known about a deal on a day. The rows of each list come oldest first. */
export interface Known extends KnownFacts, DealRows {
  readonly deal: DealFacts;
  readonly people: readonly DealPerson[];
  /** People who had been taken off the deal by then. */
  readonly gone: readonly DealPerson[];
  /** Changes of role, each from one fact to another. */
  readonly roleChanges: readonly RoleChange[];
}

/** Orders rows by when they happened, then by when we learned of them, then by id. */
export function byTime(a: Dated, b: Dated): number {
  if (a.happenedOn !== b.happenedOn) return a.happenedOn < b.happenedOn ? -1 : 1;
  if (a.recordedOn !== b.recordedOn) return a.recordedOn < b.recordedOn ? -1 : 1;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}

/** Whether the deal existed on that day; an earlier day cannot be analysed. */
export const existedOn = (ledger: Ledger, asOf: Day): boolean => ledger.deal.openedOn <= asOf;

const rowsBy = <T extends Dated>(list: readonly T[], asOf: Day): T[] =>
  list.filter((row) => row.recordedOn <= asOf && row.happenedOn <= asOf).sort(byTime);

/** A fact book as it stood on a day. Rows recorded or happening later are left out, corrected ones replaced. */
export function knownFacts(book: FactBook, asOf: Day): KnownFacts {
  const { rows, standsFor } = inForce(rowsBy(book.evidence, asOf));
  const claims = Map.groupBy(rowsBy(book.claims, asOf), ({ slot }) => slot);
  return { asOf, agedOn: asOf, evidence: rows.reverse(), standsFor, claims };
}

/** The ledger of a deal as it stood on a day. */
export function knownBy(ledger: Ledger, asOf: Day): Known {
  const facts = knownFacts(ledger, asOf);
  const isFact = (claim: Claim): boolean =>
    claim.evidence.some((id) => isFactual(facts.standsFor.get(id)?.kind ?? 'inference'));
  return {
    ...dealRowsBy(ledger, asOf),
    ...facts,
    agedOn: agedOn(ledger.deal, asOf),
    deal: dealOn(ledger.deal, asOf),
    people: ledger.people.filter((one) => one.addedOn <= asOf && (one.removedOn === null || one.removedOn > asOf)),
    gone: ledger.people.filter((one) => one.removedOn !== null && one.removedOn <= asOf),
    roleChanges: roleChanges(rowsBy(ledger.claims, asOf), isFact),
  };
}

/** Every list of dated rows as it stood that day. */
function dealRowsBy(ledger: Ledger, asOf: Day): DealRows {
  const rows = Object.fromEntries(
    DEAL_FACT_KINDS.map((kind) => [kind, rowsBy<Dated>(ledger[kind], asOf)]),
  ) as unknown as DealRows; // each list keeps the rows it had
  return {
    ...rows,
    interactions: visitsInForce(rows.interactions).sort(byTime),
    tasks: rows.tasks.map((task) => (task.doneOn !== null && task.doneOn > asOf ? { ...task, doneOn: null } : task)),
  };
}

const agedOn = ({ closedOn }: DealFacts, asOf: Day): Day => (closedOn !== null && closedOn < asOf ? closedOn : asOf);

/** Age of an evidence in days by then; evidence from after the closing day has age 0. */
export const ageIn = (known: Pick<KnownFacts, 'agedOn'>, happenedOn: Day): number =>
  Math.max(0, daysBetween(happenedOn, known.agedOn));

function dealOn(deal: DealFacts, asOf: Day): DealFacts {
  return deal.closedOn !== null && deal.closedOn > asOf ? { ...deal, outcome: 'open', closedOn: null } : deal;
}
