import type { SignalId } from '../facts/signal.ts';
import { ROLES } from '../facts/vocabulary.ts';
import type { PersonStanding } from '../people/standing.ts';
import type { AskReason } from './ask.ts';

/** What the record does not say yet, and somebody inside can be asked along with the rest. */
export const GAPS = ['decider', 'budget', 'timetable'] as const;
export type Gap = (typeof GAPS)[number];
/**
 * How a question is put: to whom (a role, somebody who buys, the staff of a public buyer), by what is missing on record, or
 * `plain`, which can be said to anybody.
 */
export const LINES = ['plain', ...ROLES, 'purchasing', 'public', ...GAPS] as const;
export type Line = (typeof LINES)[number];

/** In which ways each question can be put besides `plain`. Source: docs/method/position.md#questions. */
export const LINES_OF: Readonly<Record<SignalId, readonly Line[]>> = {
  E1: ['economic', 'technical', 'user', 'coach', 'purchasing'],
  E2: ['economic', 'technical', 'user', 'coach', 'timetable'],
  E3: ['economic', 'technical', 'user', 'coach', 'decider', 'budget', 'timetable'],
  E4: ['economic', 'technical', 'user', 'coach', 'budget'],
  M1: ['economic', 'technical', 'user', 'coach', 'public'],
  M2: ['economic', 'technical', 'user', 'coach', 'purchasing', 'public', 'timetable'],
  M3: ['economic', 'technical', 'user', 'coach', 'public'],
  M4: ['economic', 'technical', 'user', 'coach', 'public'],
  L1: ['economic', 'technical', 'user', 'coach', 'purchasing', 'public'],
  L2: ['economic', 'technical', 'user', 'coach', 'purchasing', 'public', 'budget'],
  L3: ['economic', 'technical', 'user', 'coach', 'purchasing', 'public'],
  L4: ['economic', 'coach', 'purchasing', 'public', 'timetable'],
  steering: [],
  'meeting-length': [],
  'said-will-choose-us': ['economic', 'technical', 'user', 'coach', 'purchasing'],
  'days-since-executive': [],
};

export interface LineScene {
  readonly person: PersonStanding;
  readonly why: AskReason | null;
  readonly isPublicBuyer: boolean;
  readonly buys: boolean;
  /** Not on record as a fact. */
  readonly gaps: ReadonlySet<Gap>;
}

/**
 * How to put a question to this person. What staff of a public buyer may not be asked is put as a question of procedure;
 * what is missing on record is asked of those who show us the way; everybody else is asked about their own work.
 */
export function lineFor(signal: SignalId, { person, why, isPublicBuyer, buys, gaps }: LineScene): Line {
  const can = new Set(LINES_OF[signal]);
  const guides = why === 'coach' || person.roles.length === 0;
  const wanted: readonly (Line | false)[] = [
    isPublicBuyer && 'public',
    buys && 'purchasing',
    ...GAPS.map((gap) => guides && gaps.has(gap) && gap),
    why === 'coach' && 'coach',
    ...ROLES.map((role) => person.roles.includes(role) && role),
  ];
  return wanted.find((line): line is Line => line !== false && can.has(line)) ?? 'plain';
}
