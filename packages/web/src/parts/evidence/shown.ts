import { type SignalId, slotKind } from '@qibu/core';
import type { Answer, ClaimText, Shows } from './statement.ts';

/** What is ticked in a form: slots with the value typed so far, signals with their answer. */
export interface Shown {
  readonly slots: ReadonlyMap<string, ClaimText>;
  readonly signals: ReadonlyMap<SignalId, Answer>;
}
export const NOTHING_SHOWN: Shown = { slots: new Map(), signals: new Map() };

/** Ticks a slot; a gate is proved by being ticked, a yes-or-no slot starts at yes, the rest wait for their value. */
export function tickSlot(shown: Shown, slot: string, held: ClaimText = null): Shown {
  const slots = new Map(shown.slots);
  if (slots.has(slot)) slots.delete(slot);
  else slots.set(slot, startValue(slot, held));
  return { ...shown, slots };
}

export function startValue(slot: string, held: ClaimText): ClaimText {
  const kind = slotKind(slot)?.is;
  if (kind === 'proof') return true;
  return held ?? (kind === 'yesNo' ? true : null);
}

export const fillSlot = (shown: Shown, slot: string, value: ClaimText): Shown => ({
  ...shown,
  slots: new Map(shown.slots).set(slot, value),
});

export function answerSignal(shown: Shown, signal: SignalId, answer: Answer | null): Shown {
  const signals = new Map(shown.signals);
  if (answer === null) signals.delete(signal);
  else signals.set(signal, answer);
  return { ...shown, signals };
}

const isEmpty = (value: ClaimText): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.every((one: string) => one === ''));
const tidy = (value: ClaimText): ClaimText =>
  Array.isArray(value)
    ? value.map((one: string) => one.trim()).filter(Boolean)
    : typeof value === 'string'
      ? value.trim()
      : value;

/** Where in the record a slot stands; undefined while it says nothing. */
export function claimOf(shown: Shown, slot: string): string | undefined {
  const at = showsOf(shown).findIndex((one) => 'slot' in one && one.slot === slot);
  return at < 0 ? undefined : `claims.${at}`;
}

/** What goes into the record: a slot that was ticked but got no value says nothing. */
export const showsOf = ({ slots, signals }: Shown): Shows[] => [
  ...[...slots].filter(([, value]) => !isEmpty(value)).map(([slot, value]) => ({ slot, value: tidy(value) })),
  ...[...signals].map(([signal, answer]) => ({ signal, answer })),
];
