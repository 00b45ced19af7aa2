import { getAccount } from '@qibu/contract';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../../app/frame-route.ts';
import { reading } from '../../lib/api/reading.ts';
import { speakOf } from '../../lib/language.ts';
import { accounts } from './accounts.ts';
import type { Room } from '../../room.ts';

const accountsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/accounts',
  validateSearch: accounts.read,
  loaderDeps: ({ search: { new: _, ...filter } }) => filter,
  loader: ({ context, deps }) => {
    accounts.prefetch(context.queries, deps);
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

export const accountsRoom = {
  name: 'accounts',
  routes: [accountsRoute, accountRoute],
  nav: {
    to: '/accounts',
    icon: 'accounts',
    name: (t) => t.nav.accounts,
    key: 'a',
  },
} as const satisfies Room;
