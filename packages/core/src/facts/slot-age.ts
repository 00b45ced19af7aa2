import type { HalfLifeClass } from './half-life.ts';
import type { Parameters } from '../parameters/parameters.ts';
import type { PersonFacet } from './slot.ts';

/** How fast a fact in each slot ages. Source: docs/method/evidence.md#half-lives. */
const DEAL_SLOTS: Readonly<Record<string, HalfLifeClass>> = {
  'sso.buyer': 'organisation',
  'sso.completion': 'timeline',
  'sso.products': 'stage',
  'sso.budget': 'budget',
  'sso.status': 'stage',
  'status.set-up': 'stage',
  'status.budget': 'budget',
  'status.eb-agrees': 'support',
  'status.schedule': 'timeline',
  'status.time-pressing': 'timeline',
  'status.contact': 'stage',
  'phase.customer': 'competition',
  'phase.discussed': 'competition',
  'competition.count': 'competition',
  'competition.names': 'competition',
};
const PERSON_SLOTS: Readonly<Record<PersonFacet, HalfLifeClass>> = {
  roles: 'role',
  influence: 'organisation',
  support: 'support',
  mode: 'mode',
  result: 'stage',
  win: 'stage',
  'contact-degree': 'support',
  'coach-credible': 'role',
  'coach-trusted': 'role',
  'coach-wants-us': 'support',
  executive: 'role',
};

const criteriaOf = new WeakMap<Parameters['stages'], ReadonlyMap<string, HalfLifeClass>>();
function criterionClasses(stages: Parameters['stages']): ReadonlyMap<string, HalfLifeClass> {
  const found = criteriaOf.get(stages);
  if (found !== undefined) return found;
  const made = new Map(stages.flatMap(({ criteria }) => criteria.map(({ id, ages }) => [`gate.${id}`, ages] as const)));
  criteriaOf.set(stages, made);
  return made;
}

const personFacet = (slot: string): PersonFacet => slot.slice(slot.lastIndexOf('.') + 1) as PersonFacet;

/** Which half-life a slot has; a slot the method does not name ages like a stage criterion. */
export function halfLifeClass(slot: string, stages: Parameters['stages']): HalfLifeClass {
  if (slot.startsWith('gate.')) return criterionClasses(stages).get(slot) ?? 'stage';
  if (slot.startsWith('person.')) return PERSON_SLOTS[personFacet(slot)] ?? 'stage';
  if (slot.startsWith('account.')) return 'customer';
  return DEAL_SLOTS[slot] ?? 'stage';
}
