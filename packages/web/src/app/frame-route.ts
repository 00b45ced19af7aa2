import { createRoute, redirect } from '@tanstack/react-router';
import { asAppError } from '../lib/api/app-error.ts';
import { meReading } from '../lib/me.ts';
import { Frame } from './frame/frame.tsx';
import { FrameToCome } from './frame/frame-to-come.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { rootRoute } from './root-route.tsx';

/** Everything behind sign-in. The user is loaded in parallel with the page's data. */
export const frameRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'frame',
  component: Frame,
  pendingComponent: FrameToCome,
  loader: async ({ context, location }) => {
    try {
      await context.queries.ensureQueryData(meReading());
    } catch (error) {
      if (asAppError(error).status === 401) throw redirect({ to: '/sign-in', search: { next: location.href } });
      throw error;
    }
  },
});

/** Any other address, shown inside the frame. */
export const strayRoute = createRoute({ getParentRoute: () => frameRoute, path: '$', component: NotFoundPage });
