import { z } from 'zod';
import { SentenceParams } from './analysis.ts';
import { listedFields } from './deal-field-schemas.ts';
import { Id, Instant, PersonRef, Version } from './scalar.ts';
import { DealStatus, Outcome, Phase, VerdictWord } from './words.ts';

/** The stored standing as lists show it. */
export const StandingView = z
  .object({
    verdict: VerdictWord,
    proven: z.boolean(),
    pFirst: z.number().nullable(),
    stance: z.string().nullable(),
    phase: Phase,
    evidencedStage: z.string().nullable(),
    inflated: z.boolean(),
    underControl: z.boolean(),
    indicatorsOk: z.int(),
    status: DealStatus,
    flags: z.array(z.string()),
    highFlags: z.int(),
    mines: z.int(),
    debt: z.number(),
    risk: z.number(),
    silentDays: z.int().nullable(),
    lastContactOn: z.string().nullable(),
    move: z.object({
      id: z.string(),
      subject: z.string().nullable(),
      subjectName: z.string().nullable(),
      params: SentenceParams,
    }),
  })
  .meta({ id: 'Standing' });
export type StandingView = z.output<typeof StandingView>;
export const DealRow = z
  .object({
    id: Id,
    name: z.string(),
    account: PersonRef.nullable(),
    owner: PersonRef,
    product: z.string().nullable(),
    amountMinor: z.int().nullable(),
    currency: z.string(),
    openedOn: z.string(),
    stage: z.string().nullable(),
    outcome: Outcome,
    closedOn: z.string().nullable(),
    ...listedFields,
    standing: StandingView,
    updatedAt: Instant,
    version: Version,
  })
  .meta({ id: 'DealRow' });
export type DealRow = z.output<typeof DealRow>;
