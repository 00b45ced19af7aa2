import type { FlagParams } from '../flags/flag-rule.ts';
import { REMEDIES, type RemedyId } from '../flags/registry.ts';

/** Moves that answer no flag: they come from the course, a question, or a closed deal. */
const OWN_MOVES = [
  'leave',
  'hand-over',
  'ask-signal',
  'go-on',
  'prove',
  'probe',
  'catch-up',
  'guard',
  'slow-down',
  'await-award',
  'none',
] as const;

export type MoveId = RemedyId | (typeof OWN_MOVES)[number];
/** The remedies of all flags, and the moves of their own. */
export const MOVES: readonly MoveId[] = [...REMEDIES, ...OWN_MOVES];

export interface Move {
  readonly id: MoveId;
  readonly subject: string | null;
  readonly params: FlagParams;
  /** Flag, stance or question it comes from. */
  readonly because: string;
  /** 0–1, for ordering on Today. */
  readonly value: number;
}
