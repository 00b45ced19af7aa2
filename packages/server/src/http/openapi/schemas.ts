import { z } from 'zod';

export type Json = Readonly<Record<string, unknown>>;

const DEFINED = '#/$defs/';
const SHARED = '#/components/schemas/';

/** Schemas met so far that have a name: written once, referred to from everywhere. */
export class SchemaBook {
  readonly #named = new Map<string, unknown>();

  /** A schema as the description writes it; its named parts go into the book. */
  schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
    // One level down, so that a schema with a name is referred to rather than written out.
    const { $defs = {}, properties = {} } = z.toJSONSchema(z.object({ it: schema }), { io });
    for (const [name, { id: _id, ...definition }] of Object.entries($defs)) this.#named.set(name, shared(definition));
    return shared(properties['it']) as Json;
  }

  /** The named schemas, by name. */
  get components(): Json {
    return Object.fromEntries([...this.#named].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  }
}

/** What the name of a field says of its values, where the schema alone does not. */
const FORMATS: readonly (readonly [name: RegExp, type: string, format: string])[] = [
  [/minor$/i, 'integer', 'int64'],
  [/(?:On|^today|^asOf)$/, 'string', 'date'],
];

/** The schema of a named field with the format its name tells: amounts are 64-bit integers, days are dates. */
function withFormat(name: string, node: unknown): unknown {
  if (typeof node !== 'object' || node === null) return node;
  if ('anyOf' in node && Array.isArray(node.anyOf)) {
    const anyOf: readonly unknown[] = node.anyOf;
    return { ...node, anyOf: anyOf.map((one) => withFormat(name, one)) };
  }
  const types: readonly unknown[] = 'type' in node ? [node.type].flat() : [];
  const found = FORMATS.find(([told, type]) => told.test(name) && types.includes(type));
  return found === undefined || 'format' in node ? node : { ...node, format: found[2] };
}

const fieldsOf = (properties: object): Json =>
  Object.fromEntries(Object.entries(properties).map(([name, node]) => [name, withFormat(name, shared(node))]));

/** The same schema, its references pointing at the shared ones. */
function shared(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(shared);
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) =>
      key === 'properties'
        ? [key, fieldsOf(value as object)]
        : key === '$ref' && typeof value === 'string'
          ? [key, value.replace(DEFINED, SHARED)]
          : [key, shared(value)],
    ),
  );
}
