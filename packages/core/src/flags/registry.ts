import { type ParameterReason, reasonsOn } from '../kernel/reason.ts';
import { accessFlags } from './access-flags.ts';
import { coachFlags } from './coach-flags.ts';
import { customerFlags } from './customer-flags.ts';
import { dealFlags } from './deal-flags.ts';
import type { FlagRule, Severity, Threshold } from './flag-rule.ts';
import { moodFlags } from './mood-flags.ts';
import { ownFlags } from './own-flags.ts';
import { personFlags } from './person-flags.ts';
import { positionFlags } from './position-flags.ts';
import { rhythmFlags } from './rhythm-flags.ts';
import { roleFlags } from './role-flags.ts';

/** Every rule that looks at the reading alone, in the order of rank. Each in words: docs/method/flags.md. */
export const READING_FLAGS = [
  ...roleFlags,
  ...coachFlags,
  ...personFlags,
  ...accessFlags,
  ...dealFlags,
  ...positionFlags,
  ...customerFlags,
  ...rhythmFlags,
  ...ownFlags,
] as const;
const RULES = [...READING_FLAGS, ...moodFlags] as const;
type Rule = (typeof RULES)[number];

export type FlagId = Rule['id'];
/** What a flag can advise. */
export type RemedyId = Rule['remedy'] | NonNullable<Rule['otherRemedies']>[number];
type ThresholdName = { [At in keyof typeof RULES]: ThresholdsOf<(typeof RULES)[At]> }[number];
type ThresholdsOf<R> = R extends FlagRule<string, string, infer Name> ? Name : never;
export type FlagThresholds = Readonly<Record<ThresholdName, number>>;

/** A rule without what it looks at. */
interface FlagTerms {
  readonly id: FlagId;
  readonly severity: Severity;
  readonly remedy: RemedyId;
  readonly otherRemedies?: readonly RemedyId[];
  readonly gap?: true;
  readonly urgency: number;
  readonly thresholds?: Readonly<Record<string, Threshold>>;
}
const rules: readonly FlagTerms[] = RULES;

/** Every flag, in the order of rank. */
export const FLAGS: readonly FlagId[] = rules.map(({ id }) => id);
/** The terms of every rule by its id. */
export const FLAG_RULES = Object.fromEntries(rules.map((rule) => [rule.id, rule])) as Readonly<
  Record<FlagId, FlagTerms>
>;
/** Every remedy once, in the order of the flags that advise it. */
export const REMEDIES: readonly RemedyId[] = [
  ...new Set([...rules.map(({ remedy }) => remedy), ...rules.flatMap(({ otherRemedies = [] }) => otherRemedies)]),
];

/**
 * How much the usual remedy of a flag is worth doing first, the most urgent first. Order: what says "leave" or "it has
 * not begun" before who decides, before cover, before repair of the record. Source: docs/method/flags.md#moves.
 */
export const URGENCY = Object.fromEntries(
  rules.toSorted((a, b) => b.urgency - a.urgency).map(({ id, urgency }) => [id, urgency]),
) as Readonly<Record<FlagId, number>>;

const thresholds = rules.flatMap((rule) => Object.entries(rule.thresholds ?? {}));
/** The names of all thresholds. */
export const FLAG_THRESHOLDS = thresholds.map(([name]) => name) as readonly ThresholdName[];

const reason = reasonsOn('flags.md');
/** The thresholds of all rules, and why they are what they are. */
export const flagParameters = {
  defaults: Object.fromEntries(thresholds.map(([name, { initial }]) => [name, initial])) as FlagThresholds,
  reasons: thresholds.map(
    ([name, { bounds, source }]): ParameterReason => reason(`flags.${name}`, name, bounds, source),
  ),
};
