import type { Route } from '@qibu/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Actor } from '../scope/actor.ts';
import type { Printed } from '../lists/printed.ts';
import type { Scope } from '../scope/scope.ts';
import type { Instance } from './instance.ts';

type Out<T extends z.ZodType> = z.output<T>;

export interface Input<P, Q, B> {
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  /** Version from If-Match; a number whenever the route says `ifMatch`. */
  readonly version: number;
}

/** Runs inside one transaction bound to the actor; a GET's transaction is read-only. */
export type ScopedHandler<P, Q, B, R> = (scope: Scope, input: Input<P, Q, B>, instance: Instance) => Promise<R>;
/** For routes without an actor (sign-in, first run) or which work outside a transaction (upload, stream). */
export type OpenHandler<P, Q, B, R> = (
  instance: Instance,
  input: Input<P, Q, B>,
  http: { readonly request: FastifyRequest; readonly reply: FastifyReply; readonly actor: Actor | null },
) => Promise<R>;

export type Bound =
  | { readonly route: Route; readonly style: 'scoped'; readonly run: ScopedHandler<never, never, never, unknown> }
  | { readonly route: Route; readonly style: 'open' | 'raw'; readonly run: OpenHandler<never, never, never, unknown> };

/** Binds a route to its handler `run`, which loads, decides, saves and replies; the app does everything else. */
export const bind = <P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  route: Route<P, Q, B, R>,
  run: ScopedHandler<Out<P>, Out<Q>, Out<B>, z.input<R> | Printed<z.input<R>>>,
): Bound => ({ route, style: 'scoped', run: run as ScopedHandler<never, never, never, unknown> });

/** Like `bind`, without transaction; `actor` is null only on routes of access `open`. */
export const bindOpen = <P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  route: Route<P, Q, B, R>,
  run: OpenHandler<Out<P>, Out<Q>, Out<B>, z.input<R>>,
): Bound => ({ route, style: 'open', run: run as OpenHandler<never, never, never, unknown> });

/** Like `bindOpen`; the handler sends the reply itself (streams, files, multipart). */
export const bindRaw = <P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  route: Route<P, Q, B, R>,
  run: OpenHandler<Out<P>, Out<Q>, Out<B>, unknown>,
): Bound => ({ route, style: 'raw', run: run as OpenHandler<never, never, never, unknown> });
