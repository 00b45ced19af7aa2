import { z } from 'zod';

type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
/** Who may call: anyone, anyone signed in, administrators. Row scope comes on top, in the queries. */
type Access = 'open' | 'user' | 'admin';

export interface Route<
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
  R extends z.ZodType = z.ZodType,
> {
  readonly id: string;
  readonly method: Method;
  /** Below `/api/v1`, with `:name` parameters. */
  readonly path: string;
  readonly access: Access;
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly reply: R;
  /** `If-Match: "<version>"` is required; stale answers 412 with both versions. */
  readonly ifMatch: boolean;
  /** `Idempotency-Key` is honoured. */
  readonly idempotent: boolean;
}

const Nothing = z.strictObject({});
type Nothing = typeof Nothing;

interface RouteSpec<P, Q, B, R> {
  readonly id: string;
  readonly method: Method;
  readonly path: string;
  readonly access?: Access;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  readonly reply: R;
  readonly ifMatch?: boolean;
  readonly idempotent?: boolean;
}

/** Fills in what a route leaves out: no parameters, no query, no body, signed-in access. */
export function defineRoute<
  R extends z.ZodType,
  P extends z.ZodType = Nothing,
  Q extends z.ZodType = Nothing,
  B extends z.ZodType = Nothing,
>(spec: RouteSpec<P, Q, B, R>): Route<P, Q, B, R> {
  return {
    access: 'user',
    params: Nothing as unknown as P,
    query: Nothing as unknown as Q,
    body: Nothing as unknown as B,
    ifMatch: false,
    idempotent: false,
    ...spec,
  };
}

export type ParamsOf<T> = T extends Route<infer P, z.ZodType, z.ZodType, z.ZodType> ? z.input<P> : never;
export type QueryOf<T> = T extends Route<z.ZodType, infer Q, z.ZodType, z.ZodType> ? z.input<Q> : never;
export type BodyOf<T> = T extends Route<z.ZodType, z.ZodType, infer B, z.ZodType> ? z.input<B> : never;
export type ReplyOf<T> = T extends Route<z.ZodType, z.ZodType, z.ZodType, infer R> ? z.output<R> : never;
