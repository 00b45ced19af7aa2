import fc from 'fast-check';
import type { EvidenceKind } from '../facts/evidence.ts';
import { unknownHeld } from '../facts/hold.ts';
import type { SignalAnswer } from '../facts/ledger.ts';
import type { SignalId } from '../facts/signal.ts';
import type { CustomerSize, Phase } from '../facts/vocabulary.ts';
import { DEFAULT_PARAMETERS, type Parameters } from '../parameters/parameters.ts';
import type { PersonStanding } from '../people/standing.ts';
import { ownWeight, type WeighedAnswer, weightsAfter } from '../position/answer.ts';
import type { Voter } from '../position/influence.ts';
import { judgePosition, type Position } from '../position/judge-position.ts';
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
  age: fc.oneof(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 500 })),
});
export const anySayings = fc.array(anySaid, { maxLength: 14 });
export const anyBidders = fc.integer({ min: 1, max: 6 });
export const anyPhase = fc.constantFrom('early' as const, 'middle' as const, 'late' as const);
export const anyVoters: fc.Arbitrary<Voter[]> = fc.subarray(['p1', 'p2', 'p3', 'p4']).chain((ids) =>
  fc.tuple(
    ...ids.map((contactId) =>
      fc.record({
        contactId: fc.constant(contactId),
        influence: fc.constantFrom('high' as const, 'medium' as const, 'low' as const, null),
        roles: fc.subarray(['economic', 'user', 'technical', 'coach'] as const, { maxLength: 2 }),
        provenCoach: fc.boolean(),
      }),
    ),
  ),
);

/** Weighed on a day when contact has lasted until `silentDays` ago. */
export const weighed = ({ signal, answer, by, kind, age }: Said, at = 0, silentDays = 0): WeighedAnswer => {
  const { evidence, position } = DEFAULT_PARAMETERS;
  const days = { age, inTouch: Math.max(0, age - silentDays) };
  const weights = weightsAfter(evidence.kindWeight[kind], days, { evidence, position });
  const weight = ownWeight(answer, weights);
  const row = { signal, answer, by, evidence: `e${at}`, happenedOn: ago(age), ageDays: age, derived: false };
  return { ...row, weights, weight };
};

export interface Scene {
  readonly phase?: Phase;
  readonly bidders?: number;
  readonly people?: readonly PersonStanding[];
  readonly voters?: readonly Voter[];
  readonly shift?: number | null;
  readonly customerSize?: CustomerSize;
  readonly silentDays?: number;
  readonly parameters?: Parameters;
}

/** Where we stand on these answers. */
export function positionOn(said: readonly Said[], scene: Scene = {}): Position {
  const people = scene.people ?? [];
  return judgePosition(
    {
      answers: said.map((one, at) => weighed(one, at, scene.silentDays)),
      bidders: scene.bidders ?? 3,
      phase: scene.phase ?? 'early',
      shift: scene.shift ?? null,
      voters: scene.voters ?? people,
      people,
      customerSize: scene.customerSize ?? 'large',
      lastWords: new Map(),
      buyers: new Set(),
      gaps: new Set(),
    },
    scene.parameters ?? DEFAULT_PARAMETERS,
  );
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
  provenCoach: false,
  ...over,
});
