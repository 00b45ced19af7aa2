import type { ReplyOf, Route } from '@qibu/contract';
import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
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

/** Keys of the submissions under way, by what they send. */
type KeysUnderWay = Map<string, string>;
/** The key of each submission, for as long as it is tried. */
const keys = new WeakMap<object, string>();

/** One key per submission: repeating it by a retry, a held key or a second press must not do it twice. */
function keyOf(underWay: KeysUnderWay, input: object): string {
  const content = JSON.stringify(input);
  const key = keys.get(input) ?? underWay.get(content) ?? randomLetters(16);
  keys.set(input, key);
  underWay.set(content, key);
  return key;
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
  const underWay = useRef<KeysUnderWay>(new Map());
  return useMutation<ReplyOf<T>, AppError, InputOf<T>>({
    mutationFn: (input) =>
      call(
        route,
        route.idempotent ? { ...input, idempotencyKey: input.idempotencyKey ?? keyOf(underWay.current, input) } : input,
      ),
    onSuccess: async (reply, input) => {
      const since = Date.now();
      onDone?.(reply, input);
      await touch(queries, route.writes, { since, except });
    },
    onSettled: (_reply, _error, input) => {
      underWay.current.delete(JSON.stringify(input));
    },
    // The application shows what failed: see `app/failures.ts`.
    meta: { showsErrors: !quiet },
  });
}
