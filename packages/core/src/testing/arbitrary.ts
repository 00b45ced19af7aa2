import fc from 'fast-check';
import type { Day } from '../kernel/day.ts';
import { EVIDENCE_KINDS } from '../facts/evidence.ts';
import { ACCOUNT_CRITERIA, PERSON_FACETS, personSlot, DEAL_SLOTS } from '../facts/slot.ts';
import { FLAGS } from '../flags/registry.ts';
import { CUSTOMER_SIZES, DEAL_STATUSES, INTERACTION_KINDS, TASK_KINDS } from '../facts/vocabulary.ts';
import { type DealPerson, EMPTY_LEDGER, LEDGER_LISTS, type Ledger } from '../facts/ledger.ts';
import { STAGES } from '../funnel/stages.ts';
import { SIGNALS } from '../facts/signal.ts';
import { ago, emptyDeal } from './build.ts';

const PEOPLE = ['p1', 'p2', 'p3', 'p4'] as const;
export const CRITERIA = STAGES.flatMap((stage) => stage.criteria.map(({ id }) => id));
const SLOTS = [
  ...DEAL_SLOTS,
  ...ACCOUNT_CRITERIA.map((id) => `account.${id}`),
  ...CRITERIA.map((id) => `gate.${id}`),
  ...PEOPLE.flatMap((id) => PERSON_FACETS.map((facet) => personSlot(id, facet))),
];

/** Some lie in the future of the day examples are judged on: those must never be seen. */
const anyDay: fc.Arbitrary<Day> = fc.integer({ min: -60, max: 400 }).map(ago);
export const anySize = fc.constantFrom(...CUSTOMER_SIZES);
export const anyKind = fc.constantFrom(...EVIDENCE_KINDS);
export const anyAnswer = fc.constantFrom('for' as const, 'mixed' as const, 'against' as const);
export const anySignal = fc.constantFrom(...SIGNALS);
export const anyPerson = fc.constantFrom(...PEOPLE, null);
const anyEvidenceId = fc.integer({ min: 0, max: 11 }).map((at) => `e${at}`);
const anyId = fc.uuid();

const anyValue = fc.oneof(
  fc.boolean(),
  fc.integer({ min: -6, max: 6 }),
  fc.constant(null),
  fc.constantFrom('early', 'late', 'high', 'even-keel', 'growth', 'some', ''),
  fc.subarray(['economic', 'user', 'technical', 'coach']),
);
const anyDated = fc.record({ id: anyId, happenedOn: anyDay, recordedOn: anyDay });

const anyEvidence = fc
  .array(
    fc.record({
      happenedOn: anyDay,
      recordedOn: anyDay,
      kind: anyKind,
      quote: fc.constant('as noted'),
      saidBy: anyPerson,
      learnedBy: fc.constant(null),
      source: fc.constant('visit' as const),
      supersedes: fc.option(anyEvidenceId, { freq: 3 }),
      retracts: fc.boolean(),
    }),
    { maxLength: 12 },
  )
  .map((rows) => rows.map((row, at) => ({ ...row, id: `e${at}`, retracts: row.retracts && row.supersedes !== null })));

const anyClaim = fc
  .tuple(
    anyDated,
    fc.record({
      slot: fc.constantFrom(...SLOTS),
      value: anyValue,
      evidence: fc.array(anyEvidenceId, { maxLength: 3 }),
      statedBy: fc.constant(null),
    }),
  )
  .map(([dated, rest]) => ({ ...dated, ...rest }));

const anySignalAnswer = fc
  .tuple(anyDated, fc.record({ signal: anySignal, answer: anyAnswer, by: anyPerson, evidence: anyEvidenceId }))
  .map(([dated, rest]) => ({ ...dated, ...rest }));

const anyMove = fc
  .tuple(anyDated, fc.constantFrom(...STAGES.map(({ id }) => id), 'a-stage-long-gone'))
  .map(([dated, to]) => ({ ...dated, from: null, to, by: null, reason: null, exception: false }));

const anyInteraction = fc
  .tuple(
    anyDated,
    fc.record({
      kind: fc.constantFrom(...INTERACTION_KINDS),
      with: fc.subarray([...PEOPLE]),
      twoWay: fc.boolean(),
    }),
  )
  .map(([dated, rest]) => ({ ...dated, ...rest }));

const anyTask = fc
  .tuple(
    anyDated,
    fc.record({
      kind: fc.constantFrom(...TASK_KINDS),
      dueOn: fc.option(anyDay),
      doneOn: fc.option(anyDay),
      agreed: fc.boolean(),
    }),
  )
  .map(([dated, rest]) => ({ ...dated, ...rest }));

const anyDismissal = fc
  .tuple(
    anyDated,
    fc.record({ flag: fc.constantFrom(...FLAGS), subject: fc.option(fc.constantFrom(...PEOPLE)), expiresOn: anyDay }),
  )
  .map(([dated, rest]) => ({ ...dated, ...rest }));

const anyDealPerson = (contactId: string) =>
  fc.record({
    contactId: fc.constant(contactId),
    name: fc.constant(contactId),
    title: fc.constant(null),
    addedOn: anyDay,
    removedOn: fc.option(anyDay, { freq: 2 }),
    titleChangedOn: fc.option(anyDay, { freq: 2 }),
  });

const anyDeal = fc
  .record({
    amountMinor: fc.option(fc.integer({ min: 0, max: 10 ** 12 })),
    repStatus: fc.option(fc.constantFrom(...DEAL_STATUSES)),
    customerSize: anySize,
    topDecile: fc.boolean(),
  })
  .map(emptyDeal);

/** Any deal at all: rows in any order, some of the future, corrections in circles, claims on missing evidence. */
export const anyLedger: fc.Arbitrary<Ledger> = fc
  .record({
    deal: anyDeal,
    people: fc.subarray([...PEOPLE]).chain((ids): fc.Arbitrary<DealPerson[]> => fc.tuple(...ids.map(anyDealPerson))),
    evidence: anyEvidence,
    claims: fc.array(anyClaim, { maxLength: 25 }),
    signals: fc.array(anySignalAnswer, { maxLength: 12 }),
    moves: fc.array(anyMove, { maxLength: 4 }),
    interactions: fc.array(anyInteraction, { maxLength: 6 }),
    tasks: fc.array(anyTask, { maxLength: 4 }),
    dismissals: fc.array(anyDismissal, { maxLength: 4 }),
  })
  .map((rows) => ({ ...EMPTY_LEDGER, ...rows }));

/** The same rows in another order. */
export const shuffled = (ledger: Ledger): fc.Arbitrary<Ledger> =>
  fc
    .record(Object.fromEntries(LEDGER_LISTS.map((list) => [list, mixed<unknown>(ledger[list])])))
    .map((rows) => ({ ...ledger, ...rows }));

const mixed = <T>(rows: readonly T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...rows], { minLength: rows.length, maxLength: rows.length });
