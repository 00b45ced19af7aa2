import type { Phase } from '../facts/vocabulary.ts';
import { logChances } from './log-chances.ts';
import type { PositionRules } from './rules.ts';
import type { Triple } from './states.ts';
import type { Verdict } from './verdict.ts';

export type Stance =
  | 'enter'
  | 'enter-only-with-new-access'
  | 'leave'
  | 'go-on'
  | 'guard-and-bind-price-to-risk'
  | 'slow-down-or-change-sso'
  | 'ask-first';

export interface StanceValue {
  readonly stance: Stance;
  /** Expected value in units of the deal's margin; leaving is worth 0. */
  readonly value: number;
}

/** What we may do now, best first by expected value. Source: docs/method/position.md#stance. */
export function stancesFor(p: Triple, scene: { phase: Phase; verdict: Verdict }, rules: PositionRules): StanceValue[] {
  if (scene.verdict === 'unknown') return [{ stance: 'ask-first', value: 0 }];
  return OPTIONS[scene.phase](p, rules, scene.verdict).sort((a, b) => b.value - a.value);
}

type Options = (p: Triple, rules: PositionRules, verdict: Verdict) => StanceValue[];
const LEAVE: StanceValue = { stance: 'leave', value: 0 };

const OPTIONS: Readonly<Record<Phase, Options>> = {
  early: (p, rules) => [
    { stance: 'enter', value: p[0] - rules.phaseCost.early },
    { stance: 'enter-only-with-new-access', value: accessValue(p, rules) },
    LEAVE,
  ],
  middle: (p, rules) => [{ stance: 'go-on', value: p[0] - rules.phaseCost.middle }, LEAVE],
  late: (p, rules, verdict) => [
    verdict === 'first'
      ? { stance: 'guard-and-bind-price-to-risk', value: p[0] - rules.phaseCost.late }
      : { stance: 'slow-down-or-change-sso', value: p[0] + rules.slowDownLift * p[1] - rules.phaseCost.late },
    LEAVE,
  ],
};

/** Ask for the executives first and go in only if we are taken to them: pays the phase only in that case. */
function accessValue(p: Triple, rules: PositionRules): number {
  const [first, alternate, reference] = logChances(rules, 'E3').for.map(Math.exp) as unknown as Triple;
  const granted = p[0] * first + p[1] * alternate + p[2] * reference;
  return p[0] * first - granted * rules.phaseCost.early - rules.accessCost;
}
