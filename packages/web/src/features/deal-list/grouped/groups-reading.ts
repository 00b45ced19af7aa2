import { listDealGroups } from '@qibu/contract';
import { reading } from '../../../lib/api/index.ts';
import { type DealsSearch, filterQuery } from '../deals-search.ts';

/** Query options of the groups of a list: how many and how much, without the deals. */
export const groupsReading = (search: DealsSearch) =>
  reading(listDealGroups, { query: { ...filterQuery(search), by: search.group ?? 'owner' } });
