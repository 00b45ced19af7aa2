import { text } from './html.ts';

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

/** What a value is, in a few words; named shapes are links. */
export function kindOf(shape: Shape): string {
  if (shape.$ref !== undefined) return `<a href="#shape-${nameOf(shape.$ref)}">${nameOf(shape.$ref)}</a>`;
  if (shape.const !== undefined) return `<code>${text(JSON.stringify(shape.const))}</code>`;
  if (shape.enum !== undefined) return shape.enum.map((one) => `<code>${text(String(one))}</code>`).join(' ');
  if (choices(shape).length > 0) return choices(shape).map(kindOf).join(' or ');
  if (shape.type === 'array') return `list of ${shape.items ? kindOf(shape.items) : 'values'}`;
  if (shape.properties !== undefined)
    return `{ ${Object.entries(shape.properties)
      .map(([name, inner]) => `${text(name)}: ${kindOf(inner)}`)
      .join(', ')} }`;
  if (typeof shape.additionalProperties === 'object') return `by name: ${kindOf(shape.additionalProperties)}`;
  return [shape.format ?? [shape.type ?? 'any value'].flat().join(' or '), limitsOf(shape)].filter(Boolean).join(', ');
}

const limitsOf = ({ minLength, maxLength, minimum, maximum }: Shape): string =>
  [
    minLength !== undefined && `at least ${minLength} characters`,
    maxLength !== undefined && `at most ${maxLength} characters`,
    minimum !== undefined && minimum > Number.MIN_SAFE_INTEGER && `from ${minimum}`,
    maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER && `to ${maximum}`,
  ]
    .filter(Boolean)
    .join(', ');

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
