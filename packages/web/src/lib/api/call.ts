import type { BodyOf, ParamsOf, Problem, QueryOf, ReplyOf, Route } from '@qibu/contract';
import { connection } from '../connection.ts';
import { AppError } from './app-error.ts';
import { takeEarly } from './early.ts';

type Part<Name extends string, Value> =
  Record<string, never> extends Value
    ? { readonly [K in Name]?: Value }
    : Partial<Value> extends Value
      ? { readonly [K in Name]?: Value }
      : { readonly [K in Name]: Value };

interface CallOptions {
  /** Version of the record being changed. */
  readonly ifMatch?: number;
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
}
/** What a route wants: its parameters, query and body where it has them. */
export type InputOf<T> = Part<'params', ParamsOf<T>> &
  Part<'query', QueryOf<T>> &
  Part<'body', BodyOf<T>> &
  CallOptions;

interface LooseInput extends CallOptions {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}
const BASE = '/api/v1';

/** One request. Rejects with an AppError. */
export async function call<T extends Route>(route: T, input: InputOf<T>): Promise<ReplyOf<T>> {
  const loose = input as LooseInput;
  const response = await send(urlOf(route, loose), {
    method: route.method,
    headers: headersOf(loose),
    credentials: 'same-origin',
    ...(loose.body === undefined ? {} : { body: JSON.stringify(loose.body) }),
    ...(loose.signal ? { signal: loose.signal } : {}),
  });
  return (await read(response)) as ReplyOf<T>;
}

/** The address of a route, for links to files such as an export. */
export function urlOf(route: Route, input: Pick<LooseInput, 'params' | 'query'>): string {
  const path = route.path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(String(input.params?.[name] ?? '')),
  );
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(input.query ?? {})) {
    if (value !== undefined && value !== null && value !== '') query.set(name, String(value));
  }
  const text = query.toString();
  return `${BASE}${path}${text === '' ? '' : `?${text}`}`;
}

function headersOf({ body, ifMatch, idempotencyKey }: LooseInput): Record<string, string> {
  return {
    accept: 'application/json',
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` }),
    ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
  };
}

/** The request itself; a server out of reach is an AppError too. */
async function send(url: string, init: RequestInit): Promise<Response> {
  try {
    const begun = init.method === 'GET' ? takeEarly(url) : undefined;
    const response = await (begun ?? fetch(url, init));
    connection.reached(response);
    return response;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    connection.lost();
    throw new AppError('network', 0);
  }
}

async function read(response: Response): Promise<unknown> {
  const type = response.headers.get('content-type') ?? '';
  const value: unknown = type.includes('json') ? await response.json() : await response.text();
  if (response.ok) return value;
  throw problemOf(response, value);
}

/** The error of a refused request; a page of some proxy in between is told apart by its missing code. */
function problemOf(response: Response, value: unknown): AppError {
  const problem = typeof value === 'object' && value !== null && 'code' in value ? (value as Problem) : null;
  if (response.status >= 502 && problem === null) connection.lost();
  return new AppError(problem?.code ?? (response.status >= 502 ? 'network' : 'unknown'), response.status, problem);
}
