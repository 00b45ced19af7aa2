import * as contract from '@qibu/contract';
import { type Bound, bind } from '../http/bind.ts';
import { loadReview } from './load-review.ts';
import { putOff } from './put-off.ts';
import { loadToday } from './today.ts';

/** Today and the weekly review. */
export const reviewRoutes: readonly Bound[] = [
  bind(contract.getToday, (scope) => loadToday(scope)),
  bind(contract.putOffQuestion, (scope, { params, body }) => putOff(scope, params.id, body)),
  bind(contract.getReview, (scope, { query }) => loadReview(scope, query)),
];
