import {
  DEAL_FACT_KINDS,
  DEAL_FACTS,
  type DealFactKind,
  type DealRows,
  type Field,
  type Fields,
  type Ledger,
} from '@qibu/core';
import { z } from 'zod';
import { coreType } from './core-type.ts';
import { ClaimValue } from './held.ts';
import { CustomerSize, DealStatus, EvidenceKind, EvidenceSource, Outcome } from './words.ts';

const row = { id: z.string(), happenedOn: z.iso.date(), recordedOn: z.iso.date() };

const DealFacts = z.object({
  id: z.string(),
  name: z.string(),
  amountMinor: z.number().nullable(),
  currency: z.string(),
  closesOn: z.iso.date().nullable(),
  openedOn: z.iso.date(),
  outcome: Outcome,
  closedOn: z.iso.date().nullable(),
  repStatus: DealStatus.nullable(),
  customerSize: CustomerSize,
  account: z.object({ id: z.string().nullable(), name: z.string().nullable(), strategic: z.boolean() }),
  topDecile: z.boolean(),
  homeCurrency: z.boolean(),
});
const Person = z.object({
  contactId: z.string(),
  name: z.string(),
  title: z.string().nullable(),
  addedOn: z.iso.date(),
  removedOn: z.iso.date().nullable(),
  titleChangedOn: z.iso.date().nullable(),
});
const EvidenceRow = z.object({
  ...row,
  kind: EvidenceKind,
  quote: z.string(),
  saidBy: z.string().nullable(),
  learnedBy: z.string().nullable(),
  source: EvidenceSource,
  supersedes: z.string().nullable(),
  retracts: z.boolean(),
});
const ClaimRow = z.object({
  ...row,
  slot: z.string(),
  value: ClaimValue,
  evidence: z.array(z.string()),
  statedBy: z.string().nullable(),
});

/** A field of a kind of fact, on the wire. */
function fieldSchema({ is, of = [], orNull }: Field): z.ZodType {
  const schemas: Readonly<Record<Field['is'], () => z.ZodType>> = {
    text: () => z.string(),
    yesNo: () => z.boolean(),
    day: () => z.iso.date(),
    number: () => z.number(),
    texts: () => z.array(z.string()),
    oneOf: () => z.enum(of),
  };
  const schema = schemas[is]();
  return orNull ? schema.nullable() : schema;
}

const factSchema = (fields: Fields) =>
  z.array(z.object({ ...row, ...Object.fromEntries(Object.entries(fields).map(([k, f]) => [k, fieldSchema(f)])) }));

/** A list of rows for each kind of fact that only deals have, made from the fields core gives it. */
const dealFacts = Object.fromEntries(
  DEAL_FACT_KINDS.map((kind) => [kind, factSchema(DEAL_FACTS[kind])]),
) as unknown as { [Kind in DealFactKind]: z.ZodType<DealRows[Kind], DealRows[Kind]> }; // fields and types of one kind are one entry in core

/** What a judgement is made of, as core takes it: the browser judges a draft with it exactly as the server would. */
export const LedgerView = coreType<Ledger>()(
  z
    .object({
      deal: DealFacts,
      people: z.array(Person),
      evidence: z.array(EvidenceRow),
      claims: z.array(ClaimRow),
      ...dealFacts,
    })
    .meta({ id: 'Ledger' }),
);
