import { getReview } from '@qibu/contract';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../../app/frame-route.ts';
import { reading } from '../../lib/api/reading.ts';
import { speakOf } from '../../lib/language.ts';
import type { Room } from '../../room.ts';
import { readReviewSearch, reviewQuery } from './review-search.ts';

const reviewRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/review',
  validateSearch: readReviewSearch,
  loaderDeps: ({ search }) => reviewQuery(search),
  loader: ({ context, deps }) => {
    void context.queries.prefetchQuery(reading(getReview, { query: deps }));
    return speakOf('review', 'evidence', 'judgement', 'method');
  },
  component: lazyRouteComponent(() => import('./review-page.tsx'), 'ReviewPage'),
  staticData: { crumb: (words) => words.nav.review },
});

export const reviewRoom = {
  name: 'review',
  routes: [reviewRoute],
  nav: {
    to: '/review',
    icon: 'review',
    name: (t) => t.nav.review,
    key: 'r',
    inTabBar: true,
  },
} as const satisfies Room;
