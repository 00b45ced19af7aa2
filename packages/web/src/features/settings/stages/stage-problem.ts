import { ParameterError, type StageRule, withOverrides } from '@qibu/core';
import type { ParameterState } from '../parameters/use-parameters.ts';
import { overridesWithStage } from './stage-draft.ts';

/** Why a draft cannot be saved; the method itself is asked, so that the server will not refuse it later. */
export function problemOf(
  rate: number | null,
  draft: StageRule,
  state: Pick<ParameterState, 'overrides' | 'now' | 'initial'>,
): 'rate' | 'order' | 'other' | null {
  if (rate === null) return 'rate';
  try {
    withOverrides(state.initial, overridesWithStage(state, draft));
    return null;
  } catch (error) {
    if (!(error instanceof ParameterError)) throw error;
    return error.problems.every(({ problem }) => problem === 'sizes') ? 'order' : 'other';
  }
}
