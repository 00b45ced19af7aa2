import type { Held } from '../facts/claim.ts';
import type { Hold } from '../facts/holder.ts';
import { ACCOUNT_CRITERIA, accountSlot } from '../facts/slot.ts';
import type { CustomerRules } from './rules.ts';

export interface CustomerFit {
  /** 0–5, weighted over the criteria shown by facts; null when none is. */
  readonly score: number | null;
  /** Null while facts cover less than half of the criteria's weight: not yet classed. */
  readonly grade: 'A' | 'B' | 'C' | null;
  readonly paymentWarning: boolean;
  readonly criteria: readonly { readonly id: string; readonly weight: number; readonly held: Held }[];
}

/** How well the customer fits us, over the criteria known. Source: docs/method/customer.md. */
export function judgeCustomer(hold: Hold, rules: CustomerRules): CustomerFit {
  const criteria = ACCOUNT_CRITERIA.map((id) => ({ id, weight: rules.weights[id], held: hold(accountSlot(id)) }));
  const score = weightedScore(criteria);
  const payment = pointsOf(hold(accountSlot('payment')));
  return {
    score,
    grade: score === null || !isCovered(criteria, rules) ? null : gradeOf(score, rules),
    paymentWarning: payment !== null && payment <= rules.paymentWarning,
    criteria,
  };
}

function weightedScore(criteria: CustomerFit['criteria']): number | null {
  let sum = 0;
  let weights = 0;
  for (const { weight, held } of criteria) {
    const points = pointsOf(held);
    if (points === null) continue;
    sum += weight * points;
    weights += weight;
  }
  return weights === 0 ? null : sum / weights;
}

/** Whether facts cover enough of the weight to class the customer. */
function isCovered(criteria: CustomerFit['criteria'], { classedFrom }: CustomerRules): boolean {
  const weightOf = (of: CustomerFit['criteria']): number => of.reduce((sum, { weight }) => sum + weight, 0);
  const shown = criteria.filter(({ held }) => pointsOf(held) !== null);
  return weightOf(shown) >= classedFrom * weightOf(criteria);
}

/** 0–5; null without a fact, or when the value is not a number. */
function pointsOf({ basis, value }: Held): number | null {
  if (basis !== 'fact' || typeof value !== 'number' || !Number.isFinite(value)) return null;
  return Math.min(5, Math.max(0, value));
}

function gradeOf(score: number, rules: CustomerRules): 'A' | 'B' | 'C' {
  if (score >= rules.gradeA) return 'A';
  return score >= rules.gradeB ? 'B' : 'C';
}
