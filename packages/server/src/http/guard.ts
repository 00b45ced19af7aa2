import type { Route } from '@qibu/contract';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { AppError, invalidField } from '../error.ts';
import type { Input } from './bind.ts';
import { fieldFaultOf } from './field-fault.ts';
import { checkPlainJson } from './plain-json.ts';

const VERSION = /^(?:W\/)?"?(\d{1,9})"?$/;

function parse(schema: z.ZodType, value: unknown, place: string): unknown {
  const result = schema.safeParse(value ?? {}, { reportInput: true });
  if (result.success) return result.data;
  const fields = result.error.issues.slice(0, 20).map((issue) => ({
    path: [place, ...issue.path].map(String).join('.'),
    ...fieldFaultOf(issue),
  }));
  throw new AppError('request.invalid', { fields });
}

function readVersion(route: Route, header: string | undefined): number {
  if (!route.ifMatch) return 0;
  if (header === undefined) throw new AppError('conflict.versionMissing');
  const found = VERSION.exec(header.trim())?.[1];
  if (found === undefined) throw invalidField('If-Match', 'notVersion');
  return Number(found);
}

/** Everything the caller sent, checked against the route's schemas. */
export function readInput(route: Route, request: FastifyRequest): Input<never, never, never> {
  checkPlainJson({ path: request.params, query: request.query, body: request.body });
  return {
    params: parse(route.params, request.params, 'path') as never,
    query: parse(route.query, request.query, 'query') as never,
    body: parse(route.body, request.body, 'body') as never,
    version: readVersion(route, request.headers['if-match']),
  };
}
