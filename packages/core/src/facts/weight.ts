import type { Freshness } from './claim.ts';
import type { EvidenceKind } from './evidence.ts';
import type { EvidenceRules } from './rules.ts';

/** Kinds of evidence that make a fact. */
export const FACTUAL_KINDS = [
  'document',
  'public-statement',
  'behaviour',
  'private-statement',
  'observation',
] as const satisfies readonly EvidenceKind[];
const FACTUAL: ReadonlySet<EvidenceKind> = new Set<EvidenceKind>(FACTUAL_KINDS);

/** The customer's own words, actions and documents make a fact; hearsay and our own conclusions only an assumption. */
export const isFactual = (kind: EvidenceKind): boolean => FACTUAL.has(kind);

export interface Age {
  readonly ageDays: number;
  readonly halfLifeDays: number;
}

/** Weight of one evidence: kind weight × 0.5^(age ÷ half-life). */
export const weigh = (kind: EvidenceKind, age: Age, rules: EvidenceRules): number =>
  rules.kindWeight[kind] * 0.5 ** (age.ageDays / age.halfLifeDays);

/** Fresh up to one half-life, ageing up to two, then stale (the counts are parameters). */
export function freshnessOf(age: Age, rules: EvidenceRules): Freshness {
  const lives = age.ageDays / age.halfLifeDays;
  if (lives <= rules.freshHalfLives) return 'fresh';
  return lives <= rules.ageingHalfLives ? 'ageing' : 'stale';
}
