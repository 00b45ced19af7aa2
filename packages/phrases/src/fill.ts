import type { Params } from './shape.ts';

const HOLE = /\{\{([\w-]+)(?:\|([^|}]*)\|([^|}]*))?\}\}/g;

/**
 * Puts values into a phrase: `{{name}}`, or `{{count|day|days}}` for the English singular and plural.
 * A value that was not handed in stays visible as `{{name}}`, so that it is found and mended.
 */
export function fill<S extends string>(phrase: S, params: Params<NoInfer<S>>): string {
  const values = params as Readonly<Record<string, string | number | undefined>>;
  return phrase.replace(HOLE, (hole: string, name: string, one: string | undefined, many: string | undefined) => {
    const value = values[name];
    if (value === undefined) return hole;
    if (one === undefined || many === undefined) return String(value);
    return Number(value) === 1 ? one : many;
  });
}

/** The names a phrase wants filled in, sorted, each once. */
export const holesOf = (phrase: string): readonly string[] =>
  [...new Set([...phrase.matchAll(HOLE)].map((match) => match[1] ?? ''))].sort();
