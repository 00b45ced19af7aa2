import { Problem, ROUTES, type Route } from '@qibu/contract';
import type { z } from 'zod';

interface Call {
  readonly method: string;
  /** With `/api/v1` and its query. */
  readonly url: string;
}
interface JsonReply {
  readonly status: number;
  readonly json: unknown;
}

/** Throws unless a JSON reply says exactly what the contract's route promises: nothing missing, nothing more. */
export function checkReply(call: Call, { status, json }: JsonReply): void {
  const route = routeOf(call);
  if (status >= 400) return requireExact(Problem, json, `${call.method} ${call.url}`);
  if (route && status >= 200 && status < 300) requireExact(route.reply, json, route.id);
}

/** The route that answers: of two that fit, the one with fewer parameters. */
function routeOf({ method, url }: Call): Route | undefined {
  const path = url.split('?')[0] ?? '';
  return ROUTES.filter((route) => route.method === method && patternOf(route).test(path)).toSorted(
    (a, b) => parametersIn(a) - parametersIn(b),
  )[0];
}

const patternOf = ({ path }: Route): RegExp => new RegExp(`^/api/v1${path.replaceAll(/:\w+/g, '[^/]+')}$`);
const parametersIn = ({ path }: Route): number => path.split(':').length;

function requireExact(schema: z.ZodType, json: unknown, what: string): void {
  const unknown = unknownKeys(json, schema.parse(json));
  if (unknown.length > 0) throw new Error(`${what}: not in the schema: ${[...new Set(unknown)].join(', ')}`);
}

/** Paths of what was sent and did not pass the schema, which keeps only what it knows. */
function unknownKeys(sent: unknown, known: unknown, at = ''): string[] {
  if (typeof sent !== 'object' || sent === null || typeof known !== 'object' || known === null) return [];
  const passed = new Map(Object.entries(known));
  return Object.entries(sent).flatMap(([key, value]) => {
    const path = Array.isArray(sent) ? `${at}[]` : `${at}.${key}`;
    return passed.has(key) ? unknownKeys(value, passed.get(key), path) : [path];
  });
}
