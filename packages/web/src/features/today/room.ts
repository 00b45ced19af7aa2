import { getToday } from '@qibu/contract';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../../app/frame-route.ts';
import { reading } from '../../lib/api/reading.ts';
import { speakOf } from '../../lib/language.ts';
import type { Room } from '../../room.ts';

const todayRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/',
  loader: ({ context }) => {
    void context.queries.prefetchQuery(reading(getToday, {}));
    return speakOf('today', 'deals', 'judgement', 'method');
  },
  component: lazyRouteComponent(() => import('./today-page.tsx'), 'TodayPage'),
  staticData: { crumb: (words) => words.nav.today },
});

export const todayRoom = {
  name: 'today',
  routes: [todayRoute],
  nav: {
    to: '/',
    icon: 'today',
    name: (t) => t.nav.today,
    key: 't',
    inTabBar: true,
  },
} as const satisfies Room;
