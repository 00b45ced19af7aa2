import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { asAppError } from '../lib/api/app-error.ts';
import { useText } from '../lib/text.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { Page } from '../ui/page.tsx';
import { NotFoundPage } from './not-found-page.tsx';

/** A page that could not be opened; the rest of the frame stays. */
export function RouteError({ error, reset }: ErrorComponentProps) {
  const t = useText();
  const router = useRouter();
  const boundary = useQueryErrorResetBoundary();
  if (asAppError(error).status === 404) return <NotFoundPage />;
  const retry = () => {
    boundary.reset();
    reset();
    void router.invalidate();
  };
  return (
    <Page title={t.common.error.title} ownHead>
      <ErrorState error={error} onRetry={retry} />
    </Page>
  );
}
