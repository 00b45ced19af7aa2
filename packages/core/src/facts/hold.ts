import type { Basis, Claim, Held } from './claim.ts';
import { same } from './claim-from.ts';
import type { Evidence } from './evidence.ts';
import { ageIn, type KnownFacts } from './known.ts';
import type { HoldRules } from './rules.ts';
import { halfLifeClass } from './slot-age.ts';
import { type Age, freshnessOf, isFactual, weigh } from './weight.ts';

/** What we hold in a slot without any claim. */
export const unknownHeld = (slot: string, value: Held['value'] = null): Held => ({
  slot,
  value,
  basis: 'unknown',
  freshness: null,
  ageDays: null,
  evidence: [],
  others: [],
});

/** One evidence of a claim, and whether anybody confirmed since it was corrected that the claim still follows. */
interface Support {
  readonly row: Evidence;
  readonly confirmed: boolean;
}
interface Stated {
  readonly claim: Claim;
  readonly support: readonly Support[];
  readonly basis: Basis;
}
interface Place {
  readonly slot: string;
  readonly known: KnownFacts;
  readonly rules: HoldRules;
}
type Standing = Pick<Held, 'basis' | 'freshness' | 'ageDays' | 'evidence'>;

const RANK: Readonly<Record<Basis, number>> = { fact: 2, assumption: 1, unknown: 0 };

/**
 * A slot on the day: its value, and whether that is a fact, an assumption or unknown. In force is the newest claim among
 * those of the best basis; it rests on all evidence of the same value. Source: docs/method/evidence.md#in-force.
 */
export function holdSlot(known: KnownFacts, slot: string, rules: HoldRules): Held {
  const place = { slot, known, rules };
  const stated = (known.claims.get(slot) ?? []).map((claim) => stand(claim, place));
  const best = stated.reduce<Stated | null>((now, one) => (now && RANK[now.basis] > RANK[one.basis] ? now : one), null);
  if (best === null) return unknownHeld(slot);
  const { value } = best.claim;
  const others = othersOf(stated, best);
  const support = stated.filter(({ claim }) => same(claim.value, value)).flatMap((one) => one.support);
  if (value === null || best.support.length === 0) return { ...unknownHeld(slot, value), others };
  return { slot, value, ...standing(support, place), others };
}

function stand(claim: Claim, place: Place): Stated {
  const support = supportOf(claim, place.known);
  const basis = support.length === 0 ? 'unknown' : standing(support, place).basis;
  return { claim, support, basis };
}

/** A claim that cites a statement corrected since rests on the correction, but nobody said yet that it still follows. */
function supportOf(claim: Claim, { standsFor }: KnownFacts): Support[] {
  return claim.evidence.flatMap((id) => {
    const row = standsFor.get(id);
    return row ? [{ row, confirmed: row.id === id }] : [];
  });
}

/** Other values somebody based on something: newer ones on a weaker basis, and older ones contradicted since. */
function othersOf(stated: readonly Stated[], best: Stated): Held['others'] {
  const at = stated.indexOf(best);
  const others = new Map<string, Held['others'][number]>();
  stated.forEach(({ claim: { value }, basis }, index) => {
    if (basis === 'unknown' || value === null || same(value, best.claim.value)) return;
    others.set(JSON.stringify(value), { value, basis, newer: index > at });
  });
  return [...others.values()];
}

/** The most recent factual evidence decides; once it is stale, the fact becomes an assumption. */
function standing(support: readonly Support[], { slot, known, rules: { evidence: rules, stages } }: Place): Standing {
  const halfLifeDays = rules.halfLifeDays[halfLifeClass(slot, stages)];
  const aged = byRow(support).map(({ row, confirmed }) => {
    const age: Age = { ageDays: ageIn(known, row.happenedOn), halfLifeDays };
    return { id: row.id, factual: confirmed && isFactual(row.kind), age, weight: weigh(row.kind, age, rules) };
  });
  const factual = aged.filter((row) => row.factual);
  const carrying = factual.length > 0 ? factual : aged;
  const ageDays = Math.min(...carrying.map(({ age }) => age.ageDays));
  const freshness = freshnessOf({ ageDays, halfLifeDays }, rules);
  return {
    basis: factual.length > 0 && freshness !== 'stale' ? 'fact' : 'assumption',
    freshness,
    ageDays,
    evidence: aged
      .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
      .map(({ id, weight }) => ({ id, weight })),
  };
}

/** Each evidence once; confirmed if any claim confirms it. */
function byRow(support: readonly Support[]): Support[] {
  const rows = new Map<Evidence, boolean>();
  for (const { row, confirmed } of support) rows.set(row, confirmed || (rows.get(row) ?? false));
  return [...rows].map(([row, confirmed]) => ({ row, confirmed }));
}

/** Whether a newer claim on a weaker basis says otherwise. */
export const isDisputed = (held: Held): boolean =>
  held.others.some(({ newer, basis }) => newer && RANK[basis] < RANK[held.basis]);
