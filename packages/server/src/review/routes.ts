import * as contract from '@qibu/contract';
import { type Bound, bind } from '../http/bind.ts';
import { loadReview } from './load-review.ts';
import { loadToday } from './today.ts';

/** Today and the weekly review. */
export const reviewRoutes: readonly Bound[] = [
  bind(contract.getToday, (scope) => loadToday(scope)),
  bind(contract.getReview, (scope, { query }) => loadReview(scope, query)),
];
