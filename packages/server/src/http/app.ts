import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import { LIMITS, ROUTES, type Route } from '@qibu/contract';
import fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import type { Actor } from '../scope/actor.ts';
import { Printed } from '../lists/printed.ts';
import { asActor } from '../scope/scope.ts';
import { AppError } from '../error.ts';
import type { Bound } from './bind.ts';
import { requireRoom } from './disk.ts';
import { serveDocs } from './docs/serve.ts';
import { readInput } from './guard.ts';
import { checkHost, checkOrigin, setHeaders } from './headers.ts';
import { once, readIdempotencyKey } from './idempotency.ts';
import type { Instance } from './instance.ts';
import { openapi } from './openapi/index.ts';
import { sendProblem } from './problem.ts';
import { readSessionToken } from './session-token.ts';
import { serveWeb } from './web.ts';

export interface AppOptions {
  /** What every route of the contract does. */
  readonly routes: readonly Bound[];
  /** Folder of the built web application; null serves the API alone. */
  readonly web: string | null;
  /** Addresses of reverse proxies whose word about the caller's address, host and protocol is taken; null = nobody's. */
  readonly trustProxy?: string | null;
}

/** The HTTP application over an instance. Not listening yet. */
export async function buildApp(instance: Instance, options: AppOptions): Promise<FastifyInstance> {
  const app = fastify({
    loggerInstance: instance.log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: LIMITS.bodyBytes,
    requestTimeout: 120_000,
    routerOptions: { maxParamLength: 200 },
    trustProxy: options.trustProxy ?? false,
    // A path the router cannot read never reaches the hooks.
    frameworkErrors: (error, request, reply) => {
      setHeaders(request, reply);
      return sendProblem(error, request, reply);
    },
  });
  app.setErrorHandler(sendProblem);
  app.addHook('onRequest', async (request, reply) => {
    setHeaders(request, reply);
    checkHost(request);
    checkOrigin(request);
  });
  await app.register(cookie);
  await app.register(multipart, {
    limits: { fileSize: LIMITS.importBytes, files: LIMITS.importFiles, fields: 20, parts: 40 },
    throwFileSizeLimit: true,
  });
  for (const bound of complete(options.routes)) mount(app, instance, bound);
  app.get('/api/openapi.json', async (request, reply) => {
    await actorOf(instance, request);
    return reply.send(openapi());
  });
  serveDocs(app, instance, (request) => actorOf(instance, request));
  await serveWeb(app, options.web);
  return app;
}

/** Every route of the contract has exactly one binding, or the application does not start. */
function complete(routes: readonly Bound[]): readonly Bound[] {
  const byId = new Map(routes.map((bound) => [bound.route.id, bound]));
  const missing = ROUTES.filter((route) => !byId.has(route.id)).map((route) => route.id);
  if (missing.length > 0) throw new Error(`routes without a handler: ${missing.join(', ')}`);
  return [...byId.values()];
}

function mount(app: FastifyInstance, instance: Instance, bound: Bound): void {
  const { route } = bound;
  app.route({
    method: route.method,
    url: `/api/v1${route.path}`,
    exposeHeadRoute: false,
    handler: async (request, reply) => {
      const actor = await admit(instance, route, request);
      if (instance.disk.isLow()) reply.header('qibu-read-only', 'disk');
      requireRoom(instance.disk, route);
      const result = await answer({ instance, bound, actor, request, reply });
      if (bound.style === 'raw') return result;
      const body = result instanceof Printed ? result.toBytes() : JSON.stringify(result);
      setVersion(reply, result);
      return reply.type('application/json').send(body);
    },
  });
}

interface ReplyContext {
  readonly instance: Instance;
  readonly bound: Bound;
  readonly actor: Actor | null;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

async function answer({ instance, bound, actor, request, reply }: ReplyContext): Promise<unknown> {
  const { route } = bound;
  if (bound.style !== 'scoped') return bound.run(instance, readInput(route, request), { request, reply, actor });
  if (!actor) throw new AppError('auth.required');
  const input = readInput(route, request);
  const key = readIdempotencyKey(route, request.headers['idempotency-key']);
  const readOnly = route.method === 'GET';
  return asActor(
    instance.db,
    actor,
    (scope) => {
      const work = () => bound.run(scope, input, instance);
      return key === null ? work() : once(scope, { route, key, input }, work);
    },
    { readOnly, now: instance.now() },
  );
}

async function actorOf(instance: Instance, request: FastifyRequest, evenWhenDue = false): Promise<Actor> {
  const token = readSessionToken(request);
  const signed = token && (await instance.sessions.find(token, instance.now()));
  if (!signed) throw new AppError('auth.required');
  request.sessionId = signed.sessionId;
  request.signedInAt = signed.signedInAt;
  if (!evenWhenDue && signed.due !== null) throw new AppError(`auth.${signed.due}Due`);
  return signed.actor;
}

async function admit(instance: Instance, route: Route, request: FastifyRequest): Promise<Actor | null> {
  if (route.access === 'open') return null;
  const actor = await actorOf(instance, request, route.evenWhenDue);
  if (route.access === 'admin' && !actor.isAdmin) throw new AppError('auth.adminOnly');
  return actor;
}

function setVersion(reply: FastifyReply, result: unknown): void {
  if (typeof result === 'object' && result !== null && 'version' in result && typeof result.version === 'number') {
    reply.header('etag', `"${result.version}"`);
  }
}

declare module 'fastify' {
  interface FastifyRequest {
    /** The caller's session; set after authentication. */
    sessionId?: string;
    signedInAt?: Date;
  }
}
