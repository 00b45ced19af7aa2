import { type DealRow, listDeals } from '@qibu/contract';
import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { call } from '../../lib/api/index.ts';
import { type DealsSearch, firstPage } from './deals-search.ts';

/** Query options of the list, page by page. */
export const dealsReading = (search: DealsSearch) => {
  const query = firstPage(search);
  return infiniteQueryOptions({
    queryKey: [listDeals.path, null, query],
    queryFn: ({ pageParam, signal }) =>
      call(listDeals, { query: { ...query, ...(pageParam !== null && { cursor: pageParam }) }, signal }),
    meta: { reads: listDeals.reads },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }: { next: string | null }) => next,
    placeholderData: (before) => before,
  });
};

/** The deals of a filter, with more to come when the end is near. */
export function useDeals(search: DealsSearch) {
  const { data, error, isLoading, isPlaceholderData, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } =
    useInfiniteQuery(dealsReading(search));
  const rows: readonly DealRow[] = useMemo(() => data?.pages.flatMap(({ items }) => items) ?? [], [data]);
  const onEnd = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  return { rows, count: data?.pages[0]?.count, error, isLoading, isOld: isPlaceholderData, onEnd, refetch };
}
