import { createRoute, isRedirect, redirect } from '@tanstack/react-router';
import { asAppError } from '../lib/api/app-error.ts';
import { meReading } from '../lib/me.ts';
import { rootRoute } from './root-route.tsx';

/** Everything behind sign-in. The user is loaded in parallel with the page's data. `router.tsx` gives it its looks. */
export const frameRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'frame',
  loader: async ({ context, location }) => {
    try {
      const { security } = await context.queries.ensureQueryData(meReading());
      if (security.due !== null) throw redirect({ to: '/due', search: { next: location.href } });
    } catch (error) {
      if (isRedirect(error)) throw error;
      if (asAppError(error).status === 401) throw redirect({ to: '/sign-in', search: { next: location.href } });
      throw error;
    }
  },
});
