import { type DealRow, getBoard, listDeals } from '@qibu/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { call, reading } from '../../../lib/api/index.ts';
import { showError } from '../../../ui/toast.tsx';
import { type DealsSearch, filterQuery } from '../deals-search.ts';
import type { Columns, ColumnView } from './move-card.ts';

const CARDS = 20;

/** Query options of the board: whole columns counted, the first cards of each. */
export const boardReading = (search: DealsSearch) =>
  reading(getBoard, { query: { ...openQuery(search), by: search.by ?? 'claimed', cards: CARDS } });
/** The filter of the board: open deals, whatever the list shows besides. */
const openQuery = (search: DealsSearch) => ({ ...filterQuery(search), outcome: 'open' });

/** The board, and further cards of one column. */
export function useBoard(search: DealsSearch) {
  const queries = useQueryClient();
  const options = useMemo(() => boardReading(search), [search]);
  const { data, error, isLoading, refetch } = useQuery({ ...options, placeholderData: (before) => before });
  const [loading, setLoading] = useState<string | null>(null);
  const put = useCallback(
    (change: (columns: Columns) => Columns) =>
      queries.setQueryData(options.queryKey, (now) => now && { ...now, columns: change(now.columns) }),
    [queries, options],
  );
  const more = async (column: ColumnView): Promise<void> => {
    if (column.next === null) return;
    setLoading(column.stage ?? '');
    const field = search.by === 'evidenced' ? 'evidenced' : 'stage';
    try {
      const query = { ...openQuery(search), [field]: column.stage ?? 'none', cursor: column.next, limit: CARDS };
      const page = await call(listDeals, { query });
      put((columns) => columns.map((one) => (one.stage === column.stage ? grown(one, page) : one)));
    } catch (failure) {
      showError(failure);
    } finally {
      setLoading(null);
    }
  };
  return { columns: data?.columns ?? [], error, isLoading, refetch, put, more, loading };
}

const grown = (column: ColumnView, page: { items: DealRow[]; next: string | null }): ColumnView => ({
  ...column,
  cards: [...column.cards, ...page.items],
  next: page.next,
});
