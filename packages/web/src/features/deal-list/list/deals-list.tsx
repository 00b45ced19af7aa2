import { DEAL_SORTS, type DealRow } from '@qibu/contract';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useMedia } from '../../../lib/media.ts';
import { useRoomText } from '../../../lib/text.tsx';
import { DataTable, type Sort } from '../../../ui/data-table.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { deals } from '../deals.ts';
import { type DealSort, orderOf } from '../deals-search.ts';
import { NoDeals } from '../no-deals.tsx';
import { useDealColumns } from './columns.tsx';
import css from './list.module.css';

// Only who edits needs it.
const DealCell = lazy(async () => ({ default: (await import('./deal-cell.tsx')).DealCell }));
// Only a phone needs them.
const DealCards = lazy(async () => ({ default: (await import('./deal-cards.tsx')).DealCards }));

/** Deals as a table at a desk, as cards on a phone. */
export function DealsList() {
  const t = useRoomText('deals');
  const { phone } = useMedia();
  const { search, change } = deals.useSearch();
  const navigate = useNavigate();
  const { rows, count, error, loading, isOld, more, again } = deals.useRows(search);
  const columns = useDealColumns();
  const order = orderOf(search);
  const sort: Sort = { column: order.sort, descending: order.order === 'desc' };
  const onSort = ({ column, descending }: Sort) => {
    const known = DEAL_SORTS.find((one): one is DealSort => one === column);
    if (known !== undefined) change({ sort: known, order: descending ? 'desc' : 'asc' });
  };
  const open = ({ id }: DealRow) => void navigate({ to: '/deals/$dealId', params: { dealId: id } });
  if (error !== null && rows.length === 0) return <ErrorState error={error} onRetry={again} />;
  if (rows.length === 0 && !loading) return <NoDeals />;
  return (
    <div aria-busy={isOld} className={css.list}>
      {phone ? (
        <Suspense fallback={<SkeletonRows />}>
          <DealCards rows={rows} onEnd={more} loading={loading} />
        </Suspense>
      ) : (
        <DataTable
          main
          name="deals"
          label={t.deals.title}
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          onOpen={open}
          sort={sort}
          onSort={onSort}
          onEnd={more}
          loading={loading}
          editor={({ row, ...cell }) => (
            <Suspense fallback={cell.display}>
              <DealCell id={row.id} {...cell} />
            </Suspense>
          )}
          {...(count && { total: count.value })}
        />
      )}
    </div>
  );
}
