import { COURSES, PLACES } from '@qibu/core';
import { z } from 'zod';
import { SentenceParams } from './analysis.ts';
import { listedFields } from './deal-field-schemas.ts';
import { Id, Instant, PersonRef, Version } from './scalar.ts';
import { DealStatus, Outcome, Phase, VerdictWord } from './words.ts';

const MoveWords = z.object({
  id: z.string(),
  subject: z.string().nullable(),
  subjectName: z.string().nullable(),
  params: SentenceParams,
});

/** The stored standing as lists show it. */
export const StandingView = z
  .object({
    verdict: VerdictWord,
    place: z.enum(PLACES),
    pFirst: z.number().nullable(),
    stance: z.string().nullable(),
    phase: Phase,
    evidencedStage: z.string().nullable(),
    inflated: z.boolean(),
    underControl: z.boolean(),
    indicatorsOk: z.int(),
    /** Which of the five indicators are not settled. */
    unsettled: z.array(z.string()),
    status: DealStatus,
    flags: z.array(z.string()),
    highFlags: z.int(),
    mines: z.int(),
    debt: z.number(),
    risk: z.number(),
    silentDays: z.int().nullable(),
    lastContactOn: z.string().nullable(),
    move: MoveWords,
    /** What to do: the claimed stage ahead of the evidence first, then the course with its first step. */
    advice: z.object({
      course: z.enum(COURSES),
      ahead: z.object({ claimed: z.string(), evidenced: z.string().nullable() }).nullable(),
      step: MoveWords.nullable(),
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
