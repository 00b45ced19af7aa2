import {
  ACCOUNT_CRITERIA,
  EVIDENCE_KINDS,
  FLAG_THRESHOLDS,
  FLAGS,
  type FlagThresholds,
  HALF_LIFE_CLASSES,
  type Parameters,
  SIGNALS,
  STAGE_LEADS,
} from '@qibu/core';
import { z } from 'zod';
import { coreType } from './core-type.ts';
import { Phase, Severity } from './words.ts';

const HalfLife = z.enum(HALF_LIFE_CLASSES);

const GateNeed = z.union([z.object({ all: z.array(z.string()) }), z.object({ atLeast: z.number() })]);
const StageRule = z
  .object({
    id: z.string(),
    p: z.number(),
    phase: Phase,
    leads: z.array(z.enum(STAGE_LEADS)),
    criteria: z.array(z.object({ id: z.string(), ages: HalfLife, name: z.string().exactOptional() })),
    need: z.object({ small: GateNeed, large: GateNeed, government: GateNeed }),
  })
  .meta({ id: 'StageRule' });
const Chances = z.object({ for: z.number(), mixed: z.number(), against: z.number() });
const byState = { first: Chances, alternate: Chances, reference: Chances };
const StateChances = z.object(byState).meta({ id: 'StateChances' });
const SignalRule = z.object({ phase: z.enum([...Phase.options, 'any']), ...byState }).meta({ id: 'SignalRule' });

/** The thresholds of all rules. */
const thresholds = Object.fromEntries(FLAG_THRESHOLDS.map((name) => [name, z.number()])) as unknown as {
  [Name in keyof FlagThresholds]: z.ZodNumber;
}; // one number for each

/** Every number of the method as a workspace has it: core's parameters. */
export const WorkspaceParameters = coreType<Parameters>()(
  z
    .object({
      evidence: z.object({
        kindWeight: z.record(z.enum(EVIDENCE_KINDS), z.number()),
        halfLifeDays: z.record(z.enum(HALF_LIFE_CLASSES), z.number()),
        freshHalfLives: z.number(),
        ageingHalfLives: z.number(),
      }),
      stages: z.array(StageRule),
      gates: z.object({ exceptions: z.boolean() }),
      control: z.object({ thresholdMinor: z.number().nullable() }),
      customer: z.object({
        weights: z.record(z.enum(ACCOUNT_CRITERIA), z.number()),
        gradeA: z.number(),
        gradeB: z.number(),
        classedFrom: z.number(),
        paymentWarning: z.number(),
      }),
      people: z.object({ uncontactedSupport: z.number() }),
      position: z.object({
        unknownBidders: z.number(),
        mostBidders: z.number(),
        likelihoods: z.record(z.enum(SIGNALS), SignalRule),
        saidBefore: z.object({ early: StateChances, middle: StateChances }),
        againstHalfLifeDays: z.number(),
        leastHeard: z.number(),
        firstFloor: z.number(),
        firstVoices: z.number(),
        correlation: z.number(),
        phaseShift: z.object({ first: z.number(), alternate: z.number(), reference: z.number() }),
        divergence: z.number(),
        phaseCost: z.record(Phase, z.number()),
        accessCost: z.number(),
        slowDownLift: z.number(),
        leastGain: z.number(),
        answerWeight: z.number(),
      }),
      flags: z.object({
        silenceFactor: z.number(),
        usualGapDays: z.number(),
        ...thresholds,
      }),
      moves: z.object({
        urgency: z.record(z.enum(FLAGS), z.number()),
        leave: z.number(),
        stance: z.number(),
        question: z.number(),
        setUp: z.number(),
        hit: z.record(Severity, z.number()),
      }),
    })
    .meta({ id: 'Parameters' }),
);
