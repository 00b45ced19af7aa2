import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.tsx';
import { asAppError } from '../../lib/api/app-error.ts';
import { speakOf } from '../../lib/language.ts';
import { meReading } from '../../lib/me.ts';
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

const dueRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/due',
  validateSearch: (raw: Record<string, unknown>): { next?: string } => tidy({ next: ownPath(textOf(raw, 'next')) }),
  loader: async ({ context }) => {
    try {
      await Promise.all([context.queries.ensureQueryData(meReading()), speakOf('secondFactor')]);
    } catch (error) {
      if (asAppError(error).status === 401) throw redirect({ to: '/sign-in' });
      throw error;
    }
  },
  pendingComponent: SkeletonAlone,
  component: lazyRouteComponent(() => import('./due-page.tsx'), 'DuePage'),
});

const joinRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/join',
  loader: () => speakOf('invitation'),
  pendingComponent: SkeletonAlone,
  component: lazyRouteComponent(() => import('./join-page.tsx'), 'JoinPage'),
});

export const signInRoom = {
  name: 'sign-in',
  routes: [signInRoute, dueRoute, joinRoute],
  isOutside: true,
} as const satisfies Room;
