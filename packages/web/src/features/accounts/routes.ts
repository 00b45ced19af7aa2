import { ACCOUNT_SORTS, getAccount } from '@qibu/contract';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../../app/frame-route.ts';
import { reading } from '../../lib/api/reading.ts';
import { speakOf } from '../../lib/language.ts';
import { flagOf, oneOf, textOf, tidy } from '../../lib/search-params.ts';
import { accountPages } from './account-pages.ts';

export interface AccountsSearch {
  readonly q?: string;
  readonly owner?: string;
  readonly size?: string;
  readonly sort?: (typeof ACCOUNT_SORTS)[number];
  readonly order?: 'asc' | 'desc';
  /** The panel for a new account is open. */
  readonly new?: true;
}
const readAccountsSearch = (raw: Record<string, unknown>): AccountsSearch =>
  tidy({
    q: textOf(raw, 'q'),
    owner: textOf(raw, 'owner'),
    size: textOf(raw, 'size'),
    sort: oneOf(raw, 'sort', ACCOUNT_SORTS),
    order: oneOf(raw, 'order', ['asc', 'desc']),
    new: flagOf(raw, 'new'),
  });

const accountsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/accounts',
  validateSearch: readAccountsSearch,
  loaderDeps: ({ search: { new: _, ...filter } }) => filter,
  loader: ({ context, deps }) => {
    void context.queries.prefetchInfiniteQuery(accountPages(deps));
    return speakOf('accounts');
  },
  component: lazyRouteComponent(() => import('./accounts-page.tsx'), 'AccountsPage'),
  staticData: { crumb: (words) => words.nav.accounts },
});
const accountRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/accounts/$accountId',
  loader: ({ context, params }) => {
    void context.queries.prefetchQuery(reading(getAccount, { params: { id: params.accountId } }));
    return speakOf('accounts', 'deals', 'method');
  },
  component: lazyRouteComponent(() => import('./account/account-page.tsx'), 'AccountPage'),
  staticData: { crumb: (words) => words.nav.accounts },
});
export const accountsRoutes = [accountsRoute, accountRoute] as const;
