import type { EvidenceRules } from '../facts/rules.ts';
import { SIGNALS, type SignalId } from '../facts/signal.ts';
import type { CustomerSize, Phase } from '../facts/vocabulary.ts';
import { freshnessOf } from '../facts/weight.ts';
import type { PersonStanding } from '../people/standing.ts';
import type { WeighedAnswer } from './answer.ts';
import { type Addressee, whomToAsk } from './ask.ts';
import { type Gap, type Line, lineFor } from './line.ts';
import type { PositionRules } from './rules.ts';
import type { Triple } from './states.ts';
import { expectedMove, questionGain, valueOf } from './value.ts';
import type { Verdict } from './verdict.ts';

const SHOWN = 3;
const DIGITS = 12;
/** Read off our own log, or seen by being there; never asked. */
const OBSERVED: ReadonlySet<SignalId> = new Set(['steering', 'meeting-length', 'days-since-executive']);
/** For whom people would vote is no question to the staff of a public buyer. */
const NOT_TO_PUBLIC_BUYERS: ReadonlySet<SignalId> = new Set(['said-will-choose-us']);

/** A question worth asking: expected gain in decision value (in units of the deal's reward, 0–1), and of whom. */
export interface Question extends Addressee {
  readonly signal: SignalId;
  readonly gain: number;
  /** How it is put to the one who is asked; null = nobody to ask yet. */
  readonly line: Line | null;
  /** The last statement of the person to ask; null = none on record. */
  readonly last: string | null;
}

export interface QuestionScene {
  readonly p: Triple;
  readonly phase: Phase;
  readonly verdict: Verdict;
  /** Sum of the weights of the topics heard. */
  readonly heard: number;
  readonly answers: readonly WeighedAnswer[];
  readonly people: readonly PersonStanding[];
  readonly customerSize: CustomerSize;
  /** The last statement of each person. */
  readonly lastWords: ReadonlyMap<string, string>;
  /** Who of the people buys for a living. */
  readonly buyers: ReadonlySet<string>;
  /** What the record does not say yet. */
  readonly gaps: ReadonlySet<Gap>;
}
interface Rules {
  readonly position: PositionRules;
  readonly evidence: EvidenceRules;
}

/**
 * The three questions worth most: signals unanswered or stale, and influential people not heard. While nothing is known all
 * three are asked; afterwards only those that could change the decision.
 */
export function bestQuestions(scene: QuestionScene, rules: Rules): Question[] {
  const { p, phase, heard } = scene;
  const worthNow = valueOf(p, phase, rules.position);
  const least = scene.verdict === 'unknown' ? 0 : rules.position.leastGain;
  return SIGNALS.flatMap((signal) => {
    const to = addressee(signal, scene, rules);
    if (to === null) return [];
    const ask = { signal, heard, phase, worthNow };
    // What is left of equal sums taken in another order would decide which of two equal questions comes first.
    const gain = Number(questionGain(p, ask, rules.position).toFixed(DIGITS));
    const last = (to.ask !== null && scene.lastWords.get(to.ask)) || null;
    return gain < least
      ? []
      : [
          {
            ...to,
            signal,
            gain,
            last,
            line: lineTo(signal, to, scene),
            move: Number(expectedMove(p, ask, rules.position).toFixed(DIGITS)),
          },
        ];
  })
    .sort((a, b) => b.gain - a.gain || b.move - a.move)
    .slice(0, SHOWN)
    .map(({ move: _, ...question }) => question);
}

/** How a question is put to its addressee. */
function lineTo(signal: SignalId, { ask, why }: Addressee, scene: QuestionScene): Line | null {
  const person = scene.people.find(({ contactId }) => contactId === ask);
  if (person === undefined) return null;
  const isPublicBuyer = scene.customerSize === 'government';
  return lineFor(signal, { person, why, isPublicBuyer, buys: scene.buyers.has(person.contactId), gaps: scene.gaps });
}

/** Whom to ask about a signal; null where it is no question now. */
function addressee(signal: SignalId, scene: QuestionScene, { position, evidence }: Rules): Addressee | null {
  const { phase } = position.likelihoods[signal];
  if (OBSERVED.has(signal) || (phase !== 'any' && phase !== scene.phase)) return null;
  if (scene.customerSize === 'government' && NOT_TO_PUBLIC_BUYERS.has(signal)) return null;
  const said = scene.answers.filter((one) => one.signal === signal);
  const isOpen = !said.some((one) => isCurrent(one, evidence));
  if (isOpen) return whomToAsk(signal, { people: scene.people, answered: new Set() });
  const heard = new Set(scene.answers.flatMap(({ by }) => by ?? []));
  const silent = scene.people.filter(
    ({ influence, contacted, contactId }) => influence === 'high' && contacted && !heard.has(contactId),
  );
  return silent.length === 0 ? null : whomToAsk(signal, { people: silent, answered: new Set() });
}

/** A stale answer counts as unanswered. */
function isCurrent({ ageDays }: WeighedAnswer, evidence: EvidenceRules): boolean {
  return freshnessOf({ ageDays, halfLifeDays: evidence.halfLifeDays.competition }, evidence) !== 'stale';
}
