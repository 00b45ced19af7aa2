import type { ParameterValue } from '@qibu/core';

type Tree = { [key: string]: unknown };
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The workspace's own numbers with one more laid over; empty branches are dropped. */
export function withNumber(overrides: Tree, path: readonly string[], value: ParameterValue | undefined): Tree {
  const [key, ...rest] = path;
  if (key === undefined) return overrides;
  const { [key]: old, ...others } = overrides;
  if (rest.length === 0) return value === undefined ? others : { ...others, [key]: value };
  const below = withNumber(isTree(old) ? old : {}, rest, value);
  return Object.keys(below).length === 0 ? others : { ...others, [key]: below };
}
