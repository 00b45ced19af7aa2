import {
  type Analysis,
  ASK_REASONS,
  LINES,
  COURSES,
  INFLUENCES,
  MODES,
  type Move as CoreMove,
  MOVES,
  PLACES,
  REMEDIES,
  ROLES,
  SSO_SLOTS,
  STATUS_SLOTS,
  type StatusJudgement,
} from '@qibu/core';
import { z } from 'zod';
import { coreType } from './core-type.ts';
import { Held } from './held.ts';
import { Answer, DealStatus, FlagId, Phase, Severity, SignalId, VerdictWord } from './words.ts';

/** Values of a sentence: counts, days, names, codes. */
export const SentenceParams = coreType<CoreMove['params']>()(
  z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])).meta({ id: 'SentenceParams' }),
);

/** A part of core's analysis as sent: what is held in a slot is sent once; elsewhere only the slot is named. */
type BySlot<T> = T extends string | number | boolean | null
  ? T
  : T extends readonly (infer Item)[]
    ? readonly BySlot<Item>[]
    : {
        readonly [Key in keyof T as Key extends 'held' | 'rolesHeld' ? never : Key]: BySlot<T[Key]>;
      } & (T extends { readonly held: unknown } ? { readonly slot: string } : unknown);
interface Status extends Omit<StatusJudgement, 'because'> {
  /** A question may be answered by what is held in another slot: `heldIn`. */
  readonly because: readonly (Omit<StatusJudgement['because'][number], 'held'> & { readonly heldIn: string })[];
}
type JudgedParts = BySlot<Omit<Analysis, 'held' | 'status'>> & { readonly status: Status };

const Chances = z.object({ first: z.number(), alternate: z.number(), reference: z.number() }).meta({ id: 'Chances' });

const Gate = z
  .object({
    stage: z.string(),
    pass: z.boolean(),
    need: z.union([z.object({ all: z.array(z.string()) }), z.object({ atLeast: z.number() })]),
    criteria: z.array(z.object({ id: z.string(), met: z.boolean(), slot: z.string() })),
    missing: z.array(z.string()),
  })
  .meta({ id: 'Gate' });
const Stage = z.object({
  claimed: z.string().nullable(),
  evidenced: z.string().nullable(),
  inflated: z.boolean(),
  gates: z.array(Gate),
  hole: z.string().nullable(),
  claimedSince: z.iso.date().nullable(),
});

const Position = z
  .object({
    phase: Phase,
    bidders: z.number(),
    prior: Chances,
    p: Chances,
    verdict: VerdictWord,
    proven: z.boolean(),
    place: z.enum(PLACES),
    stance: z.array(
      z.enum([
        'enter',
        'enter-only-with-new-access',
        'leave',
        'go-on',
        'guard-and-bind-price-to-risk',
        'slow-down-or-change-sso',
        'ask-first',
      ]),
    ),
    contributions: z.array(
      z.object({
        signal: SignalId,
        by: z.string().nullable(),
        answer: Answer,
        logOdds: z.number(),
        weight: z.number(),
        evidence: z.string(),
        ageDays: z.number(),
        derived: z.boolean(),
      }),
    ),
    byPerson: z.array(z.object({ contactId: z.string().nullable(), p: Chances })),
    rolesDisagree: z.boolean(),
    divergence: z.number(),
    ahead: z.array(z.string()),
    behind: z.array(z.string()),
    phaseShift: z.boolean(),
    shiftLogOdds: z.number(),
    questions: z.array(
      z.object({
        signal: SignalId,
        gain: z.number(),
        line: z.enum(LINES).nullable(),
        ask: z.string().nullable(),
        why: z.enum(ASK_REASONS).nullable(),
        introduce: z.string().nullable(),
        last: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'Position' });

const Person = z.object({
  contactId: z.string(),
  name: z.string(),
  roles: z.array(z.enum(ROLES)),
  influence: z.enum(INFLUENCES).nullable(),
  support: z.number().nullable(),
  effectiveSupport: z.number(),
  mode: z.enum(MODES).nullable(),
  contacted: z.boolean(),
  lastContactOn: z.iso.date().nullable(),
  contacts: z.number(),
  provenCoach: z.boolean(),
});

const Flag = z
  .object({
    id: FlagId,
    severity: Severity,
    subject: z.string().nullable(),
    params: SentenceParams,
    evidence: z.array(z.string()),
    remedy: z.enum(REMEDIES),
    dismissed: z.boolean(),
    gap: z.boolean(),
  })
  .meta({ id: 'Flag' });

const Move = z
  .object({
    id: z.enum(MOVES),
    subject: z.string().nullable(),
    params: SentenceParams,
    because: z.string(),
    value: z.number(),
  })
  .meta({ id: 'Move' });

/** Everything said about a deal on a day; core's analysis, with what is held in each slot sent once. */
export const AnalysisView = coreType<JudgedParts & { readonly held: Analysis['held'] }>()(
  z
    .object({
      asOf: z.iso.date(),
      stage: Stage,
      control: z.object({
        underControl: z.boolean(),
        indicators: z.array(z.object({ slot: z.enum(SSO_SLOTS), ok: z.boolean() })),
        special: z.array(z.enum(['ideal-customer', 'strategic', 'top-decile', 'over-threshold', 'hearsay'])),
      }),
      status: z.object({
        derived: DealStatus,
        claimed: DealStatus.nullable(),
        mismatch: z.boolean(),
        isKnown: z.boolean(),
        because: z.array(z.object({ slot: z.enum(STATUS_SLOTS), value: z.boolean().nullable(), heldIn: z.string() })),
      }),
      position: Position,
      customer: z.object({
        score: z.number().nullable(),
        grade: z.enum(['A', 'B', 'C']).nullable(),
        paymentWarning: z.boolean(),
        criteria: z.array(z.object({ id: z.string(), weight: z.number(), slot: z.string() })),
      }),
      people: z.array(Person),
      flags: z.array(Flag),
      mines: z.number(),
      moves: z.array(Move),
      advice: z.object({
        course: z.enum(COURSES),
        ahead: z.object({ claimed: z.string(), evidenced: z.string().nullable() }).nullable(),
        step: Move.nullable(),
      }),
      debt: z.object({ inUse: z.number(), notFresh: z.number(), share: z.number() }),
      silentDays: z.number().nullable(),
      risk: z.number(),
      known: z.object({ evidence: z.number(), signals: z.number() }),
      held: z.record(z.string(), Held),
    })
    .meta({ id: 'Analysis' }),
);
export type AnalysisView = z.output<typeof AnalysisView>;
export type StageView = AnalysisView['stage'];
export type GateView = StageView['gates'][number];
export type CriterionView = GateView['criteria'][number];
export type PersonView = AnalysisView['people'][number];
