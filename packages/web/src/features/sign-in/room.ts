import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.tsx';
import { flagOf, textOf, tidy } from '../../lib/search-params.ts';
import { SkeletonAlone } from '../../ui/skeleton.tsx';
import type { Room } from '../../room.ts';

interface SignInSearch {
  /** Where to go afterwards: a path of this site. */
  readonly next?: string;
  /** The session ended while working. */
  readonly ended?: true;
}
/** A path on this site; anything that could lead elsewhere is dropped. */
const ownPath = (path: string | undefined): string | undefined =>
  path !== undefined && /^\/(?![/\\])/.test(path) ? path : undefined;

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: (raw: Record<string, unknown>): SignInSearch =>
    tidy({ next: ownPath(textOf(raw, 'next')), ended: flagOf(raw, 'ended') }),
  pendingComponent: SkeletonAlone,
  component: lazyRouteComponent(() => import('./sign-in-page.tsx'), 'SignInPage'),
});

export const signInRoom = {
  name: 'sign-in',
  routes: [signInRoute],
  isOutside: true,
} as const satisfies Room;
