import fc from 'fast-check';
import type { PersonStanding } from '../people/standing.ts';
import type { Position } from '../position/judge-position.ts';
import type { EvidenceKind } from '../facts/evidence.ts';
import { unknownHeld } from '../facts/hold.ts';
import { weigh } from '../facts/weight.ts';
import type { Phase } from '../facts/vocabulary.ts';
import type { SignalAnswer } from '../facts/ledger.ts';
import { DEFAULT_PARAMETERS, type Parameters } from '../parameters/parameters.ts';
import type { WeighedAnswer } from '../position/answer.ts';
import { judgePosition } from '../position/judge-position.ts';
import type { SignalId } from '../facts/signal.ts';
import { anyAnswer, anyPerson, anySignal } from './arbitrary.ts';
import { ago } from './build.ts';

/** One answer as a property test makes it up. */
export interface Said {
  readonly signal: SignalId;
  readonly answer: SignalAnswer['answer'];
  readonly by: string | null;
  readonly kind: EvidenceKind;
  readonly age: number;
}
export const say = (signal: SignalId, answer: Said['answer'], over: Partial<Said> = {}): Said => ({
  signal,
  answer,
  by: null,
  kind: 'behaviour',
  age: 0,
  ...over,
});

/** Inference weighs nothing and is left out before signals are weighed up. */
const WEIGHTY = [
  'document',
  'public-statement',
  'behaviour',
  'private-statement',
  'observation',
  'third-party',
] as const;
export const anySaid: fc.Arbitrary<Said> = fc.record({
  signal: anySignal,
  answer: anyAnswer,
  by: anyPerson,
  kind: fc.constantFrom(...WEIGHTY),
  age: fc.integer({ min: 0, max: 90 }),
});
export const anySayings = fc.array(anySaid, { maxLength: 14 });
export const anyBidders = fc.integer({ min: 1, max: 6 });
export const anyPhase = fc.constantFrom('early' as const, 'middle' as const, 'late' as const);

export const weighed = ({ signal, answer, by, kind, age }: Said, at = 0): WeighedAnswer => {
  const { evidence } = DEFAULT_PARAMETERS;
  const weight = weigh(kind, { ageDays: age, halfLifeDays: evidence.halfLifeDays.competition }, evidence);
  return { signal, answer, by, evidence: `e${at}`, happenedOn: ago(age), ageDays: age, weight };
};

interface Scene {
  readonly phase?: Phase;
  readonly bidders?: number;
  readonly people?: readonly PersonStanding[];
  readonly parameters?: Parameters;
}

/** Where we stand on these answers. */
export function positionOn(said: readonly Said[], scene: Scene = {}): Position {
  const phase = { phase: scene.phase ?? 'early', shifted: false, held: unknownHeld('phase.discussed') };
  const answers = said.map(weighed);
  const people = scene.people ?? [];
  return judgePosition({ answers, bidders: scene.bidders ?? 3, phase, people }, scene.parameters ?? DEFAULT_PARAMETERS);
}

export const person = (contactId: string, over: Partial<PersonStanding> = {}): PersonStanding => ({
  contactId,
  name: contactId,
  roles: [],
  rolesHeld: unknownHeld(`person.${contactId}.roles`),
  influence: null,
  support: null,
  effectiveSupport: 0,
  mode: null,
  contacted: true,
  lastContactOn: ago(3),
  contacts: 1,
  ...over,
});
