import { ROUTES, type Route } from '@qibu/contract';
import { z } from 'zod';

const schemaOf = (schema: z.ZodType, io: 'input' | 'output') => z.toJSONSchema(schema, { io, unrepresentable: 'any' });

function operation(route: Route) {
  const params = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const query = schemaOf(route.query, 'input').properties ?? {};
  const queries = Object.entries(query).map(([name, schema]) => ({ name, in: 'query', required: false, schema }));
  const headers = [
    ...(route.ifMatch ? [{ name: 'If-Match', in: 'header', required: true, schema: { type: 'string' } }] : []),
    ...(route.idempotent
      ? [{ name: 'Idempotency-Key', in: 'header', required: false, schema: { type: 'string' } }]
      : []),
  ];
  const withBody = route.method !== 'GET' && route.method !== 'DELETE';
  return {
    operationId: route.id,
    parameters: [...params, ...queries, ...headers],
    ...(withBody && { requestBody: { content: { 'application/json': { schema: schemaOf(route.body, 'input') } } } }),
    responses: {
      200: { description: 'Done', content: { 'application/json': { schema: schemaOf(route.reply, 'output') } } },
      default: {
        description: 'Problem',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
}

let made: object | null = null;

/** OpenAPI 3.1 description, made from the contract's routes on first use. */
export function openapi(): object {
  if (made) return made;
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of ROUTES) {
    const path = `/api/v1${route.path.replace(/:(\w+)/g, '{$1}')}`;
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route) };
  }
  const problem = {
    type: 'object',
    required: ['type', 'title', 'status', 'code', 'id'],
    properties: { code: { type: 'string' } },
  };
  made = {
    openapi: '3.1.0',
    info: { title: 'Qibu', version: '1' },
    paths,
    components: { schemas: { Problem: problem } },
  };
  return made;
}
