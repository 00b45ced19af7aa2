import type { WeighedAnswer } from './answer.ts';
import type { Effect } from './effect.ts';
import { pile, shareAfter } from './pile.ts';
import type { PositionRules } from './rules.ts';
import { type Odds, ODDS, type Side, SIDES } from './side.ts';
import { add, NOTHING, posterior, type Triple } from './states.ts';

/** An answer with what it finally adds to the log-chances of each state. */
export interface Heard {
  readonly answer: WeighedAnswer;
  readonly applied: Triple;
}
/** A sign without a speaker: the phase shift. */
export interface Sign {
  readonly weight: number;
  readonly strengths: Readonly<Record<Odds, number>>;
}
export interface Weighed {
  readonly heard: readonly Heard[];
  /** What the sign without a speaker adds. */
  readonly sign: Triple;
}

/** Within a topic the strongest voice for us and the strongest against us speak; between topics each next one counts less. */
export function weighEffects(effects: readonly Effect[], sign: Sign | null, rules: PositionRules): Weighed {
  const applied = new Map<WeighedAnswer, Triple>();
  let signed = NOTHING;
  for (const odds of ODDS) {
    for (const side of SIDES) {
      const spoken = speakersOn(effects, odds, side);
      const own = side === 'against' && sign !== null ? [{ answer: null, strength: sign.strengths[odds] }] : [];
      [...spoken, ...own]
        .sort((a, b) => b.strength - a.strength)
        .forEach(({ answer, strength }, at) => {
          const part = partOf(strength * shareAfter(at, rules.correlation), odds, side);
          if (answer === null) signed = add(signed, part);
          else applied.set(answer, add(applied.get(answer) ?? NOTHING, part));
        });
    }
  }
  return { heard: [...applied].map(([answer, parts]) => ({ answer, applied: parts })), sign: signed };
}

/** Odds of first that rise are another state that falls. */
function partOf(size: number, odds: Odds, side: Side): Triple {
  const change = side === 'for' ? -size : size;
  return odds === 1 ? [0, change, 0] : [0, 0, change];
}

/** The strongest voice of each topic, on one side of one of the odds. */
function speakersOn(effects: readonly Effect[], odds: Odds, side: Side): Effect[] {
  const best = new Map<string, Effect>();
  for (const effect of effects) {
    if (effect.odds !== odds || effect.side !== side) continue;
    const now = best.get(effect.topic);
    if (now === undefined || isLouder(effect, now)) best.set(effect.topic, effect);
  }
  return [...best.values()].sort((a, b) => (isLouder(a, b) ? -1 : 1));
}

/** A fixed order, so that neither the sum nor who is named depends on the order of rows. */
function isLouder(a: Effect, b: Effect): boolean {
  if (a.strength !== b.strength) return a.strength > b.strength;
  return keyOf(a) > keyOf(b);
}

const keyOf = ({ answer: { happenedOn, signal, by, answer, evidence } }: Effect): string =>
  JSON.stringify([happenedOn, signal, by, answer, evidence]);

/** The chances after everything that was heard. */
export const chancesAfter = (prior: Triple, { heard, sign }: Weighed): Triple =>
  posterior(
    prior,
    heard.reduce((sum, { applied }) => add(sum, applied), sign),
  );

/** How much was heard at all: the heaviest word on each topic, and the sign; each next one counts less. */
export function appliedWeight(weights: ReadonlyMap<string, number>, sign: Sign | null, rules: PositionRules): number {
  return pile([...weights.values(), ...(sign === null ? [] : [sign.weight])], rules.correlation);
}
