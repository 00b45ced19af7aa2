import type { QueryClient } from '@tanstack/react-query';
import type { AnyRouter } from '@tanstack/react-router';
import { asAppError } from '../lib/api/app-error.ts';
import { meReading } from '../lib/me.ts';
import { showError } from '../ui/toast.tsx';

/** Shows what failed; when a session ends while working, sign-in opens and leads back to the same page. */
export function heedFailures(queries: QueryClient, router: AnyRouter): void {
  const leave = (error: unknown): void => {
    const { code } = asAppError(error);
    const { pathname, href } = router.state.location;
    if (code === 'auth.passwordDue' || code === 'auth.secondFactorDue') {
      queries.removeQueries({ queryKey: meReading().queryKey });
      if (pathname !== '/due') void router.navigate({ to: '/due', search: { next: href } });
      return;
    }
    if (code !== 'auth.required') return;
    if (pathname === '/sign-in' || pathname === '/first-run' || pathname === '/join') return;
    // Somebody who was not signed in on this page yet has lost nothing.
    const wasSignedIn = queries.getQueryData(meReading().queryKey) !== undefined;
    queries.clear();
    void router.navigate({ to: '/sign-in', search: { next: href, ...(wasSignedIn && { ended: true }) } });
  };
  queries.getQueryCache().config.onError = leave;
  queries.getMutationCache().config.onError = (error, _variables, _result, mutation) => {
    if (mutation.meta?.showsErrors === true) showError(error);
    leave(error);
  };
}
