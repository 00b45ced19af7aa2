import { flag } from './flag-rule.ts';

const noNextStep = flag(
  'no-next-step',
  { severity: 'medium', remedy: 'agree-next-step', urgency: 0.52 },
  ({ rhythm }) => (rhythm.nextSteps.length === 0 ? [{}] : []),
);

const silent = flag('silent', { severity: 'high', remedy: 'break-silence', urgency: 0.68 }, ({ rhythm }) =>
  rhythm.silent && rhythm.silentDays !== null
    ? [{ params: { days: rhythm.silentDays, medianGap: rhythm.medianGap } }]
    : [],
);

/** The deal has no next date, or has gone quiet. */
export const rhythmFlags = [noNextStep, silent] as const;
