import type { ReplyOf, Route } from '@qibu/contract';
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

/** Forgets what was read through these routes, so that open pages read it again. */
export async function touch(queries: QueryClient, routes: readonly Route[]): Promise<void> {
  const paths = new Set(routes.map(({ path }) => path));
  await queries.invalidateQueries({ predicate: ({ queryKey }) => paths.has(String(queryKey[0])) });
}
