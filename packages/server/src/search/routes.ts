import * as contract from '@qibu/contract';
import { type Bound, bind } from '../http/bind.ts';
import { search } from './search.ts';

/** One search for everything. */
export const searchRoutes: readonly Bound[] = [
  bind(contract.search, async (scope, { query }) => ({ items: await search(scope, query.q) })),
];
