import type { Route } from '@qibu/contract';
import { problemsOf } from './problems.ts';
import type { Json, SchemaBook } from './schemas.ts';

interface Properties {
  readonly properties?: Readonly<Record<string, Json>>;
  readonly required?: readonly string[];
}

/** One route as the description has it. */
export const operationOf = (route: Route, book: SchemaBook): Json => ({
  operationId: route.id,
  summary: route.summary,
  ...(route.description !== null && { description: route.description }),
  tags: [route.group],
  'x-reads': route.reads,
  'x-writes': route.writes,
  security: route.access === 'open' ? [] : [{ session: [] }],
  parameters: [
    ...parametersOf(book.schemaOf(route.params, 'input'), 'path'),
    ...parametersOf(book.schemaOf(route.query, 'input'), 'query'),
    ...headersOf(route),
  ],
  ...bodyOf(route, book),
  responses: { 200: doneOf(route, book), ...problemResponses(route) },
});

const parametersOf = ({ properties = {}, required = [] }: Properties, place: 'path' | 'query') =>
  Object.entries(properties).map(([name, schema]) => ({
    name,
    in: place,
    required: place === 'path' || (required.includes(name) && !('default' in schema)),
    schema,
  }));

const headersOf = ({ ifMatch, idempotent }: Route) => [
  ...(ifMatch ? [{ $ref: '#/components/parameters/IfMatch' }] : []),
  ...(idempotent ? [{ $ref: '#/components/parameters/IdempotencyKey' }] : []),
];

function bodyOf({ body, media }: Route, book: SchemaBook) {
  if (media.body !== undefined) {
    const files = {
      type: 'object',
      properties: { file: { type: 'array', items: { type: 'string', format: 'binary' } } },
    };
    return { requestBody: { required: true, content: { [media.body]: { schema: files } } } };
  }
  const schema = book.schemaOf(body, 'input');
  const { properties = {}, required = [] }: Properties = schema;
  if (Object.keys(properties).length === 0) return {};
  return { requestBody: { required: required.length > 0, content: { 'application/json': { schema } } } };
}

const doneOf = ({ reply, media }: Route, book: SchemaBook) => ({
  description: 'Done.',
  content: { [media.reply ?? 'application/json']: { schema: book.schemaOf(reply, 'output') } },
});

const problemResponses = (route: Route): Json =>
  Object.fromEntries(
    [...problemsOf(route)].map(([status, codes]) => [
      status,
      {
        description: codes.map((code) => `\`${code}\``).join(', '),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  );
