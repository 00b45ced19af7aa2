import type { DealView } from '@qibu/contract';
import {
  COMPETITION_SLOTS,
  DEAL_SLOTS,
  openCriteria,
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

/** What a statement can show, the most wanted first. */
export const supportGroups = (deal: DealView): SupportGroup[] => [
  { id: 'gate', slots: openCriteria(deal.analysis.stage) },
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
