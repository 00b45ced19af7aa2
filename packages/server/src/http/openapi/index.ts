import { Problem, ROUTE_GROUPS, ROUTES } from '@qibu/contract';
import { SECURE_NAME } from '../session-token.ts';
import { operationOf } from './operation.ts';
import { type Json, SchemaBook } from './schemas.ts';

const PARAMETERS = {
  IfMatch: {
    name: 'If-Match',
    in: 'header',
    required: true,
    description:
      'The version of the record the change was made on, as `"3"`. If someone changed it meanwhile, the answer is 412 and carries the stored record.',
    schema: { type: 'string' },
  },
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    description: 'A key of the caller, 8 to 100 letters. A repeated request with the same key is done once.',
    schema: { type: 'string', minLength: 8, maxLength: 100 },
  },
} as const;

let made: Json | null = null;

/** OpenAPI 3.1 description, made from the contract's routes on first use. */
export function openapi(): Json {
  made ??= describe();
  return made;
}

function describe(): Json {
  const book = new SchemaBook();
  const paths: Record<string, Record<string, Json>> = {};
  for (const route of ROUTES) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(route, book) };
  }
  book.schemaOf(Problem, 'output');
  return {
    openapi: '3.1.0',
    info: {
      title: 'Qibu',
      version: '1',
      description:
        'Everything the pages of Qibu do, they do through these routes. Amounts are integers in minor units, dates are `YYYY-MM-DD`. Every failure is a problem document (RFC 9457) with a stable code.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/api/v1', description: 'This server' }],
    tags: Object.entries(ROUTE_GROUPS).map(([name, description]) => ({ name, description })),
    paths,
    components: {
      schemas: book.components,
      parameters: PARAMETERS,
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: SECURE_NAME,
          description:
            'Set by signing in. Changes must come from the server’s own pages or from a client that is no browser.',
        },
      },
    },
  };
}
