import { DataTable, type DataTableProps, type Sort } from '../ui/data-table.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import type { Pages } from './pages.ts';

interface Order<S> {
  readonly sort: S | undefined;
  readonly order: 'asc' | 'desc';
}
interface PagedTableProps<T extends { readonly id: string }, S extends string>
  extends Pick<DataTableProps<T>, 'name' | 'label' | 'columns' | 'onOpen' | 'editor' | 'empty'> {
  readonly pages: Pages<T>;
  readonly sorts: readonly S[];
  /** As the address says it; by name when it says nothing. */
  readonly order: { readonly sort?: S | undefined; readonly order?: 'asc' | 'desc' | undefined };
  readonly onOrder: (order: Order<S>) => void;
}

/** A list read page after page, sorted as the address says. */
export function PagedTable<T extends { readonly id: string }, S extends string>(props: PagedTableProps<T, S>) {
  const { pages, sorts, order, onOrder, ...table } = props;
  const { rows, count, loading, error, again, more } = pages;
  const sort: Sort = { column: order.sort ?? 'name', descending: order.order === 'desc' };
  const onSort = ({ column, descending }: Sort) =>
    onOrder({ sort: sorts.find((one) => one === column), order: descending ? 'desc' : 'asc' });
  if (error !== null && rows.length === 0) return <ErrorState error={error} onRetry={again} />;
  return (
    <DataTable
      {...table}
      main
      rows={rows}
      rowKey={({ id }) => id}
      sort={sort}
      onSort={onSort}
      onEnd={more}
      loading={loading}
      {...(count && { total: count.value })}
    />
  );
}
