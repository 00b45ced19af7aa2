import { DAYS, reasonsOn } from '../kernel/reason.ts';

export interface ControlRules {
  /** Amount from which a deal needs special control, in minor units; null = no threshold set. */
  readonly thresholdMinor: number | null;
}

const control: ControlRules = { thresholdMinor: null };
/** When a deal needs special control, and why. */
export const controlParameters = {
  defaults: control,
  reasons: [
    {
      ...reasonsOn('deal.md')('control.thresholdMinor', 'threshold', [0, Number.MAX_SAFE_INTEGER], 'method'),
      nullable: true as const,
    },
  ],
};

/** The pace of a deal. Workspaces keep these numbers under `flags`, beside the thresholds of the flags. */
export interface RhythmRules {
  readonly silenceFactor: number;
  /** Taken for the usual gap while a deal has fewer than three contacts of its own. */
  readonly usualGapDays: number;
}

const rhythm: RhythmRules = { silenceFactor: 1.5, usualGapDays: 21 };
const reason = reasonsOn('flags.md');
/** The numbers of a deal's pace, and why they are what they are. */
export const rhythmParameters = {
  defaults: rhythm,
  reasons: [reason('flags.silenceFactor', 'silence', [1, 20]), reason('flags.usualGapDays', 'usual-gap', DAYS)],
};
