import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.tsx';
import { speakOf } from '../../lib/language.ts';
import { textOf, tidy } from '../../lib/search-params.ts';
import { SkeletonAlone } from '../../ui/skeleton.tsx';

const firstRunRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/first-run',
  // The token stays text even when it is all digits.
  validateSearch: (raw: Record<string, unknown>): { token?: string } => tidy({ token: textOf(raw, 'token') }),
  loader: () => speakOf('setup'),
  pendingComponent: SkeletonAlone,
  component: lazyRouteComponent(() => import('./first-run-page.tsx'), 'FirstRunPage'),
});
export const setupRoutes = [firstRunRoute] as const;
