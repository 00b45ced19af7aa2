import type { QueryClient } from '@tanstack/react-query';
import { createRouter } from '@tanstack/react-router';
import { accountsRoutes } from '../features/accounts/routes.ts';
import { contactsRoutes } from '../features/contacts/routes.ts';
import { dealsRoutes } from '../features/deal-list/routes.ts';
import { dealRoutes } from '../features/deal-page/routes.ts';
import { importRoutes } from '../features/import/routes.ts';
import { reviewRoutes } from '../features/review/routes.ts';
import { settingsRoutes } from '../features/settings/routes.ts';
import { setupRoutes } from '../features/setup/routes.ts';
import { signInRoutes } from '../features/sign-in/routes.ts';
import { todayRoutes } from '../features/today/routes.ts';
import { SkeletonPage } from '../ui/skeleton.tsx';
import { frameRoute, strayRoute } from './frame-route.ts';
import { NotFoundPage } from './not-found-page.tsx';
import { rootRoute } from './root-route.tsx';
import { RouteError } from './route-error.tsx';

const tree = rootRoute.addChildren([
  ...signInRoutes,
  ...setupRoutes,
  frameRoute.addChildren([
    ...todayRoutes,
    ...dealsRoutes,
    ...dealRoutes,
    ...reviewRoutes,
    ...accountsRoutes,
    ...contactsRoutes,
    ...importRoutes,
    ...settingsRoutes,
    strayRoute,
  ]),
]);

/** All pages; each feature brings its own routes and loads its page when opened. */
export const makeRouter = (queries: QueryClient) =>
  createRouter({
    routeTree: tree,
    context: { queries },
    defaultPreload: 'intent',
    // The query client decides what is fresh.
    defaultPreloadStaleTime: 0,
    defaultErrorComponent: RouteError,
    defaultNotFoundComponent: NotFoundPage,
    defaultPendingComponent: SkeletonPage,
    defaultPendingMs: 150,
    scrollRestoration: true,
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
