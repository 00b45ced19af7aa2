import type { Claim, Held } from './claim.ts';
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
});

/** A slot on the day: its value, and whether that is a fact, an assumption or unknown. */
export function holdSlot(known: KnownFacts, slot: string, rules: HoldRules): Held {
  const claim = known.claims.get(slot);
  if (claim === undefined) return unknownHeld(slot);
  const evidence = evidenceOf(claim, known);
  if (evidence.length === 0 || claim.value === null) return unknownHeld(slot, claim.value);
  return { slot, value: claim.value, ...standing({ slot, evidence, known, rules }) };
}

function evidenceOf(claim: Claim, known: KnownFacts): Evidence[] {
  const rows = new Set<Evidence>();
  for (const id of claim.evidence) {
    const row = known.standsFor.get(id);
    if (row) rows.add(row);
  }
  return [...rows];
}

interface SlotEvidence {
  readonly slot: string;
  readonly evidence: readonly Evidence[];
  readonly known: KnownFacts;
  readonly rules: HoldRules;
}

/** The most recent factual evidence decides; once it is stale, the fact becomes an assumption. */
function standing({
  slot,
  evidence,
  known,
  rules: { evidence: rules, stages },
}: SlotEvidence): Omit<Held, 'slot' | 'value'> {
  const halfLifeDays = rules.halfLifeDays[halfLifeClass(slot, stages)];
  const aged = evidence.map((row) => {
    const age: Age = { ageDays: ageIn(known, row.happenedOn), halfLifeDays };
    return { id: row.id, factual: isFactual(row.kind), age, weight: weigh(row.kind, age, rules) };
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
