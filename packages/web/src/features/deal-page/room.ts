import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { frameRoute } from '../../app/frame-route.ts';
import { speakOf } from '../../lib/language.ts';
import { readDealSearch } from './deal-search.ts';
import { OWN_PANELS } from './own-panels.tsx';
import { OWN_SECTIONS } from './own-sections.ts';
import { readAhead } from './use-deal-parts.ts';
import type { Room } from '../../room.ts';

const dealRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/deals/$dealId',
  validateSearch: readDealSearch,
  beforeLoad: ({ location, params }) => {
    // The page once had tabs: their links lead to the sections.
    const asked: Record<string, unknown> = location.search;
    if ('tab' in asked) throw redirect({ to: '/deals/$dealId', params, search: readDealSearch(asked), replace: true });
  },
  loaderDeps: ({ search }) => ({ asOf: search.asOf }),
  loader: ({ context, params, deps }) => {
    readAhead(context.queries, params.dealId, deps.asOf);
    return speakOf('deal', 'evidence', 'judgement', 'method');
  },
  component: lazyRouteComponent(() => import('./deal-page.tsx'), 'DealPage'),
  staticData: { crumb: (words) => words.nav.deals },
});

export const dealPageRoom = {
  name: 'deal-page',
  routes: [dealRoute],
  dealSections: OWN_SECTIONS,
  dealPanels: OWN_PANELS,
} as const satisfies Room;
