import { SIGNALS } from '../facts/signal.ts';
import type { SignalChances } from '../position/likelihoods.ts';
import type { ParameterProblem } from '../kernel/problem.ts';
import type { Parameters } from './parameters.ts';
import type { GateNeed, StageRule } from '../funnel/stages.ts';

/** What no single number shows: sums, orders and references that the laws of the method rest on. */
export function checkParameters(parameters: Parameters): ParameterProblem[] {
  return [
    ...checkAges(parameters),
    ...checkGrades(parameters),
    ...SIGNALS.flatMap((id) => checkSignal(`position.likelihoods.${id}`, parameters.position.likelihoods[id])),
    ...(['early', 'middle'] as const).flatMap((phase) =>
      checkSignal(`position.saidBefore.${phase}`, parameters.position.saidBefore[phase]),
    ),
    ...checkNames(parameters.stages),
    ...parameters.stages.flatMap(checkSizes),
  ];
}

function checkAges({ evidence }: Parameters): ParameterProblem[] {
  return evidence.ageingHalfLives >= evidence.freshHalfLives
    ? []
    : [{ path: 'evidence.ageingHalfLives', problem: 'ages', allowed: `≥ ${evidence.freshHalfLives}` }];
}

function checkGrades({ customer }: Parameters): ParameterProblem[] {
  return customer.gradeA > customer.gradeB
    ? []
    : [{ path: 'customer.gradeA', problem: 'grades', allowed: `> ${customer.gradeB}` }];
}

function checkSignal(path: string, rule: SignalChances): ParameterProblem[] {
  const states = ['first', 'alternate', 'reference'] as const;
  const sums = states.filter((s) => Math.abs(rule[s].for + rule[s].mixed + rule[s].against - 1) > 1e-9);
  const unordered = states.filter((s) => !falls(rule, s));
  return [
    ...sums.map((s) => ({ path: `${path}.${s}`, problem: 'sum' as const, allowed: 'for + mixed + against = 1' })),
    ...unordered.map((s) => ({ path: `${path}.${s}`, problem: 'odds' as const, allowed: 'odds for first must fall' })),
  ];
}

/** Without this order a better answer could lower the chance of being first. */
function falls(rule: SignalChances, state: 'first' | 'alternate' | 'reference'): boolean {
  const ratio = (answer: 'for' | 'mixed' | 'against'): number => rule.first[answer] / rule[state][answer];
  return ratio('for') >= ratio('mixed') - 1e-12 && ratio('mixed') >= ratio('against') - 1e-12;
}

function checkNames(stages: readonly StageRule[]): ParameterProblem[] {
  const names = [...stages.map(({ id }) => id), ...stages.flatMap(({ criteria }) => criteria.map(({ id }) => id))];
  return names
    .filter((name, at) => names.indexOf(name) !== at)
    .map((name) => ({ path: 'stages', problem: 'duplicate', allowed: `"${name}" once` }));
}

/** A large customer or a government never needs less than a small one. */
function checkSizes(stage: StageRule): ParameterProblem[] {
  return (['large', 'government'] as const)
    .filter((size) => !isAtLeast(stage.need[size], stage.need.small))
    .map((size) => ({ path: `stages.${stage.id}.need.${size}`, problem: 'sizes', allowed: 'no less than small' }));
}

function isAtLeast(large: GateNeed, small: GateNeed): boolean {
  if ('all' in large && 'all' in small) return small.all.every((id) => large.all.includes(id));
  if ('all' in large && 'atLeast' in small) return large.all.length >= small.atLeast;
  if ('atLeast' in large && 'atLeast' in small) return large.atLeast >= small.atLeast;
  return false;
}
