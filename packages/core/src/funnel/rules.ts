import { reasonsOn, SHARE } from '../kernel/reason.ts';
import { STAGES, type StageRule } from './stages.ts';

export interface FunnelRules {
  readonly stages: readonly StageRule[];
  readonly gates: {
    /** Whether a deal may move forward without the evidence, as an exception with a reason. */
    readonly exceptions: boolean;
  };
}

const defaults: FunnelRules = { stages: STAGES, gates: { exceptions: true } };

const reason = reasonsOn('funnel.md');
/** The stages with their gates, and why they are what they are. */
export const funnelParameters = {
  defaults,
  reasons: [
    reason('stages.*.p', 'stage-probability', SHARE, 'method'),
    reason('stages.*.need.*.atLeast', 'gate-need', [1, 20], 'method'),
    { ...reason('gates.exceptions', 'gate-exceptions', SHARE, 'method'), rule: true as const },
  ],
};
