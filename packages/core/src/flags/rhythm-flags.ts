import { type FlagFamily, raise } from './scene.ts';

/** The deal has no next date, or has gone quiet. */
export const rhythmFlags: FlagFamily = ({ rhythm }) => [
  ...(rhythm.nextSteps.length === 0 ? [raise('no-next-step')] : []),
  ...(rhythm.silent && rhythm.silentDays !== null
    ? [raise('silent', { params: { days: rhythm.silentDays, medianGap: rhythm.medianGap } })]
    : []),
];
