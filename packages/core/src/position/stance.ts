import type { Phase } from '../facts/vocabulary.ts';
import type { PositionRules } from './rules.ts';
import type { Triple } from './states.ts';
import { worthOf } from './value.ts';
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

interface StanceScene {
  readonly phase: Phase;
  readonly verdict: Verdict;
  readonly bidders: number;
}

const LEAVE: StanceValue = { stance: 'leave', value: 0 };

/** What we may do now, best first by expected value; what is worth nothing comes after leaving. Source: docs/method/position.md#stance. */
export function stancesFor(p: Triple, scene: StanceScene, rules: PositionRules): StanceValue[] {
  if (scene.verdict === 'unknown') return [{ stance: 'ask-first', value: 0 }];
  return [LEAVE, ...waysOn(p, scene, rules)].sort((a, b) => b.value - a.value);
}

/** Nobody is slowed down where no competitor is ahead: the danger is then that nothing is bought at all. */
function lateStance(verdict: Verdict, bidders: number): Stance {
  if (verdict === 'first') return 'guard-and-bind-price-to-risk';
  return bidders > 1 ? 'slow-down-or-change-sso' : 'go-on';
}

function waysOn(p: Triple, { phase, verdict, bidders }: StanceScene, rules: PositionRules): StanceValue[] {
  const { onward, access } = worthOf(p, phase, rules);
  if (phase === 'middle') return [{ stance: 'go-on', value: onward }];
  if (phase === 'late') return [{ stance: lateStance(verdict, bidders), value: onward }];
  return [
    { stance: 'enter', value: onward },
    { stance: 'enter-only-with-new-access', value: access },
  ];
}
