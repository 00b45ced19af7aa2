import type { SignalId } from '../facts/signal.ts';
import { newestOn } from '../position/price.ts';
import type { Reading } from '../reading/reading.ts';
import { evidenceOf, flag, type Hit } from './flag-rule.ts';

const phaseShift = flag('phase-shift', { severity: 'high', remedy: 'check-real-phase', urgency: 0.86 }, ({ phase }) =>
  phase.shifted
    ? [{ params: { real: phase.real ?? '', discussed: phase.discussed ?? '' }, evidence: evidenceOf(phase.held) }]
    : [],
);

const rolesDisagree = flag(
  'roles-disagree',
  { severity: 'medium', remedy: 'ask-each-role', urgency: 0.7 },
  ({ position, people }) => {
    if (!position.rolesDisagree) return [];
    const nameOf = (id: string): string => people.find(({ contactId }) => contactId === id)?.name ?? id;
    const [ahead, behind] = [position.ahead.map(nameOf), position.behind.map(nameOf)];
    const how = ahead.length === 0 ? { how: 'buyer' } : {};
    return [{ params: { people: [...ahead, ...behind], ahead, behind, divergence: position.divergence, ...how } }];
  },
);

const lateObjection = flag(
  'late-objection',
  { severity: 'high', remedy: 'answer-objection', urgency: 0.78 },
  (reading) => answeredAgainst('L1', reading),
);

const priceIndifference = flag(
  'price-indifference',
  { severity: 'high', remedy: 'tie-price-to-risk', urgency: 0.74 },
  (reading) => answeredAgainst('L2', reading),
);

/** The newest answer that is not stale says "against". */
function answeredAgainst(signal: SignalId, { answers, parameters }: Reading): Hit<never>[] {
  const against = newestOn(signal, answers, parameters.evidence).filter(({ answer }) => answer === 'against');
  if (against.length === 0) return [];
  const days = against[0]?.ageDays ?? 0;
  return [{ subject: against[0]?.by ?? null, params: { days }, evidence: against.map((one) => one.evidence) }];
}

/** Signs in the customer's behaviour that they mean to choose someone else. */
export const positionFlags = [phaseShift, rolesDisagree, lateObjection, priceIndifference] as const;
