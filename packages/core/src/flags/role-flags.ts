import type { Role } from '../facts/vocabulary.ts';
import type { Reading } from '../reading/reading.ts';
import { flag } from './flag-rule.ts';

const isHeld = ({ people }: Reading, role: Role): boolean => people.some(({ roles }) => roles.includes(role));

const ebUnknown = flag('eb-unknown', { severity: 'high', remedy: 'find-eb', urgency: 0.76 }, (reading) =>
  isHeld(reading, 'economic') ? [] : [{}],
);

const roleMissing = flag(
  'role-missing',
  { gap: true, severity: 'medium', remedy: 'find-role', urgency: 0.44 },
  (reading) =>
    (['user', 'technical'] as const)
      .filter((role) => !isHeld(reading, role))
      .map((role) => ({ subject: role, params: { role } })),
);

/** Roles that nobody holds. */
export const roleFlags = [ebUnknown, roleMissing] as const;
