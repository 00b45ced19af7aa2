import { lazy, Suspense } from 'react';
import type { ConflictChoicesProps } from './conflict-choices.tsx';

const ConflictChoices = lazy(async () => ({ default: (await import('./conflict-choices.tsx')).ConflictChoices }));

/** Two people changed the same record: both versions side by side; fetched when it first happens. */
export function ConflictPanel(props: ConflictChoicesProps) {
  return (
    <Suspense fallback={null}>
      <ConflictChoices {...props} />
    </Suspense>
  );
}
