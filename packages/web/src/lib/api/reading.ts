import type { RecordKind, ReplyOf, Route } from '@qibu/contract';
import { QueryClient, queryOptions } from '@tanstack/react-query';
import { asAppError } from './app-error.ts';
import { call, type InputOf } from './call.ts';

const FRESH_MS = 15_000;

/** Query options of one reading: `useQuery(reading(getDeal, { params: { id } }))`. */
export function reading<T extends Route>(route: T, input: InputOf<T>) {
  const { params, query } = input as { params?: unknown; query?: unknown };
  return queryOptions<ReplyOf<T>>({
    queryKey: [route.path, params ?? null, query ?? null],
    queryFn: ({ signal }) => call(route, { ...input, signal }),
    meta: { reads: route.reads },
  });
}

/** Reads again only what may have changed; refused requests are not tried again, lost ones are. */
export const makeQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: FRESH_MS,
        retry: (count, error) => asAppError(error).status === 0 && count < 2,
        refetchOnWindowFocus: true,
      },
      mutations: { retry: (count, error) => asAppError(error).code === 'network' && count < 2 },
    },
  });

export interface InvalidateOptions {
  /** What was read since then knows of the change already. */
  readonly since?: number;
  /** Readings an open page keeps as they are. */
  readonly except?: readonly Route[];
}

/** Forgets what was read of these kinds of records, so that open pages read it again. */
export async function touch(
  queries: QueryClient,
  written: readonly RecordKind[],
  { since = Number.POSITIVE_INFINITY, except = [] }: InvalidateOptions = {},
): Promise<void> {
  const kept = new Set(except.map(({ path }) => path));
  await queries.invalidateQueries({
    predicate: ({ queryKey, meta, state }) =>
      state.dataUpdatedAt < since &&
      !kept.has(String(queryKey[0])) &&
      (meta === undefined || meta.reads.some((kind) => written.includes(kind))),
  });
}

declare module '@tanstack/react-query' {
  interface Register {
    queryMeta: { readonly reads: readonly RecordKind[] };
    /** Whether the application shows the error; otherwise the page does. */
    mutationMeta: { readonly showsErrors: boolean };
  }
}
