import { daysBetween, type Day } from '../kernel/day.ts';
import { isYes } from '../facts/holder.ts';
import { personSlot } from '../facts/slot.ts';
import { freshnessOf } from '../facts/weight.ts';
import type { SignalId } from '../facts/signal.ts';
import type { Flag, FlagId } from './flag.ts';
import { evidenceOf, type FlagFamily, type FlagScene, hasRecord, raise } from './scene.ts';

/** Signs in what the customer does that we are not the one he means. */
export const positionFlags: FlagFamily = (scene) => [
  ...phaseShift(scene),
  ...rolesDisagree(scene),
  ...answeredAgainst('late-objection', 'L1', scene),
  ...answeredAgainst('price-indifference', 'L2', scene),
  ...noExecutiveAccess(scene),
];

function phaseShift({ phase }: FlagScene): Flag[] {
  if (!phase.shifted) return [];
  const params = { real: phase.real ?? '', discussed: phase.discussed ?? '' };
  return [raise('phase-shift', { params, evidence: evidenceOf(phase.held) })];
}

function rolesDisagree({ position, people }: FlagScene): Flag[] {
  if (!position.rolesDisagree) return [];
  const names = position.byPerson.flatMap(({ contactId }) => {
    if (contactId === null) return [];
    return people.find((one) => one.contactId === contactId)?.name ?? contactId;
  });
  return [raise('roles-disagree', { params: { people: names, divergence: position.divergence } })];
}

/** The newest answer that is not stale says "against". */
function answeredAgainst(id: FlagId, signal: SignalId, { answers, parameters }: FlagScene): Flag[] {
  const { evidence } = parameters;
  const halfLifeDays = evidence.halfLifeDays.competition;
  const said = answers
    .filter((one) => one.signal === signal && freshnessOf({ ageDays: one.ageDays, halfLifeDays }, evidence) !== 'stale')
    .sort((a, b) => a.ageDays - b.ageDays || (a.answer < b.answer ? -1 : 1));
  const newest = said.filter(({ ageDays }) => ageDays === said[0]?.ageDays);
  const against = newest.filter(({ answer }) => answer === 'against');
  if (against.length === 0) return [];
  const days = against[0]?.ageDays ?? 0;
  return [
    raise(id, { subject: against[0]?.by ?? null, params: { days }, evidence: against.map((one) => one.evidence) }),
  ];
}

/** Late in the deal the executives see only whom they mean to choose. */
function noExecutiveAccess(scene: FlagScene): Flag[] {
  if (scene.phase.phase !== 'late' || !hasRecord(scene)) return [];
  const last = lastExecutiveContact(scene);
  const days = last === null ? null : daysBetween(last, scene.known.asOf);
  if (days !== null && days <= scene.parameters.flags.executiveDays) return [];
  return [raise('no-executive-access', { params: days === null ? {} : { days } })];
}

/** On the log with an executive or the decision maker, or shown by a signal. */
function lastExecutiveContact({ people, hold, answers }: FlagScene): Day | null {
  const met = people
    .filter(({ roles, contactId }) => roles.includes('economic') || isYes(hold(personSlot(contactId, 'executive'))))
    .flatMap(({ lastContactOn }) => lastContactOn ?? []);
  const shown = answers
    .filter(({ signal, answer }) => answer === 'for' && (signal === 'L4' || signal === 'days-since-executive'))
    .map(({ happenedOn }) => happenedOn);
  return [...met, ...shown].sort().at(-1) ?? null;
}
