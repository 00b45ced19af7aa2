import type { FieldCode } from '@qibu/contract';
import { type ClaimValue, fitsKind, type Parameters, PERSON_FACETS, slotKind, type SlotKind } from '@qibu/core';

const PERSON = new RegExp(`^person\\.([0-9a-f-]{36})\\.(${PERSON_FACETS.join('|')})$`);

/** The contact a slot is about; null for a slot of the deal itself. */
export const contactIn = (slot: string): string | null => PERSON.exec(slot)?.[1] ?? null;

/** What may stand in a slot of a deal in this workspace; null = it has no such slot. */
function kindOf(slot: string, { stages }: Parameters): SlotKind | null {
  if (slot.startsWith('account.') || (slot.startsWith('person.') && contactIn(slot) === null)) return null;
  if (!slot.startsWith('gate.')) return slotKind(slot);
  const criterion = slot.slice('gate.'.length);
  return stages.some(({ criteria }) => criteria.some(({ id }) => id === criterion)) ? slotKind(slot) : null;
}

/** What is wrong with a claim, in a word; null when its slot exists in this workspace and the value fits it. */
export function faultIn(
  slot: string,
  value: ClaimValue,
  parameters: Parameters,
): Extract<FieldCode, 'noSuchSlot' | 'wrongValue'> | null {
  const kind = kindOf(slot, parameters);
  if (kind === null) return 'noSuchSlot';
  return fitsKind(kind, value) ? null : 'wrongValue';
}
