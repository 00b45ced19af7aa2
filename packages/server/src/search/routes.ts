import * as contract from '@qibu/contract';
import { type Bound, bind } from '../http/bind.ts';
import { search } from './search.ts';
import { searchEvidence } from './search-evidence.ts';

/** One search for everything. */
export const searchRoutes: readonly Bound[] = [
  bind(contract.search, async (scope, { query }) => ({ items: await search(scope, query.q) })),
  bind(contract.searchEvidence, async (scope, { query }) => ({ items: await searchEvidence(scope, query.q) })),
];
