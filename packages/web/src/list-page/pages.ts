import type { QueryOf, ReplyOf, Route } from '@qibu/contract';
import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { AppError } from '../lib/api/app-error.ts';
import { call, type InputOf } from '../lib/api/call.ts';

interface PageLike {
  readonly items: readonly unknown[];
  readonly next: string | null;
  readonly count: { readonly value: number; readonly capped: boolean };
}
export type PagedRoute<T extends Route> = ReplyOf<T> extends PageLike ? T : never;
export type ItemOf<T extends Route> = ReplyOf<T> extends { readonly items: readonly (infer Item)[] } ? Item : never;

/** Query options of a list read page after page: `useInfiniteQuery(pagesOf(listAccounts, filter))`. */
export const pagesOf = <T extends Route>(route: PagedRoute<T>, filter: Omit<QueryOf<T>, 'cursor' | 'limit'>) =>
  infiniteQueryOptions({
    queryKey: [route.path, 'pages', filter],
    queryFn: ({ pageParam, signal }) =>
      // The filter is this route's own query; TypeScript cannot see that while the route is still a parameter.
      call<T>(route, {
        query: { ...filter, ...(pageParam && { cursor: pageParam }) },
        signal,
      } as unknown as InputOf<T>),
    meta: { reads: route.reads },
    initialPageParam: null as string | null,
    getNextPageParam: (last) => (last as PageLike).next,
    // A narrower filter keeps its old rows visible until the new ones arrive.
    placeholderData: (before) => before,
  });

export interface Pages<Item> {
  readonly rows: readonly Item[];
  readonly count: PageLike['count'] | undefined;
  readonly loading: boolean;
  /** Shown are the rows of the filter before. */
  readonly isOld: boolean;
  readonly error: AppError | null;
  readonly again: () => void;
  /** Reads the next page; stable. */
  readonly more: () => void;
}

/** The rows read so far and how to read on. */
export function usePages<T extends Route>(
  route: PagedRoute<T>,
  filter: Omit<QueryOf<T>, 'cursor' | 'limit'>,
): Pages<ItemOf<T>> {
  const options = pagesOf<T>(route, filter);
  const { data, error, isPending, isPlaceholderData, isFetchingNextPage, hasNextPage, fetchNextPage, refetch } =
    useInfiniteQuery(options);
  const rows = useMemo(() => (data?.pages ?? []).flatMap((page) => (page as PageLike).items as ItemOf<T>[]), [data]);
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  return {
    rows,
    count: (data?.pages[0] as PageLike | undefined)?.count,
    loading: isPending,
    isOld: isPlaceholderData,
    error: error as AppError | null,
    again: () => void refetch(),
    more,
  };
}
