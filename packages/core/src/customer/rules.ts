import type { AccountCriterion } from '../facts/slot.ts';
import { reasonsOn, SHARE } from '../kernel/reason.ts';

export interface CustomerRules {
  readonly weights: Readonly<Record<AccountCriterion, number>>;
  /** Lowest score of class A and of class B. */
  readonly gradeA: number;
  readonly gradeB: number;
  /** Share of the criteria's weight that facts must cover before a customer is classed. */
  readonly classedFrom: number;
  /** A payment score at or below this is a warning. */
  readonly paymentWarning: number;
}

const defaults: CustomerRules = {
  weights: { payment: 3, fit: 3, loyalty: 2, strategic: 2, growth: 1, competition: 1, location: 1 },
  gradeA: 4,
  gradeB: 2.5,
  classedFrom: 0.5,
  paymentWarning: 2,
};

const reason = reasonsOn('customer.md');
/** The numbers of the customer's fit, and why they are what they are. */
export const customerParameters = {
  defaults,
  reasons: [
    reason('customer.weights.*', 'criterion-weight', [0, 100]),
    reason('customer.gradeA', 'grade-bound', [0, 5]),
    reason('customer.gradeB', 'grade-bound', [0, 5]),
    reason('customer.classedFrom', 'classed-from', SHARE),
    reason('customer.paymentWarning', 'payment-warning', [0, 5], 'method'),
  ],
};
