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
  /** The stored record is as we saw it where it matters: what else was changed meanwhile is no reason to refuse. */
  readonly sameAs?: (stored: unknown) => boolean;
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

/** The record as it is stored now, of a refusal because it was changed meanwhile. */
function storedIn(error: unknown): { readonly version: number } | null {
  if (!(error instanceof AppError) || error.code !== 'conflict.stale') return null;
  const stored = error.problem?.current;
  if (typeof stored !== 'object' || stored === null || !('version' in stored)) return null;
  return typeof stored.version === 'number' ? { ...stored, version: stored.version } : null;
}

/**
 * A change: `const save = useWrite(patchDeal); save.mutate({ params, body, ifMatch })`. What reads the kinds of records
 * the route writes is read again.
 */
export function useWrite<T extends Route>(
  route: T,
  { except = [], onDone, sameAs, quiet = false }: WriteOptions<T> = {},
): UseMutationResult<ReplyOf<T>, AppError, InputOf<T>> {
  const queries = useQueryClient();
  const underWay = useRef<KeysUnderWay>(new Map());
  return useMutation<ReplyOf<T>, AppError, InputOf<T>>({
    mutationFn: async (input) => {
      const keyed = (one: InputOf<T>): InputOf<T> =>
        route.idempotent ? { ...one, idempotencyKey: one.idempotencyKey ?? keyOf(underWay.current, one) } : one;
      try {
        return await call(route, keyed(input));
      } catch (error) {
        const stored = storedIn(error);
        if (stored === null || sameAs?.(stored) !== true) throw error;
        return call(route, keyed({ ...input, ifMatch: stored.version }));
      }
    },
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
