import { DEAL_SORTS, type DealRow } from '@qibu/contract';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import type { Pages } from '../../../list-page/pages.ts';
import { DataTable, type DataTableProps, type Sort } from '../../../ui/data-table.tsx';
import { deals } from '../deals.ts';
import { type DealSort, orderOf } from '../deals-search.ts';
import { useDealColumns } from './columns.tsx';

// Only who edits needs it.
const DealCell = lazy(async () => ({ default: (await import('./deal-cell.tsx')).DealCell }));

interface DealTableProps extends Pick<DataTableProps<DealRow>, 'main' | 'label' | 'height'> {
  readonly pages: Pages<DealRow>;
}

/** Deals as a table, sorted as the address says. */
export function DealTable({ pages, ...table }: DealTableProps) {
  const { rows, count, loading, more } = pages;
  const { search, change } = deals.useSearch();
  const navigate = useNavigate();
  const columns = useDealColumns();
  const order = orderOf(search);
  const sort: Sort = { column: order.sort, descending: order.order === 'desc' };
  const onSort = ({ column, descending }: Sort) => {
    const known = DEAL_SORTS.find((one): one is DealSort => one === column);
    if (known !== undefined) change({ sort: known, order: descending ? 'desc' : 'asc' });
  };
  const open = ({ id }: DealRow) => void navigate({ to: '/deals/$dealId', params: { dealId: id } });
  return (
    <DataTable
      {...table}
      name="deals"
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
  );
}
