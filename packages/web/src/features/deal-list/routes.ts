import { createRoute } from '@tanstack/react-router';
import { frameRoute } from '../../app/frame-route.ts';
import { speakOf } from '../../lib/language.ts';
import { DealsPage } from './deals-page.tsx';
import { readDealsSearch } from './deals-search.ts';
import { dealsReading } from './use-deals.ts';

const dealsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/deals',
  validateSearch: readDealsSearch,
  loaderDeps: ({ search: { new: _new, by: _by, ...search } }) => search,
  loader: ({ context, deps }) => {
    if (deps.view !== 'board') void context.queries.prefetchInfiniteQuery(dealsReading(deps));
    return speakOf('deals', 'judgement', 'method');
  },
  // The list comes with the application: it is opened most, and what it needs other pages need too.
  component: DealsPage,
  staticData: { crumb: (words) => words.nav.deals },
});
export const dealsRoutes = [dealsRoute] as const;
