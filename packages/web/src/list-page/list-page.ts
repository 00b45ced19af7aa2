import type { QueryOf, Route } from '@qibu/contract';
import type { QueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { tidy } from '../lib/search-params.ts';
import { type ItemOf, type PagedRoute, type Pages, pagesOf, usePages } from './pages.ts';
import { type Readers, type SearchOf, type SearchRules, searchReader } from './search-reader.ts';

type Change<S> = { readonly [K in keyof S]?: S[K] | undefined };

interface ListRules<T extends Route, F extends Readers, S extends string, V extends Readers>
  extends SearchRules<F, S, V> {
  readonly route: PagedRoute<T>;
  readonly path: string;
  /** What the server is asked, where it is not just what the address says. */
  readonly ask?: (search: SearchOf<F, S, V>) => object;
}

/** A list whose filter is its address: read page after page. */
export interface ListPage<Search, Item> {
  /** For `validateSearch`. */
  readonly read: (raw: Record<string, unknown>) => Search;
  /** The filter in the address, and the ways to change it. */
  readonly useSearch: () => {
    readonly search: Search;
    /** Changes a part; the step before is not kept for Back. */
    readonly change: (part: Change<Search>) => void;
    readonly replace: (next: Search) => void;
  };
  readonly useRows: (search: Search) => Pages<Item>;
  readonly prefetch: (queries: QueryClient, search: Search) => void;
  /** Whether anything narrows the list. */
  readonly isFiltered: (search: Search) => boolean;
}

/** All that a page with a list has to say of it: `listPage({ route: listTenders, path: '/tenders', filter, sorts })`. */
export function listPage<
  T extends Route,
  F extends Readers,
  S extends string,
  V extends Readers = Record<never, never>,
>(rules: ListRules<T, F, S, V>): ListPage<SearchOf<F, S, V>, ItemOf<T>> {
  type Search = SearchOf<F, S, V>;
  const { route, path, filter } = rules;
  const sent = [...Object.keys(filter), 'sort', 'order'];
  const asked = (search: Search) => Object.fromEntries(Object.entries(search).filter(([name]) => sent.includes(name)));
  // The address was read by this list's own rules; the route's query follows from them.
  const ask = (search: Search) => (rules.ask ?? asked)(search) as Omit<QueryOf<T>, 'cursor' | 'limit'>;
  return {
    read: searchReader(rules),
    useSearch: () => useListSearch<Search>(path),
    useRows: (search) => usePages<T>(route, ask(search)),
    prefetch: (queries, search) => void queries.prefetchInfiniteQuery(pagesOf<T>(route, ask(search))),
    isFiltered: (search) => Object.keys(filter).some((name) => name in search),
  };
}

function useListSearch<Search extends object>(path: string) {
  const address: object = useSearch({ strict: false });
  const search = address as Search;
  const navigate = useNavigate();
  const go = useCallback(
    (next: (now: Search) => Search, replace: boolean) =>
      // The router cannot know which of its pages a list stands on.
      void navigate({ to: path, search: next, replace } as unknown as Parameters<typeof navigate>[0]),
    [navigate, path],
  );
  const change = useCallback((part: Change<Search>) => go((now) => tidy({ ...now, ...part }) as Search, true), [go]);
  const replace = useCallback((next: Search) => go(() => next, false), [go]);
  return { search, change, replace };
}
