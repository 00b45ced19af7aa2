import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.tsx';
import { speakOf } from '../../lib/language.ts';
import { textOf, tidy } from '../../lib/search-params.ts';
import { SkeletonAlone } from '../../ui/skeleton.tsx';
import type { Room } from '../../room.ts';

const firstRunRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/first-run',
  // The token stays text even when it is all digits.
  validateSearch: (raw: Record<string, unknown>): { token?: string } => tidy({ token: textOf(raw, 'token') }),
  loader: () => speakOf('setup'),
  pendingComponent: SkeletonAlone,
  component: lazyRouteComponent(() => import('./first-run-page.tsx'), 'FirstRunPage'),
});

export const setupRoom = {
  name: 'setup',
  routes: [firstRunRoute],
  isOutside: true,
} as const satisfies Room;
