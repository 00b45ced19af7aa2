import fc from 'fast-check';
import type { Day } from '../kernel/day.ts';
import { type Dated, EVIDENCE_KINDS } from '../facts/evidence.ts';
import type { Field } from '../facts/fields.ts';
import { ACCOUNT_CRITERIA, PERSON_FACETS, personSlot, DEAL_SLOTS } from '../facts/slot.ts';
import { FLAGS } from '../flags/registry.ts';
import { ANSWERS, CUSTOMER_SIZES, DEAL_STATUSES } from '../facts/vocabulary.ts';
import {
  DEAL_FACT_KINDS,
  DEAL_FACTS,
  type DealFactKind,
  type DealPerson,
  type DealRows,
  EMPTY_LEDGER,
  LEDGER_LISTS,
  type Ledger,
} from '../facts/ledger.ts';
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
export const anyAnswer = fc.constantFrom(...ANSWERS);
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

/** Any row of a kind of fact, made from its fields; ids lead to people, evidence and stages that may be there. */
const anyFact = (kind: DealFactKind): fc.Arbitrary<Dated> =>
  fc
    .tuple(
      anyDated,
      fc.record(
        Object.fromEntries(Object.entries(DEAL_FACTS[kind]).map(([name, field]) => [name, anyOf(kind, name, field)])),
      ),
    )
    .map(([dated, rest]) => ({ ...dated, ...rest }));

/** Fields that name something: made up at random they would hit nothing. */
const NAMED: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  'signals.by': anyPerson,
  'signals.evidence': anyEvidenceId,
  'moves.from': fc.constant(null),
  'moves.to': fc.constantFrom(...STAGES.map(({ id }) => id), 'a-stage-long-gone'),
  'moves.by': fc.constant(null),
  'interactions.with': fc.subarray([...PEOPLE]),
  'interactions.supersedes': fc.integer({ min: 0, max: 5 }).map((at) => `i${at}`),
  'dismissals.flag': fc.constantFrom(...FLAGS),
  'dismissals.subject': fc.option(fc.constantFrom(...PEOPLE)),
};

function anyOf(kind: DealFactKind, name: string, field: Field): fc.Arbitrary<unknown> {
  const any = NAMED[`${kind}.${name}`] ?? anyField(field);
  return field.orNull ? fc.option(any) : any;
}

function anyField({ is, of = [] }: Field): fc.Arbitrary<unknown> {
  switch (is) {
    case 'yesNo':
      return fc.boolean();
    case 'day':
      return anyDay;
    case 'number':
      return fc.integer({ min: 0, max: 10 ** 12 });
    case 'texts':
      return fc.array(fc.string(), { maxLength: 3 });
    case 'oneOf':
      return fc.constantFrom(...of);
    case 'text':
      return fc.string();
  }
}

const MOST = { signals: 12, interactions: 6 } as const;
const anyDealRows = fc
  .record(
    Object.fromEntries(
      DEAL_FACT_KINDS.map((kind) => [
        kind,
        fc.array(anyFact(kind), { maxLength: (MOST as Readonly<Record<string, number>>)[kind] ?? 4 }),
      ]),
    ),
  )
  .map((rows) => rows as unknown as DealRows) // each row has the fields of its kind
  .map((rows) => ({ ...rows, interactions: rows.interactions.map((row, at) => ({ ...row, id: `i${at}` })) }));

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
    homeCurrency: fc.boolean(),
  })
  .map(emptyDeal);

/** Any deal at all: rows in any order, some of the future, corrections in circles, claims on missing evidence. */
export const anyLedger: fc.Arbitrary<Ledger> = fc
  .record({
    deal: anyDeal,
    people: fc.subarray([...PEOPLE]).chain((ids): fc.Arbitrary<DealPerson[]> => fc.tuple(...ids.map(anyDealPerson))),
    evidence: anyEvidence,
    claims: fc.array(anyClaim, { maxLength: 25 }),
    rows: anyDealRows,
  })
  .map(({ rows, ...rest }) => ({ ...EMPTY_LEDGER, ...rest, ...rows }));

/** The same rows in another order. */
export const shuffled = (ledger: Ledger): fc.Arbitrary<Ledger> =>
  fc
    .record(Object.fromEntries(LEDGER_LISTS.map((list) => [list, mixed<unknown>(ledger[list])])))
    .map((rows) => ({ ...ledger, ...rows }));

const mixed = <T>(rows: readonly T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...rows], { minLength: rows.length, maxLength: rows.length });
