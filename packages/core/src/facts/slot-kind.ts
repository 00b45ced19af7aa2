import { readDay } from '../kernel/day.ts';
import type { ClaimValue } from './claim.ts';
import { CONTACT_DEGREES, DEAL_STATUSES, INFLUENCES, MODES, PHASES, ROLES } from './vocabulary.ts';

/** Word lists a slot can draw from. */
export const VOCABULARIES = {
  dealStatus: DEAL_STATUSES,
  phase: PHASES,
  role: ROLES,
  influence: INFLUENCES,
  mode: MODES,
  contactDegree: CONTACT_DEGREES,
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type Vocabulary = keyof typeof VOCABULARIES;

/** What may stand in a slot. The check of a value, its field on a page and its words all follow from the kind. */
export type SlotKind =
  | { readonly is: 'text' | 'yesNo' | 'day' | 'amount' | 'products' | 'names' | 'points' | 'proof' }
  | { readonly is: 'count'; readonly max: number }
  | { readonly is: 'scale'; readonly min: number; readonly max: number }
  | { readonly is: 'word' | 'words'; readonly of: Vocabulary };

export const text: SlotKind = { is: 'text' };
export const yesNo: SlotKind = { is: 'yesNo' };
export const day: SlotKind = { is: 'day' };
/** A number of minor units, or the range as the customer put it. */
export const amount: SlotKind = { is: 'amount' };
/** A text or a list of product names. */
export const products: SlotKind = { is: 'products' };
export const names: SlotKind = { is: 'names' };
/** Points given to a customer, 0–5. */
export const points: SlotKind = { is: 'points' };
/** A gate criterion: proving it is the value; a text may say how. */
export const proof: SlotKind = { is: 'proof' };
export const count = (max: number): SlotKind => ({ is: 'count', max });
export const scale = (min: number, max: number): SlotKind => ({ is: 'scale', min, max });
/** One of a word list. */
export const word = (of: Vocabulary): SlotKind => ({ is: 'word', of });
/** Several of a word list, each once. */
export const words = (of: Vocabulary): SlotKind => ({ is: 'words', of });

const isText = (value: ClaimValue): boolean => typeof value === 'string' && value.trim() !== '';
const isNames = (value: ClaimValue): boolean => Array.isArray(value) && value.every((name) => isText(name));
const isWhole = (value: ClaimValue, min: number, max: number): boolean =>
  Number.isInteger(value) && Number(value) >= min && Number(value) <= max;
const isIn = (of: Vocabulary, value: unknown): boolean => VOCABULARIES[of].some((one) => one === value);

/** Whether a value may stand in a slot of this kind. `null` fits everywhere: we no longer know. */
export function fitsKind(kind: SlotKind, value: ClaimValue): boolean {
  if (value === null) return true;
  switch (kind.is) {
    case 'text':
      return isText(value);
    case 'yesNo':
      return typeof value === 'boolean';
    case 'day':
      return typeof value === 'string' && readDay(value) !== null;
    case 'amount':
      return isText(value) || (typeof value === 'number' && value >= 0);
    case 'products':
      return isText(value) || isNames(value);
    case 'names':
      return isNames(value);
    case 'points':
      return typeof value === 'number' && value >= 0 && value <= 5;
    case 'proof':
      return typeof value === 'boolean' || isText(value);
    case 'count':
      return isWhole(value, 0, kind.max);
    case 'scale':
      return isWhole(value, kind.min, kind.max);
    case 'word':
      return typeof value === 'string' && isIn(kind.of, value);
    case 'words':
      return Array.isArray(value) && value.every((one) => isIn(kind.of, one)) && new Set(value).size === value.length;
  }
}
