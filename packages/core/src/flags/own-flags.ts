import { flag } from './flag-rule.ts';

/** Whatever somebody on the deal fears, until its day or until it is dealt with. */
const ownRisk = flag('own-risk', { severity: 'medium', remedy: 'settle-own-risk', urgency: 0.58 }, ({ known }) =>
  known.ownRisks
    .filter(({ expiresOn, closedOn }) => expiresOn >= known.asOf && (closedOn === null || closedOn > known.asOf))
    .map(({ id, title, why, owner, weight, expiresOn }) => ({
      severity: weight,
      subject: id,
      params: { title, why, expiresOn, ...(owner !== null && { owner }) },
    })),
);

/** Risks added by hand. */
export const ownFlags = [ownRisk] as const;
