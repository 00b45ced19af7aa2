import {
  type ClaimValue,
  DEAL_STATUSES,
  MODES,
  type Parameters,
  PERSON_FACETS,
  type PersonFacet,
  PHASES,
  readDay,
  ROLES,
  STATUS_SLOTS,
} from '@qibu/core';

type Fits = (value: ClaimValue) => boolean;

const isText: Fits = (value) => typeof value === 'string' && value.trim() !== '';
const isYesNo: Fits = (value) => typeof value === 'boolean';
const isDay: Fits = (value) => typeof value === 'string' && readDay(value) !== null;
const isAmountOrText: Fits = (value) => isText(value) || (typeof value === 'number' && value >= 0);
const isNames: Fits = (value) => Array.isArray(value) && value.every((name) => isText(name));
const isTextOrNames: Fits = (value) => isText(value) || isNames(value);
const isCount: Fits = (value) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 100;
const within =
  (low: number, high: number): Fits =>
  (value) =>
    Number.isInteger(value) && Number(value) >= low && Number(value) <= high;
const oneOf =
  (words: readonly string[]): Fits =>
  (value) =>
    typeof value === 'string' && words.includes(value);
const someOf =
  (words: readonly string[]): Fits =>
  (value) =>
    Array.isArray(value) && value.every((word) => words.includes(word)) && new Set(value).size === value.length;

/** What may stand in each slot of a deal. `null` fits everywhere: we no longer know. */
const DEAL_SLOTS: Readonly<Record<string, Fits>> = {
  'sso.buyer': isText,
  'sso.completion': isDay,
  'sso.products': isTextOrNames,
  'sso.budget': isAmountOrText,
  'sso.status': oneOf(DEAL_STATUSES),
  ...Object.fromEntries(STATUS_SLOTS.map((slot) => [slot, isYesNo])),
  'phase.customer': oneOf(PHASES),
  'phase.discussed': oneOf(PHASES),
  'competition.count': isCount,
  'competition.names': isNames,
};
const PERSON_SLOTS: Readonly<Record<PersonFacet, Fits>> = {
  roles: someOf(ROLES),
  influence: oneOf(['high', 'medium', 'low']),
  support: within(-5, 5),
  mode: oneOf(MODES),
  result: isText,
  win: isText,
  'contact-degree': oneOf(['none', 'once', 'some', 'regular', 'close']),
  'coach-credible': isYesNo,
  'coach-trusted': isYesNo,
  'coach-wants-us': isYesNo,
  executive: isYesNo,
};
const PERSON = new RegExp(`^person\\.([0-9a-f-]{36})\\.(${PERSON_FACETS.join('|')})$`);

/** The contact a slot is about; null for a slot of the deal itself. */
export const contactIn = (slot: string): string | null => PERSON.exec(slot)?.[1] ?? null;

function ruleFor(slot: string, { stages }: Parameters): Fits | null {
  const facet = PERSON.exec(slot)?.[2] as PersonFacet | undefined;
  if (facet) return PERSON_SLOTS[facet];
  if (slot.startsWith('gate.')) {
    const criterion = slot.slice('gate.'.length);
    const known = stages.some(({ criteria }) => criteria.some(({ id }) => id === criterion));
    return known ? (value) => isYesNo(value) || isText(value) : null;
  }
  return Object.hasOwn(DEAL_SLOTS, slot) ? (DEAL_SLOTS[slot] ?? null) : null;
}

/** What is wrong with a claim, in a word; null when its slot exists in this workspace and the value fits it. */
export function faultIn(
  slot: string,
  value: ClaimValue,
  parameters: Parameters,
): 'no such slot' | 'not a value of this slot' | null {
  const fits = ruleFor(slot, parameters);
  if (fits === null) return 'no such slot';
  return value === null || fits(value) ? null : 'not a value of this slot';
}
