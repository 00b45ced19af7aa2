import type { Ledger } from '@qibu/core';
import { z } from 'zod';
import { coreType } from './core-type.ts';
import { ClaimValue } from './held.ts';
import {
  CustomerSize,
  Answer,
  DealStatus,
  EvidenceKind,
  EvidenceSource,
  InteractionKind,
  Outcome,
  SignalId,
  TaskKind,
} from './words.ts';

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

/** What a judgement is made of, as core takes it: the browser judges a draft with it exactly as the server would. */
export const LedgerView = coreType<Ledger>()(
  z
    .object({
      deal: DealFacts,
      people: z.array(Person),
      evidence: z.array(EvidenceRow),
      claims: z.array(ClaimRow),
      signals: z.array(
        z.object({ ...row, signal: SignalId, answer: Answer, by: z.string().nullable(), evidence: z.string() }),
      ),
      moves: z.array(
        z.object({
          ...row,
          from: z.string().nullable(),
          to: z.string(),
          by: z.string().nullable(),
          reason: z.string().nullable(),
          exception: z.boolean(),
        }),
      ),
      interactions: z.array(
        z.object({ ...row, kind: InteractionKind, with: z.array(z.string()), twoWay: z.boolean() }),
      ),
      tasks: z.array(
        z.object({
          ...row,
          kind: TaskKind,
          dueOn: z.iso.date().nullable(),
          doneOn: z.iso.date().nullable(),
          agreed: z.boolean(),
        }),
      ),
      dismissals: z.array(
        z.object({ ...row, flag: z.string(), subject: z.string().nullable(), expiresOn: z.iso.date() }),
      ),
    })
    .meta({ id: 'Ledger' }),
);
