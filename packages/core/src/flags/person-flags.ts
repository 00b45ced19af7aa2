import { isFact } from '../facts/holder.ts';
import { personSlot } from '../facts/slot.ts';
import type { PersonStanding } from '../people/standing.ts';
import { evidenceOf, flag } from './flag-rule.ts';
import { peopleChanged } from './people-changed.ts';

const named = ({ name }: PersonStanding): { name: string } => ({ name });
const isHeavy = (one: PersonStanding): boolean => one.influence === 'high' || one.roles.includes('economic');

/** No contact means opposed, until we have met. */
const uncontacted = flag(
  'influence-uncontacted',
  { severity: 'medium', remedy: 'contact-person', urgency: 0.56 },
  ({ people }) =>
    people
      .filter(({ contacted }) => !contacted)
      .map((one) => ({
        subject: one.contactId,
        severity: isHeavy(one) ? 'high' : 'medium',
        params: named(one),
        gap: one.influence === 'low' && !isHeavy(one),
      })),
);

/** A role comes from what a person does in this deal; without a fact it was taken from the job title. */
const roleFromTitle = flag(
  'role-from-title',
  { gap: true, severity: 'medium', remedy: 'confirm-role', urgency: 0.38 },
  ({ people }) =>
    people
      .filter(({ roles, rolesHeld }) => roles.length > 0 && !isFact(rolesHeld))
      .map((one) => ({
        subject: one.contactId,
        severity: one.roles.includes('economic') ? 'high' : 'medium',
        params: { ...named(one), roles: one.roles },
        evidence: evidenceOf(one.rolesHeld),
      })),
);

/** All contact goes through one person. */
const singleThreaded = flag(
  'single-threaded',
  { severity: 'medium', remedy: 'meet-second-person', urgency: 0.5 },
  ({ people, phase }) => {
    const [only, ...others] = people.filter(({ contacted }) => contacted);
    if (only === undefined || others.length > 0) return [];
    return [{ severity: phase.phase === 'early' ? 'medium' : 'high', params: named(only) }];
  },
);

/** We need to know the personal win of anyone with high influence. */
const winUnknown = flag(
  'win-unknown',
  { gap: true, severity: 'low', remedy: 'ask-win', urgency: 0.36 },
  ({ people, hold, phase }) => {
    // Early on nobody tells us yet what is in it for them.
    if (phase.phase === 'early') return [];
    return people.flatMap((one) => {
      const win = hold(personSlot(one.contactId, 'win'));
      if (one.influence !== 'high' || isFact(win)) return [];
      return [{ subject: one.contactId, params: named(one), evidence: evidenceOf(win) }];
    });
  },
);

/** A highly influential person sees no reason to change anything. */
const modeClosed = flag('mode-closed', { severity: 'medium', remedy: 'open-mode', urgency: 0.48 }, ({ people, hold }) =>
  people.flatMap((one) => {
    const held = hold(personSlot(one.contactId, 'mode'));
    const closed = one.mode === 'even-keel' || one.mode === 'overconfident';
    if (one.influence !== 'high' || !closed || held.basis === 'unknown') return [];
    return [{ subject: one.contactId, params: { ...named(one), mode: one.mode ?? '' }, evidence: evidenceOf(held) }];
  }),
);

const technicalOpponent = flag(
  'technical-opponent',
  {
    severity: 'high',
    remedy: 'win-over-technical',
    urgency: 0.6,
    thresholds: { technicalOpponentSupport: { initial: -3, bounds: [-5, 0] } },
  },
  ({ people, hold }, { technicalOpponentSupport }) =>
    people.flatMap((one) => {
      const held = hold(personSlot(one.contactId, 'support'));
      const opposes = one.support !== null && one.support <= technicalOpponentSupport;
      if (!one.roles.includes('technical') || !opposes || held.basis === 'unknown') return [];
      return [{ subject: one.contactId, params: { ...named(one), support: one.support }, evidence: evidenceOf(held) }];
    }),
);

/** Risks about people: not met, not understood, new or gone. */
export const personFlags = [
  uncontacted,
  roleFromTitle,
  singleThreaded,
  peopleChanged,
  winUnknown,
  modeClosed,
  technicalOpponent,
] as const;
