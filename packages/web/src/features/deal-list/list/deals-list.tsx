import { lazy, Suspense } from 'react';
import { useMedia } from '../../../lib/media.ts';
import { useRoomText } from '../../../lib/text.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { deals } from '../deals.ts';
import { NoDeals } from '../no-deals.tsx';
import { DealTable } from './deal-table.tsx';
import css from './list.module.css';

// Only a phone needs them.
const DealCards = lazy(async () => ({ default: (await import('./deal-cards.tsx')).DealCards }));

/** Deals as a table at a desk, as cards on a phone. */
export function DealsList() {
  const t = useRoomText('deals');
  const { phone } = useMedia();
  const { search } = deals.useSearch();
  const pages = deals.useRows(search);
  const { rows, error, loading, isOld, more, again } = pages;
  if (error !== null && rows.length === 0) return <ErrorState error={error} onRetry={again} />;
  if (rows.length === 0 && !loading) return <NoDeals />;
  return (
    <div aria-busy={isOld} className={css.list}>
      {phone ? (
        <Suspense fallback={<SkeletonRows />}>
          <DealCards rows={rows} onEnd={more} loading={loading} />
        </Suspense>
      ) : (
        <DealTable main label={t.deals.title} pages={pages} />
      )}
    </div>
  );
}
