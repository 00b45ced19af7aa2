import type { Day } from '../kernel/day.ts';
import type { Held } from './claim.ts';
import { type Hold, isFact } from './holder.ts';
import type { Known } from './known.ts';
import type { DealPerson } from './ledger.ts';
import { personSlot } from './slot.ts';
import { isFactual } from './weight.ts';

/** Key persons who left the deal: who they were, and when the last of them went. */
export interface KeyLoss {
  readonly people: ReadonlySet<string>;
  readonly on: Day;
}

/** The economic buyers who left; while no economic buyer is known, everybody of high influence who left. */
export function keyLossOf(known: Known, hold: Hold): KeyLoss | null {
  const isBuyer = ({ contactId }: DealPerson): boolean => rolesOf(hold, contactId).includes('economic');
  const isHeavy = ({ contactId }: DealPerson): boolean => hold(personSlot(contactId, 'influence')).value === 'high';
  const isKey = [...known.people, ...known.gone].some(isBuyer) ? isBuyer : isHeavy;
  const lost = known.gone.filter(isKey);
  const on = lost
    .flatMap(({ removedOn }) => removedOn ?? [])
    .sort()
    .at(-1);
  return on === undefined ? null : { people: new Set(lost.map(({ contactId }) => contactId)), on };
}

const rolesOf = (hold: Hold, contactId: string): readonly unknown[] => {
  const { value } = hold(personSlot(contactId, 'roles'));
  return Array.isArray(value) ? value : [value];
};

/**
 * What a key person who left takes along: that the project is set up, and the gates resting on their word, count as
 * assumptions until a fact from after they went confirms them. Source: docs/method/deal.md#key-person.
 */
export function withoutKeyPerson(hold: Hold, loss: KeyLoss | null, known: Known): Hold {
  if (loss === null) return hold;
  return (slot) => {
    const held = hold(slot);
    return isFact(held) && isReopened(held, loss, known) ? { ...held, basis: 'assumption' } : held;
  };
}

function isReopened(held: Held, { people, on }: KeyLoss, known: Known): boolean {
  const rows = held.evidence.flatMap(({ id }) => known.standsFor.get(id) ?? []).filter(({ kind }) => isFactual(kind));
  if (held.slot === 'status.set-up') return rows.every(({ happenedOn }) => happenedOn <= on);
  return held.slot.startsWith('gate.') && rows.every(({ saidBy }) => saidBy !== null && people.has(saidBy));
}
