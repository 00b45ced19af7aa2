import { SIGNALS, type SignalId } from '../facts/signal.ts';
import type { Phase } from '../facts/vocabulary.ts';
import { freshnessOf } from '../facts/weight.ts';
import type { PersonStanding } from '../people/standing.ts';
import { whomToAsk } from './ask.ts';
import { questionGain } from './question.ts';
import type { PositionParameters } from './rules.ts';
import type { Triple } from './states.ts';
import type { Voice } from './voice.ts';
import { countByPhase, discount } from './weigh-up.ts';

const SHOWN = 3;

/** A question worth asking: expected gain in decision value (in units of the deal's reward, 0–1). */
export interface Question {
  readonly signal: SignalId;
  readonly gain: number;
  /** Contact to ask; null = anyone we meet. */
  readonly ask: string | null;
}

export interface QuestionScene {
  readonly p: Triple;
  readonly phase: Phase;
  readonly voices: readonly Voice[];
  readonly people: readonly PersonStanding[];
  readonly parameters: PositionParameters;
}

/** The three questions worth most: unanswered signals, stale answers, influential people not asked. */
export function bestQuestions(scene: QuestionScene): Question[] {
  const heard = new Set(scene.voices.flatMap(({ by }) => by ?? []));
  return SIGNALS.flatMap((signal) => questionOn(signal, heard, scene) ?? [])
    .sort((a, b) => b.gain - a.gain)
    .slice(0, SHOWN);
}

function questionOn(signal: SignalId, heard: ReadonlySet<string>, scene: QuestionScene): Question | null {
  const { position } = scene.parameters;
  const { phase } = position.likelihoods[signal];
  if (phase !== 'any' && phase !== scene.phase) return null;
  const voices = scene.voices.filter((voice) => voice.signal === signal);
  const answered = new Set(voices.flatMap(({ by }) => by ?? []));
  const silent = scene.people.filter((one) => one.influence === 'high' && !heard.has(one.contactId));
  const isOpen = !voices.some((voice) => isCurrent(voice, scene.parameters));
  if (!isOpen && silent.length === 0) return null;
  const ask = whomToAsk(signal, {
    people: isOpen ? scene.people : silent,
    heard,
    answered: isOpen ? new Set() : answered,
  });
  const count = (countByPhase(scene.voices, position).get(phase) ?? 0) + 1;
  const strength = position.answerWeight * discount(count, position);
  return { signal, ask, gain: questionGain(scene.p, { signal, strength, phase: scene.phase }, position) };
}

/** A stale answer counts as unanswered. */
function isCurrent({ top }: Voice, { evidence }: PositionParameters): boolean {
  return freshnessOf({ ageDays: top.ageDays, halfLifeDays: evidence.halfLifeDays.competition }, evidence) !== 'stale';
}
