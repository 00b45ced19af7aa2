import type { DealView } from '@qibu/contract';
import {
  COMPETITION_SLOTS,
  gateSlot,
  PERSON_FACETS,
  PHASE_SLOTS,
  personSlot,
  SSO_SLOTS,
  STATUS_SLOTS,
} from '@qibu/core';

/** How the value of a slot is typed in. `gate`: a tick is enough. */
export type SlotKind = 'gate' | 'yesNo' | 'text' | 'day' | 'number' | 'names' | 'status' | 'phase' | PersonKind;
type PersonKind = 'roles' | 'influence' | 'support' | 'mode' | 'degree';

const PERSON_KINDS: Readonly<Record<string, SlotKind>> = {
  roles: 'roles',
  influence: 'influence',
  support: 'support',
  mode: 'mode',
  result: 'text',
  win: 'text',
  'contact-degree': 'degree',
};
const OWN: Readonly<Record<string, SlotKind>> = {
  'sso.completion': 'day',
  'sso.status': 'status',
  'competition.count': 'number',
  'competition.names': 'names',
};

/** Which kind of field a slot wants. */
export function slotKind(slot: string): SlotKind {
  const [head] = slot.split('.');
  if (head === 'gate') return 'gate';
  if (head === 'status') return 'yesNo';
  if (head === 'phase') return 'phase';
  if (head === 'person') return PERSON_KINDS[slot.split('.').at(-1) ?? ''] ?? 'yesNo';
  return OWN[slot] ?? 'text';
}

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
  return [...SSO_SLOTS, ...STATUS_SLOTS, ...PHASE_SLOTS, ...COMPETITION_SLOTS].some((slot) => slot === name);
}
