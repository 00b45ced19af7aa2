import type { Held } from '../facts/claim.ts';
import type { Bounds, ParameterReason } from '../kernel/reason.ts';
import type { Reading } from '../reading/reading.ts';

export const SEVERITIES = ['high', 'medium', 'low'] as const;
export type Severity = (typeof SEVERITIES)[number];

export type FlagParams = Readonly<Record<string, string | number | readonly string[]>>;

/** What a rule saw. Whatever it leaves out is taken from the rule itself. */
export interface Hit<Remedy extends string = string> {
  readonly severity?: Severity;
  /** Contact id, role, indicator, stage … the flag is about; absent when it is about the deal. */
  readonly subject?: string | null;
  /** Values for the sentence: counts, days, names, codes. */
  readonly params?: FlagParams;
  readonly evidence?: readonly string[];
  readonly remedy?: Remedy;
  readonly gap?: boolean;
}

/** A number of a rule that a workspace may set: the method's value and its bounds. Its name is the key of its words. */
export interface Threshold {
  readonly initial: number;
  readonly bounds: Bounds;
  readonly source?: ParameterReason['source'];
}

interface FlagTerms<Remedy extends string, Name extends string> {
  /** Usual severity; the rule may raise or lower it where it says so. */
  readonly severity: Severity;
  /** The usual remedy, and those the rule may advise instead. */
  readonly remedy: Remedy;
  readonly otherRemedies?: readonly Remedy[];
  /** Says that our record has a gap, not that the customer did something. */
  readonly gap?: true;
  /** How much the remedy is worth doing first, 0–1. Source: docs/method/flags.md#moves. */
  readonly urgency: number;
  readonly thresholds?: Readonly<Record<Name, Threshold>>;
}
type See<Remedy extends string, Name extends string> = (
  reading: Reading,
  thresholds: Readonly<Record<Name, number>>,
  openMines: number,
) => readonly Hit<Remedy>[];

/** A rule: when it raises a flag, how heavy the flag is, and what to do about it. */
export interface FlagRule<Id extends string = string, Remedy extends string = string, Name extends string = string>
  extends FlagTerms<Remedy, Name> {
  readonly id: Id;
  readonly hits: See<Remedy, Name>;
}

/** A rule is one value; ids, ranks, urgency, thresholds and remedies are collected from all of them in the registry. */
export const flag = <const Id extends string, const Remedy extends string, const Name extends string = never>(
  id: Id,
  terms: FlagTerms<Remedy, Name>,
  hits: See<Remedy, Name>,
): FlagRule<Id, Remedy, Name> => ({ id, ...terms, hits });

/** The ids of the evidence a slot rests on. */
export const evidenceOf = (held: Held): string[] => held.evidence.map(({ id }) => id);
