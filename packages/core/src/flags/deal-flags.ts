import { statusAnswer } from '../deal/status.ts';
import type { Flag } from './flag.ts';
import { evidenceOf, type FlagFamily, type FlagScene, raise } from './scene.ts';

/** What the deal is, where it is said to be, and how far facts carry it. */
export const dealFlags: FlagFamily = (scene) => [
  ...ssoUnclear(scene),
  ...statusMismatch(scene),
  ...stageInflation(scene),
  ...competitorUnknown(scene),
];

/** One mine per indicator; when none of the five says anything they are one mine, not five. */
function ssoUnclear({ control }: FlagScene): Flag[] {
  const unclear = control.indicators.filter(({ ok }) => !ok);
  if (unclear.length > 0 && control.indicators.every(({ held }) => held.basis === 'unknown')) {
    const indicators = unclear.map(({ slot }) => slot);
    return [raise('sso-unclear', { severity: 'high', params: { indicators } })];
  }
  return unclear.map(({ slot, held }) => {
    const params = { indicator: slot, basis: held.basis, freshness: held.freshness ?? '' };
    const severity = held.basis === 'unknown' ? 'medium' : 'low';
    return raise('sso-unclear', { subject: slot, severity, params, evidence: evidenceOf(held) });
  });
}

/** The usual cure is to get the project set up inside the customer, not to polish the solution. */
function statusMismatch({ status }: FlagScene): Flag[] {
  if (!status.mismatch || status.claimed === null) return [];
  const setUp = statusAnswer(status, 'status.set-up').value === true;
  const answers = status.because.flatMap(({ held }) => evidenceOf(held));
  return [
    raise('status-mismatch', {
      params: { claimed: status.claimed, derived: status.derived },
      evidence: [...new Set(answers)],
      remedy: setUp ? 'collect-gate-evidence' : 'drive-set-up',
    }),
  ];
}

function stageInflation({ stage }: FlagScene): Flag[] {
  if (!stage.inflated || stage.claimed === null) return [];
  const claimedAt = stage.gates.findIndex((gate) => gate.stage === stage.claimed);
  const missing = stage.gates.slice(0, claimedAt + 1).flatMap((gate) => gate.missing);
  const params = { claimed: stage.claimed, evidenced: stage.evidenced ?? '', missing };
  return [raise('stage-inflation', { params })];
}

function competitorUnknown({ hold }: FlagScene): Flag[] {
  const held = [hold('competition.count'), hold('competition.names')];
  return held.every(({ basis }) => basis === 'unknown') ? [raise('competitor-unknown')] : [];
}

/** Facts that have grown so old that they count as assumptions. One mine, with the list. */
export const staleFlags: FlagFamily = ({ known, hold }) => {
  const stale = [...known.claims.keys()]
    .filter((slot) => !slot.startsWith('sso.'))
    .map(hold)
    .filter((held) => held.freshness === 'stale' && held.basis === 'assumption');
  if (stale.length === 0) return [];
  const slots = stale.map(({ slot }) => slot).sort();
  const days = Math.max(...stale.map(({ ageDays }) => ageDays ?? 0));
  const evidence = [...new Set(stale.flatMap(evidenceOf))];
  return [raise('evidence-stale', { params: { count: slots.length, slots, days }, evidence })];
};
