import { type FlagId, URGENCY } from '../flags/registry.ts';
import type { Severity } from '../flags/flag-rule.ts';
import { reasonsOn, SHARE } from '../kernel/reason.ts';

export interface MoveRules {
  readonly urgency: Readonly<Record<FlagId, number>>;
  /** A verdict of "leave" outranks every repair; the other stances do not. */
  readonly leave: number;
  readonly stance: number;
  readonly question: number;
  /** Driving the set-up while a project is only being introduced. */
  readonly setUp: number;
  /** Share of the remaining chance that one open flag of this severity takes. */
  readonly hit: Readonly<Record<Severity, number>>;
}

const defaults: MoveRules = {
  urgency: URGENCY,
  leave: 0.95,
  stance: 0.4,
  question: 0.6,
  setUp: 0.57,
  hit: { high: 0.12, medium: 0.05, low: 0.02 },
};

const reason = reasonsOn('flags.md');
/** The numbers that order the next moves, and why they are what they are. */
export const moveParameters = {
  defaults,
  reasons: [
    reason('moves.urgency.*', 'urgency', SHARE),
    reason('moves.leave', 'leave', SHARE, 'method'),
    reason('moves.stance', 'stance', SHARE),
    reason('moves.question', 'question', SHARE),
    reason('moves.setUp', 'set-up', SHARE, 'method'),
    reason('moves.hit.*', 'hit', SHARE),
  ],
};
