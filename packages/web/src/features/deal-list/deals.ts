import { DEAL_SORTS, listDeals } from '@qibu/contract';
import { listPage } from '../../list-page/list-page.ts';
import { DEAL_FILTER, DEAL_VIEWS, firstPage } from './deals-search.ts';

/** The list of deals; the board shares its filter. */
export const deals = listPage({
  route: listDeals,
  path: '/deals',
  filter: DEAL_FILTER,
  sorts: DEAL_SORTS,
  shown: DEAL_VIEWS,
  ask: firstPage,
});
