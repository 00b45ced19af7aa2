import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../../app/frame-route.ts';
import { speakOf } from '../../lib/language.ts';
import { readDealSearch } from './deal-search.ts';
import { dealReading } from './use-deal-view.ts';

const dealRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/deals/$dealId',
  validateSearch: readDealSearch,
  loaderDeps: ({ search }) => ({ asOf: search.asOf }),
  loader: ({ context, params, deps }) => {
    void context.queries.prefetchQuery(dealReading(params.dealId, deps.asOf));
    return speakOf('deal', 'evidence', 'judgement', 'method');
  },
  component: lazyRouteComponent(() => import('./deal-page.tsx'), 'DealPage'),
  staticData: { crumb: (words) => words.nav.deals },
});
export const dealRoutes = [dealRoute] as const;
