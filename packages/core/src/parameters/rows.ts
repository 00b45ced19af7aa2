import type { Parameters } from './parameters.ts';
import { type ParameterReason, reasonFor } from './reasons.ts';

export interface ParameterRow extends ParameterReason {
  readonly value: number | null;
  /** The method's own value; differs from `value` where the workspace chose otherwise. */
  readonly initial: number | null;
}

type Leaf = { readonly path: readonly string[]; readonly value: number | null };

/** Every number and every open threshold of the parameters, with its path. */
export function* leaves(node: unknown, path: readonly string[] = []): Generator<Leaf> {
  if (typeof node === 'number' || node === null) yield { path, value: node };
  else if (typeof node === 'object') {
    for (const [key, child] of Object.entries(node)) yield* leaves(child, [...path, key]);
  }
}

/** What the Settings page shows: value, the method's value, reason, source and bounds of every number. */
export function parameterRows(parameters: Parameters, initial: Parameters): ParameterRow[] {
  const before = new Map([...leaves(initial)].map((leaf) => [leaf.path.join('.'), leaf.value]));
  return [...leaves(parameters)].flatMap(({ path, value }) => {
    const reason = reasonFor(path);
    if (reason === null) return [];
    const name = path.join('.');
    return [{ ...reason, path: name, value, initial: before.get(name) ?? null }];
  });
}
