import { customerParameters } from '../customer/rules.ts';
import { controlParameters, rhythmParameters } from '../deal/rules.ts';
import { evidenceParameters } from '../facts/rules.ts';
import { flagParameters } from '../flags/registry.ts';
import { funnelParameters } from '../funnel/rules.ts';
import type { ParameterReason } from '../kernel/reason.ts';
import { moveParameters } from '../moves/rules.ts';
import { peopleParameters } from '../people/rules.ts';
import { positionParameters } from '../position/rules.ts';

/** One row per number of the method; every leaf of the parameters is covered by exactly one. */
export const PARAMETER_REASONS: readonly ParameterReason[] = [
  evidenceParameters,
  funnelParameters,
  controlParameters,
  customerParameters,
  peopleParameters,
  positionParameters,
  rhythmParameters,
  flagParameters,
  moveParameters,
].flatMap(({ reasons }): readonly ParameterReason[] => reasons);

const PATTERNS = PARAMETER_REASONS.map((row) => ({ row, keys: row.path.split('.') }));

/** The reason of one number; null when the path is not a number of the method. */
export function reasonFor(path: readonly string[]): ParameterReason | null {
  const found = PATTERNS.find(
    ({ keys }) => keys.length === path.length && keys.every((key, at) => key === '*' || key === path[at]),
  );
  return found?.row ?? null;
}
