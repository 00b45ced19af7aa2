import type { PhaseJudgement } from '../deal/phase.ts';
import type { Phase } from '../facts/vocabulary.ts';
import type { PersonStanding } from '../people/standing.ts';
import type { WeighedAnswer } from './answer.ts';
import { type Contribution, contributionsOf, shiftLogOdds } from './contribution.ts';
import { divergenceOf } from './divergence.ts';
import { priorFor } from './prior.ts';
import { bestQuestions, type Question } from './questions.ts';
import type { PositionParameters, PositionRules } from './rules.ts';
import { type Stance, stancesFor } from './stance.ts';
import { NOTHING, type Probabilities, STATES, scale, toProbabilities, toTriple, type Triple } from './states.ts';
import { type Voice, voicesOf } from './voice.ts';
import type { Verdict } from './verdict.ts';
import { hear, weighUp } from './weigh-up.ts';

export interface Position {
  readonly phase: Phase;
  readonly bidders: number;
  readonly prior: Probabilities;
  readonly p: Probabilities;
  readonly verdict: Verdict;
  readonly stance: readonly Stance[];
  readonly contributions: readonly Contribution[];
  readonly byPerson: readonly { readonly contactId: string | null; readonly p: Probabilities }[];
  readonly rolesDisagree: boolean;
  /** Jensen–Shannon divergence between the people's posteriors, natural log. */
  readonly divergence: number;
  readonly phaseShift: boolean;
  /** What the phase shift did to the odds of being first; 0 without one. With the contributions it adds up to the whole change. */
  readonly shiftLogOdds: number;
  readonly questions: readonly Question[];
}

export interface PositionScene {
  readonly answers: readonly WeighedAnswer[];
  readonly bidders: number;
  readonly phase: Pick<PhaseJudgement, 'phase' | 'shifted' | 'held'>;
  readonly people: readonly PersonStanding[];
}

/** First choice, alternate or reference, and why. Source: docs/method/position.md. */
export function judgePosition(scene: PositionScene, parameters: PositionParameters): Position {
  const rules = parameters.position;
  const voices = voicesOf(scene.answers, rules);
  const prior = priorFor(scene.bidders);
  const heard = hear(voices, rules);
  const shift = shiftLogs(scene.phase, rules);
  const p = weighUp(prior, heard, shift);
  const verdict = verdictOf(p, voices);
  const views = viewsByPerson(voices, prior, rules);
  const divergence = divergenceOf(views.filter(({ contactId }) => contactId !== null).map(({ view }) => view));
  const { phase, shifted } = scene.phase;
  return {
    phase,
    bidders: scene.bidders,
    prior: toProbabilities(prior),
    p: toProbabilities(p),
    verdict,
    stance: stancesFor(p, { phase, verdict }, rules).map(({ stance }) => stance),
    contributions: contributionsOf(prior, heard, shift),
    byPerson: views.map(({ contactId, view }) => ({ contactId, p: toProbabilities(view) })),
    rolesDisagree: divergence > rules.divergence,
    divergence,
    phaseShift: shifted,
    shiftLogOdds: shiftLogOdds(prior, heard, shift),
    questions: bestQuestions({ p, phase, voices, people: scene.people, parameters }),
  };
}

/** The most likely state; a tie goes to the worse one. */
export function verdictOf(p: Triple, voices: readonly Voice[]): Verdict {
  if (voices.length === 0) return 'unknown';
  return STATES.reduce((best, state, at) => ((p[at] ?? 0) >= (p[STATES.indexOf(best)] ?? 0) ? state : best));
}

/** A customer who keeps us in an earlier phase than their own mostly needs us as a reference. */
function shiftLogs({ shifted, held }: PositionScene['phase'], rules: PositionRules): Triple {
  if (!shifted) return NOTHING;
  const [first, alternate, reference] = toTriple(rules.phaseShift);
  const weight = held.evidence[0]?.weight ?? 0;
  return scale([Math.log(first), Math.log(alternate), Math.log(reference)], weight);
}

interface View {
  readonly contactId: string | null;
  readonly view: Triple;
}

/** Where we stand as each person alone shows it; `null` is the customer in general. */
function viewsByPerson(voices: readonly Voice[], prior: Triple, rules: PositionRules): View[] {
  return [...Map.groupBy(voices, ({ by }) => by)]
    .map(([contactId, own]) => ({ contactId, view: weighUp(prior, hear(own, rules)) }))
    .sort((a, b) => ((a.contactId ?? '') < (b.contactId ?? '') ? -1 : 1));
}
