import type { Parameters } from './parameters.ts';
import type { ParameterReason } from '../kernel/reason.ts';
import { reasonFor } from './reasons.ts';

export interface ParameterRow extends ParameterReason {
  readonly value: ParameterValue;
  /** The method's own value; differs from `value` where the workspace chose otherwise. */
  readonly initial: ParameterValue;
}

/** A number, a rule that holds or does not, or no threshold at all. */
export type ParameterValue = number | boolean | null;
type Leaf = { readonly path: readonly string[]; readonly value: ParameterValue };

/** Every number, every rule and every open threshold of the parameters, with its path. */
export function* leaves(node: unknown, path: readonly string[] = []): Generator<Leaf> {
  if (typeof node === 'number' || typeof node === 'boolean' || node === null) yield { path, value: node };
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
