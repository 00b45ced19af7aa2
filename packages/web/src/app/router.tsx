import type { QueryClient } from '@tanstack/react-query';
import { createRoute, createRouter } from '@tanstack/react-router';
import { ROOMS } from '../rooms.ts';
import { SkeletonPage } from '../ui/skeleton.tsx';
import { Frame } from './frame/frame.tsx';
import { FrameToCome } from './frame/frame-to-come.tsx';
import { frameRoute } from './frame-route.ts';
import { NotFoundPage } from './not-found-page.tsx';
import { rootRoute } from './root-route.tsx';
import { RouteError } from './route-error.tsx';

type RouteOf<Place> = Place extends { readonly routes: readonly (infer Route)[] } ? Route : never;
type PlacedRoom = (typeof ROOMS)[number];
type OutsideRoom = Extract<PlacedRoom, { readonly isOutside: true }>;

const inside = ROOMS.flatMap((room): readonly RouteOf<Exclude<PlacedRoom, OutsideRoom>>[] =>
  'isOutside' in room ? [] : room.routes,
);
const outside = ROOMS.flatMap((room): readonly RouteOf<OutsideRoom>[] => ('isOutside' in room ? room.routes : []));
/** Any other address, shown inside the frame. */
const strayRoute = createRoute({ getParentRoute: () => frameRoute, path: '$', component: NotFoundPage });

// The frame shows the rooms and the rooms hang on its route: the two meet only here.
frameRoute.update({ component: Frame, pendingComponent: FrameToCome });
const tree = rootRoute.addChildren([...outside, frameRoute.addChildren([...inside, strayRoute])]);

/** All pages; each room brings its own routes and loads a page when it is opened. */
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
