import type { PersonStanding } from '../analysis.ts';
import { isFact } from '../facts/holder.ts';
import { personSlot } from '../facts/slot.ts';
import type { Flag } from './flag.ts';
import { peopleChanged } from './people-changed.ts';
import { evidenceOf, type FlagFamily, type FlagScene, raise } from './scene.ts';

/** Who is missing, not met, not understood, new or gone. */
export const peopleFlags: FlagFamily = (scene) => [
  ...missingRoles(scene),
  ...scene.people.flatMap((one) => [...uncontacted(one), ...fromTitle(one), ...ofHeavyPerson(one, scene)]),
  ...scene.people.flatMap((one) => technicalOpponent(one, scene)),
  ...singleThreaded(scene),
  ...peopleChanged(scene),
];

function missingRoles({ people }: FlagScene): Flag[] {
  const missing = (['economic', 'user', 'technical'] as const).filter(
    (role) => !people.some(({ roles }) => roles.includes(role)),
  );
  return missing.map((role) =>
    role === 'economic' ? raise('eb-unknown') : raise('role-missing', { subject: role, params: { role } }),
  );
}

const isHeavy = (one: PersonStanding): boolean => one.influence === 'high' || one.roles.includes('economic');

/** No contact means opposed, until we have met him. */
function uncontacted(one: PersonStanding): Flag[] {
  if (one.contacted) return [];
  const severity = isHeavy(one) ? 'high' : 'medium';
  return [raise('influence-uncontacted', { subject: one.contactId, severity, params: named(one) })];
}

/** A role comes from what he does in this deal; without such a fact it was read off his card. */
function fromTitle(one: PersonStanding): Flag[] {
  if (one.roles.length === 0 || isFact(one.rolesHeld)) return [];
  const severity = one.roles.includes('economic') ? 'high' : 'medium';
  const params = { ...named(one), roles: one.roles };
  return [raise('role-from-title', { subject: one.contactId, severity, params, evidence: evidenceOf(one.rolesHeld) })];
}

/** Of a heavy influence we must know what he wins, and whether he sees a reason to change anything. */
function ofHeavyPerson(one: PersonStanding, { hold }: FlagScene): Flag[] {
  if (one.influence !== 'high') return [];
  const about = { subject: one.contactId, params: named(one) };
  const win = hold(personSlot(one.contactId, 'win'));
  const mode = hold(personSlot(one.contactId, 'mode'));
  const closed = one.mode === 'even-keel' || one.mode === 'overconfident';
  return [
    ...(isFact(win) ? [] : [raise('win-unknown', { ...about, evidence: evidenceOf(win) })]),
    ...(closed && mode.basis !== 'unknown'
      ? [
          raise('mode-closed', {
            ...about,
            params: { ...named(one), mode: one.mode ?? '' },
            evidence: evidenceOf(mode),
          }),
        ]
      : []),
  ];
}

function technicalOpponent(one: PersonStanding, { hold, parameters }: FlagScene): Flag[] {
  const held = hold(personSlot(one.contactId, 'support'));
  const opposes = one.support !== null && one.support <= parameters.flags.technicalOpponentSupport;
  if (!one.roles.includes('technical') || !opposes || held.basis === 'unknown') return [];
  const params = { ...named(one), support: one.support };
  return [raise('technical-opponent', { subject: one.contactId, params, evidence: evidenceOf(held) })];
}

/** All contact hangs on one person. */
function singleThreaded({ people, phase }: FlagScene): Flag[] {
  const [only, ...others] = people.filter(({ contacted }) => contacted);
  if (only === undefined || others.length > 0) return [];
  const severity = phase.phase === 'early' ? 'medium' : 'high';
  return [raise('single-threaded', { severity, params: named(only) })];
}

const named = ({ name }: PersonStanding): { name: string } => ({ name });
