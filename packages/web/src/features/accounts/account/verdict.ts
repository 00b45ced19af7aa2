import type { AccountView } from '@qibu/contract';
import type { Words } from '@qibu/phrases';
import { fill } from '@qibu/phrases/say';

type JudgedAccount = Pick<AccountView, 'grade' | 'score' | 'paymentWarning' | 'criteria'>;
export type Criterion = AccountView['criteria'][number];

/** 0–5 with something to rest on; null when nothing counts. */
export const pointsOf = ({ held }: Criterion): number | null =>
  held.basis !== 'unknown' && typeof held.value === 'number' ? held.value : null;

function paymentClause({ paymentWarning, criteria }: JudgedAccount, t: Words<'accounts'>): string {
  const { verdict } = t.accounts;
  const payment = criteria.find(({ id }) => id === 'payment');
  if (paymentWarning) return verdict.paymentWarning;
  if (payment === undefined || pointsOf(payment) === null) return verdict.paymentUnknown;
  return payment.held.basis === 'fact' ? verdict.paymentFact : verdict.paymentGuess;
}

/** The first line of the page: is this customer worth it, and does it pay. */
export const verdictSentence = (view: JudgedAccount, t: Words<'accounts'>): string =>
  fill(t.accounts.verdict.sentence, {
    head: t.accounts.verdict[view.grade ?? 'none'],
    payment: paymentClause(view, t),
  });

/** 得分 3.8／5，4／7 项有依据 */
export function scoreText({ score, criteria }: JudgedAccount, t: Words<'accounts'>): string {
  const known = criteria.filter((one) => pointsOf(one) !== null).length;
  const { verdict } = t.accounts;
  if (score === null) return fill(verdict.scoreNone, { total: criteria.length });
  return fill(verdict.score, { score: score.toFixed(1), known, total: criteria.length });
}

const GOOD = 4;
const BAD = 2;
const MOST = 3;

export interface Reasons {
  readonly good: readonly Criterion[];
  readonly bad: readonly Criterion[];
  readonly unknown: readonly Criterion[];
}

/** What carries the verdict: the heaviest criteria of each side, three at most. */
export function reasonsOf(criteria: readonly Criterion[]): Reasons {
  const heaviest = criteria.toSorted((a, b) => b.weight - a.weight);
  const pick = (test: (points: number | null) => boolean) =>
    heaviest.filter((one) => test(pointsOf(one))).slice(0, MOST);
  return {
    good: pick((points) => points !== null && points >= GOOD),
    bad: pick((points) => points !== null && points <= BAD),
    unknown: pick((points) => points === null),
  };
}
