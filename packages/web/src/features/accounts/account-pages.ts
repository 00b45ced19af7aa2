import { listAccounts } from '@qibu/contract';
import { pagesOf } from '../../list-page/pages.ts';
import type { AccountsSearch } from './routes.ts';

export type AccountsFilter = Omit<AccountsSearch, 'new'>;

/** The list of accounts, page after page. */
export const accountPages = (filter: AccountsFilter) => pagesOf(listAccounts, filter);
