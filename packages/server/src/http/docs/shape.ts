import { lookUp } from '@qibu/phrases';
import { text } from './html.ts';
import { around, type DocsWords } from './words.ts';

/** A JSON schema as far as the page reads it. */
export interface Shape {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly items?: Shape;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Shape | boolean;
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly default?: unknown;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

const nameOf = (ref: string): string => ref.split('/').at(-1) ?? ref;
const choices = (shape: Shape): readonly Shape[] => shape.anyOf ?? shape.oneOf ?? [];

/** What a value is, in a few words of the reader; named shapes are links. */
export function kindOf(shape: Shape, words: DocsWords): string {
  const { value } = words.api;
  const inner = (one: Shape): string => kindOf(one, words);
  if (shape.$ref !== undefined) return `<a href="#shape-${nameOf(shape.$ref)}">${nameOf(shape.$ref)}</a>`;
  if (shape.const !== undefined) return `<code>${text(JSON.stringify(shape.const))}</code>`;
  if (shape.enum !== undefined) return shape.enum.map((one) => `<code>${text(String(one))}</code>`).join(' ');
  if (choices(shape).length > 0) return choices(shape).map(inner).join(value.or);
  if (shape.type === 'array') return around(value.listOf, { item: shape.items ? inner(shape.items) : value.any });
  if (shape.properties !== undefined)
    return `{ ${Object.entries(shape.properties)
      .map(([name, one]) => `${text(name)}: ${inner(one)}`)
      .join(', ')} }`;
  if (typeof shape.additionalProperties === 'object')
    return around(value.byName, { item: inner(shape.additionalProperties) });
  return [plainKind(shape, words), ...limitsOf(shape, words)].join(value.joiner);
}

function plainKind({ type, format }: Shape, { api: { value } }: DocsWords): string {
  if (format !== undefined) return text(lookUp(value.formats, format, format));
  if (type === undefined) return value.any;
  return [type]
    .flat()
    .map((one) => lookUp(value.types, one, one))
    .join(value.or);
}

const limitsOf = ({ minLength, maxLength, minimum, maximum }: Shape, { api: { value } }: DocsWords): string[] => [
  ...(minLength === undefined ? [] : [around(value.atLeast, { count: minLength })]),
  ...(maxLength === undefined ? [] : [around(value.atMost, { count: maxLength })]),
  ...(minimum === undefined || minimum <= Number.MIN_SAFE_INTEGER ? [] : [around(value.from, { number: minimum })]),
  ...(maximum === undefined || maximum >= Number.MAX_SAFE_INTEGER ? [] : [around(value.to, { number: maximum })]),
];

type ShapesByName = Readonly<Record<string, Shape>>;
const SAMPLES: Readonly<Record<string, unknown>> = {
  date: '2026-11-28',
  'date-time': '2026-11-28T09:30:00.000Z',
  uuid: '0198f3c2-7d1a-7cc0-9a51-3f0c9a1b2c3d',
};

/** A value of the shape, for the reader to see what it looks like; nested at most three deep. */
export function exampleOf(shape: Shape, named: ShapesByName, depth = 3): unknown {
  if (shape.$ref !== undefined) return exampleOf(named[nameOf(shape.$ref)] ?? {}, named, depth);
  if (shape.default !== undefined) return shape.default;
  if (shape.const !== undefined) return shape.const;
  if (shape.enum !== undefined) return shape.enum[0];
  const [first] = choices(shape);
  if (first !== undefined) return exampleOf(first, named, depth);
  if (shape.type === 'array') return depth === 0 || !shape.items ? [] : [exampleOf(shape.items, named, depth - 1)];
  if (shape.properties !== undefined)
    return depth === 0
      ? {}
      : Object.fromEntries(
          Object.entries(shape.properties).map(([name, inner]) => [name, exampleOf(inner, named, depth - 1)]),
        );
  return plainExample(shape);
}

function plainExample({ type, format, minimum = 0 }: Shape): unknown {
  if ([type].flat().includes('string')) return SAMPLES[format ?? ''] ?? 'text';
  if (type === 'number' || type === 'integer') return Math.max(minimum, 1);
  if (type === 'boolean') return true;
  return type === 'null' ? null : {};
}
