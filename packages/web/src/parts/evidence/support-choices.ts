import type { DealView } from '@qibu/contract';
import {
  COMPETITION_SLOTS,
  DEAL_SLOTS,
  gateSlot,
  PERSON_FACETS,
  PHASE_SLOTS,
  personSlot,
  SSO_SLOTS,
  STATUS_SLOTS,
} from '@qibu/core';

export interface SupportGroup {
  readonly id: 'gate' | 'sso' | 'status' | 'competition';
  readonly slots: readonly string[];
}

/** Gate criteria worth proving now: missing ones up to the stage after the evidenced one, or up to the claimed one. */
export function openCriteria({ stage }: Pick<DealView['analysis'], 'stage'>): string[] {
  const at = (id: string | null): number => stage.gates.findIndex((gate) => gate.stage === id);
  const last = Math.max(at(stage.evidenced) + 1, at(stage.claimed));
  return stage.gates
    .slice(0, last + 1)
    .flatMap((gate) => gate.criteria.filter(({ met }) => !met).map(({ id }) => gateSlot(id)));
}

/** What a statement can show, the most wanted first. */
export const supportGroups = (deal: DealView): SupportGroup[] => [
  { id: 'gate', slots: openCriteria(deal.analysis) },
  { id: 'sso', slots: SSO_SLOTS },
  { id: 'status', slots: STATUS_SLOTS },
  { id: 'competition', slots: [...COMPETITION_SLOTS, ...PHASE_SLOTS] },
];

/** Whether a name is a slot of this deal; a signal or anything else is not. */
export function isSlot(name: string, deal: Pick<DealView, 'people'>): boolean {
  if (name.startsWith('gate.')) return true;
  if (name.startsWith('person.'))
    return deal.people.some(({ contactId }) => PERSON_FACETS.some((facet) => personSlot(contactId, facet) === name));
  return DEAL_SLOTS.some((slot) => slot === name);
}
