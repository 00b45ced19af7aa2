import type { HalfLifeClass } from './half-life.ts';
import { slotRule } from './slot.ts';

/** The part of the funnel that ageing needs: the criteria of each stage and how fast each ages. */
export type AgeingStages = readonly {
  readonly criteria: readonly { readonly id: string; readonly ages: HalfLifeClass }[];
}[];

const criteriaOf = new WeakMap<AgeingStages, ReadonlyMap<string, HalfLifeClass>>();
function criterionClasses(stages: AgeingStages): ReadonlyMap<string, HalfLifeClass> {
  const found = criteriaOf.get(stages);
  if (found !== undefined) return found;
  const made = new Map(stages.flatMap(({ criteria }) => criteria.map(({ id, ages }) => [`gate.${id}`, ages] as const)));
  criteriaOf.set(stages, made);
  return made;
}

/** The half-life of a slot; slots the method does not name age like stage criteria. */
export function halfLifeClass(slot: string, stages: AgeingStages): HalfLifeClass {
  if (slot.startsWith('gate.')) return criterionClasses(stages).get(slot) ?? 'stage';
  if (slot.startsWith('account.')) return 'customer';
  return slotRule(slot)?.ages ?? 'stage';
}
