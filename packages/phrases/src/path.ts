import type { Dictionary } from './dictionary.ts';
import type { KeyPath } from './shape.ts';

/** The phrase at a dotted path whose keys hold no dots themselves: `textAt(words, 'common.save')`. */
export function textAt(words: Dictionary, path: KeyPath<Dictionary>): string {
  let node: unknown = words;
  for (const key of path.split('.')) node = (node as Record<string, unknown>)[key];
  return typeof node === 'string' ? node : path;
}
