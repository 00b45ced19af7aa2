import { statusAnswer } from '../deal/status.ts';
import { isDisputed } from '../facts/hold.ts';
import { isFact } from '../facts/holder.ts';
import { DEAL_STATUSES } from '../facts/vocabulary.ts';
import { evidenceOf, flag } from './flag-rule.ts';

const competitorUnknown = flag(
  'competitor-unknown',
  { severity: 'medium', remedy: 'find-competitors', urgency: 0.46 },
  ({ hold }) => {
    const held = [hold('competition.count'), hold('competition.names')];
    return held.some((one) => isFact(one) && one.value !== null) ? [] : [{}];
  },
);

/** Newer word on weaker grounds says otherwise; the better founded value stays in force until somebody settles it. */
const claimsConflict = flag(
  'claims-conflict',
  { severity: 'low', remedy: 'settle-conflict', urgency: 0.41 },
  ({ known, hold }) => {
    const held = [...known.claims.keys()].sort().map(hold).filter(isDisputed);
    return held.map((one) => ({ subject: one.slot, params: { slot: one.slot }, evidence: evidenceOf(one) }));
  },
);

/** One flag per indicator; when none of the five says anything they are one flag, not five. */
const ssoUnclear = flag(
  'sso-unclear',
  { gap: true, severity: 'medium', remedy: 'confirm-indicator', urgency: 0.42 },
  ({ control }) => {
    const unclear = control.indicators.filter(({ ok }) => !ok);
    if (unclear.length > 0 && control.indicators.every(({ held }) => held.basis === 'unknown'))
      return [{ severity: 'high', params: { indicators: unclear.map(({ slot }) => slot) } }];
    return unclear.map(({ slot, held }) => ({
      subject: slot,
      severity: held.basis === 'unknown' ? 'medium' : 'low',
      params: { indicator: slot, basis: held.basis, freshness: held.freshness ?? '' },
      evidence: evidenceOf(held),
    }));
  },
);

/** The usual remedy is to get the project set up inside the account, not to polish the solution. */
const statusMismatch = flag(
  'status-mismatch',
  { severity: 'high', remedy: 'drive-set-up', otherRemedies: ['collect-gate-evidence'], urgency: 0.8 },
  ({ status }) => {
    if (!status.mismatch || status.claimed === null) return [];
    const setUp = statusAnswer(status, 'status.set-up').value === true;
    const answers = status.because.flatMap(({ held }) => evidenceOf(held));
    // A label that lags behind the evidence is a matter of the record.
    const lags = DEAL_STATUSES.indexOf(status.claimed) > DEAL_STATUSES.indexOf(status.derived);
    return [
      {
        severity: lags ? 'low' : 'high',
        gap: lags,
        params: { claimed: status.claimed, derived: status.derived, ...(status.isKnown ? {} : { how: 'unknown' }) },
        evidence: [...new Set(answers)],
        remedy: setUp ? 'collect-gate-evidence' : 'drive-set-up',
      },
    ];
  },
);

const stageInflation = flag(
  'stage-inflation',
  { severity: 'high', remedy: 'collect-gate-evidence', urgency: 0.58 },
  ({ stage }) => {
    if (!stage.inflated || stage.claimed === null) return [];
    const claimedAt = stage.gates.findIndex((gate) => gate.stage === stage.claimed);
    const missing = stage.gates.slice(0, claimedAt + 1).flatMap((gate) => gate.missing);
    return [{ params: { claimed: stage.claimed, evidenced: stage.evidenced ?? '', missing } }];
  },
);

/** Facts so old that they count as assumptions; one flag with the list. */
const evidenceStale = flag(
  'evidence-stale',
  { gap: true, severity: 'low', remedy: 'refresh-evidence', urgency: 0.34 },
  ({ known, hold }) => {
    const stale = [...known.claims.keys()]
      .filter((slot) => !slot.startsWith('sso.'))
      .map(hold)
      .filter((held) => held.freshness === 'stale' && held.basis === 'assumption');
    if (stale.length === 0) return [];
    const slots = stale.map(({ slot }) => slot).sort();
    const days = Math.max(...stale.map(({ ageDays }) => ageDays ?? 0));
    const evidence = [...new Set(stale.flatMap(evidenceOf))];
    return [{ params: { count: slots.length, slots, days }, evidence }];
  },
);

/** Risks of the deal itself: its objective, status, stage and stale evidence. */
export const dealFlags = [
  competitorUnknown,
  claimsConflict,
  ssoUnclear,
  statusMismatch,
  stageInflation,
  evidenceStale,
] as const;
