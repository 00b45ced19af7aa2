import type { DealView } from '@qibu/contract';
import { lazy, type ReactNode, Suspense } from 'react';
import { HeadChange, useHeadChanges } from './use-head-change.ts';

const ConflictPanel = lazy(async () => ({ default: (await import('./conflict-panel.tsx')).ConflictPanel }));

/** Lets any part of the page change the deal's own fields, and settles conflicts in one place. */
export function HeadEdits({ deal, children }: { deal: DealView; children: ReactNode }) {
  const { change, conflict, settle } = useHeadChanges(deal);
  return (
    <HeadChange value={change}>
      {children}
      {conflict !== null && (
        <Suspense fallback={null}>
          <ConflictPanel conflict={conflict} onSettle={settle} />
        </Suspense>
      )}
    </HeadChange>
  );
}
