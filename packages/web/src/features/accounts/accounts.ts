import { ACCOUNT_SORTS, listAccounts } from '@qibu/contract';
import { textOf } from '../../lib/search-params.ts';
import { listPage } from '../../list-page/list-page.ts';

/** The list of accounts: by name, owner and size. */
export const accounts = listPage({
  route: listAccounts,
  path: '/accounts',
  filter: { q: textOf, owner: textOf, size: textOf },
  sorts: ACCOUNT_SORTS,
});
