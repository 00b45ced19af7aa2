import { DEFAULT_PARAMETERS, type Parameters, withOverrides } from '@qibu/core';

const KEPT = 20;
const known = new Map<string, Parameters>();

/**
 * The parameters for a workspace's overrides. The last few are cached;
 * the same object for the same overrides also lets core remember what it derived from it.
 */
export function parametersFor(overrides: Readonly<Record<string, unknown>>): Parameters {
  const key = JSON.stringify(overrides);
  const found = known.get(key);
  if (found) return found;
  const made = withOverrides(DEFAULT_PARAMETERS, overrides);
  if (known.size >= KEPT) known.clear();
  known.set(key, made);
  return made;
}
