import { type FlagThresholds, flagParameters } from '../flags/registry.ts';
import { type RhythmRules, rhythmParameters } from '../deal/rules.ts';
import { type MoveRules, moveParameters } from '../moves/rules.ts';
import { READING_DEFAULTS, type ReadingRules } from '../reading/rules.ts';

/**
 * Every number of the method, plain JSON, composed of what each room brings. A workspace may override each
 * (`withOverrides`); the reason and source of each is in PARAMETER_REASONS.
 */
export interface Parameters extends ReadingRules {
  readonly flags: RhythmRules & FlagThresholds;
  readonly moves: MoveRules;
}

/** The method's own numbers. */
export const DEFAULT_PARAMETERS: Parameters = {
  ...READING_DEFAULTS,
  flags: { ...rhythmParameters.defaults, ...flagParameters.defaults },
  moves: moveParameters.defaults,
};
