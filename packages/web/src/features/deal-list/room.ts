import { createRoute } from '@tanstack/react-router';
import { frameRoute } from '../../app/frame-route.ts';
import { speakOf } from '../../lib/language.ts';
import { deals } from './deals.ts';
import { groupsReading } from './grouped/groups-reading.ts';
import { DealsPage } from './deals-page.tsx';
import type { Room } from '../../room.ts';

const dealsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/deals',
  validateSearch: deals.read,
  loaderDeps: ({ search: { new: _new, by: _by, opened: _opened, ...search } }) => search,
  loader: ({ context, deps }) => {
    if (deps.view !== 'board' && deps.group !== undefined) void context.queries.prefetchQuery(groupsReading(deps));
    else if (deps.view !== 'board') deals.prefetch(context.queries, deps);
    return speakOf('deals', 'judgement', 'method');
  },
  // The list comes with the application: it is opened most, and what it needs other pages need too.
  component: DealsPage,
  staticData: { crumb: (words) => words.nav.deals },
});

export const dealListRoom = {
  name: 'deal-list',
  routes: [dealsRoute],
  nav: {
    to: '/deals',
    icon: 'deals',
    name: (t) => t.nav.deals,
    key: 'd',
    inTabBar: true,
  },
} as const satisfies Room;
