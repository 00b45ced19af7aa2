import type { ReplyOf, Route } from '@qibu/contract';
import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { randomLetters } from '../random-letters.ts';
import { AppError } from './app-error.ts';
import { call, type InputOf } from './call.ts';
import { touch } from './reading.ts';

export interface WriteOptions<T extends Route> {
  /** Readings the page keeps as they are, although the change makes them old. */
  readonly except?: readonly Route[];
  readonly onDone?: (reply: ReplyOf<T>, input: InputOf<T>) => void;
  /** The caller shows the error itself. */
  readonly quiet?: boolean;
}

/** One key per click: a retry of the same submission must not be done twice. */
const keys = new WeakMap<object, string>();
function keyOf(input: object): string {
  const known = keys.get(input);
  if (known !== undefined) return known;
  const fresh = randomLetters(16);
  keys.set(input, fresh);
  return fresh;
}

/**
 * A change: `const save = useWrite(patchDeal); save.mutate({ params, body, ifMatch })`. What reads the kinds of records
 * the route writes is read again.
 */
export function useWrite<T extends Route>(
  route: T,
  { except = [], onDone, quiet = false }: WriteOptions<T> = {},
): UseMutationResult<ReplyOf<T>, AppError, InputOf<T>> {
  const queries = useQueryClient();
  return useMutation<ReplyOf<T>, AppError, InputOf<T>>({
    mutationFn: (input) =>
      call(route, route.idempotent ? { ...input, idempotencyKey: input.idempotencyKey ?? keyOf(input) } : input),
    onSuccess: async (reply, input) => {
      const since = Date.now();
      onDone?.(reply, input);
      await touch(queries, route.writes, { since, except });
    },
    // The application shows what failed: see `app/failures.ts`.
    meta: { showsErrors: !quiet },
  });
}
