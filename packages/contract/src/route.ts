import { z } from 'zod';
import type { RecordKind, RouteGroup } from './tags.ts';

type WriteMethod = 'POST' | 'PATCH' | 'PUT' | 'DELETE';
/** The content type of a workbook (XLSX). */
export const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Who may call: anyone, anyone signed in, administrators. Row scope comes on top, in the queries. */
type Access = 'open' | 'user' | 'admin';

export interface Route<
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
  R extends z.ZodType = z.ZodType,
> {
  readonly id: string;
  readonly method: 'GET' | WriteMethod;
  /** Answers also a person who must first choose a password or set up a second factor. */
  readonly evenWhenDue: boolean;
  /** Below `/api/v1`, with `:name` parameters. */
  readonly path: string;
  readonly access: Access;
  /** One plain sentence: what the route does. */
  readonly summary: string;
  /** What a caller should know besides. */
  readonly description: string | null;
  readonly group: RouteGroup;
  /** Kinds of records the reply of a GET is made of. */
  readonly reads: readonly RecordKind[];
  /** Kinds of records the route changes. */
  readonly writes: readonly RecordKind[];
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly reply: R;
  /** `If-Match: "<version>"` is required; stale answers 412 with both versions. */
  readonly ifMatch: boolean;
  /** `Idempotency-Key` is honoured. */
  readonly idempotent: boolean;
  /** The content type where it is not JSON: uploaded files, or a file sent back. */
  readonly media: {
    readonly body?: 'multipart/form-data';
    readonly reply?: 'text/csv' | 'application/gzip' | typeof WORKBOOK;
  };
}

const Nothing = z.strictObject({});
type Nothing = typeof Nothing;

/** A GET says what it reads, every other method what it writes; one that only works something out says what it reads. */
type TouchSpec =
  | { readonly method: 'GET'; readonly reads: readonly RecordKind[] }
  | { readonly method: WriteMethod; readonly writes: readonly RecordKind[]; readonly reads?: readonly RecordKind[] };

type RouteSpec<P, Q, B, R> = TouchSpec & {
  readonly id: string;
  readonly path: string;
  readonly summary: string;
  readonly description?: string;
  readonly group: RouteGroup;
  readonly access?: Access;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  readonly reply: R;
  readonly ifMatch?: boolean;
  readonly idempotent?: boolean;
  readonly media?: Route['media'];
  readonly evenWhenDue?: boolean;
};

/** Fills in what a route leaves out: no parameters, no query, no body, signed-in access. */
export function defineRoute<
  R extends z.ZodType,
  P extends z.ZodType = Nothing,
  Q extends z.ZodType = Nothing,
  B extends z.ZodType = Nothing,
>(spec: RouteSpec<P, Q, B, R>): Route<P, Q, B, R> {
  return {
    access: 'user',
    evenWhenDue: false,
    description: null,
    reads: [],
    writes: [],
    params: Nothing as unknown as P,
    query: Nothing as unknown as Q,
    body: Nothing as unknown as B,
    ifMatch: false,
    idempotent: false,
    media: {},
    ...spec,
  };
}

export const isRoute = (value: unknown): value is Route =>
  typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'access' in value;

export type ParamsOf<T> = T extends Route<infer P, z.ZodType, z.ZodType, z.ZodType> ? z.input<P> : never;
export type QueryOf<T> = T extends Route<z.ZodType, infer Q, z.ZodType, z.ZodType> ? z.input<Q> : never;
export type BodyOf<T> = T extends Route<z.ZodType, z.ZodType, infer B, z.ZodType> ? z.input<B> : never;
export type ReplyOf<T> = T extends Route<z.ZodType, z.ZodType, z.ZodType, infer R> ? z.output<R> : never;
