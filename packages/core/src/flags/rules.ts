import { FLAGS, type FlagId, type MoveId, type Severity } from './flag.ts';

export interface FlagRule {
  /** Usual severity; a rule may raise or lower it where it says so. */
  readonly severity: Severity;
  /** The usual remedy. */
  readonly remedy: MoveId;
}

/** Every mine with its weight and remedy. Each rule in words: docs/method/flags.md. */
export const FLAG_RULES: Readonly<Record<FlagId, FlagRule>> = {
  'eb-unknown': { severity: 'high', remedy: 'find-eb' },
  'role-missing': { severity: 'medium', remedy: 'find-role' },
  'no-coach': { severity: 'high', remedy: 'develop-coach' },
  'coach-unproven': { severity: 'medium', remedy: 'test-coach' },
  'influence-uncontacted': { severity: 'medium', remedy: 'contact-person' },
  'role-from-title': { severity: 'medium', remedy: 'confirm-role' },
  'single-threaded': { severity: 'medium', remedy: 'meet-second-person' },
  'people-changed': { severity: 'medium', remedy: 'meet-newcomer' },
  'win-unknown': { severity: 'low', remedy: 'ask-win' },
  'mode-closed': { severity: 'medium', remedy: 'open-mode' },
  'technical-opponent': { severity: 'high', remedy: 'win-over-technical' },
  'no-executive-access': { severity: 'high', remedy: 'meet-executive' },
  'competitor-unknown': { severity: 'medium', remedy: 'find-competitors' },
  'sso-unclear': { severity: 'medium', remedy: 'confirm-indicator' },
  'status-mismatch': { severity: 'high', remedy: 'drive-set-up' },
  'stage-inflation': { severity: 'high', remedy: 'collect-gate-evidence' },
  'evidence-stale': { severity: 'low', remedy: 'refresh-evidence' },
  'phase-shift': { severity: 'high', remedy: 'check-real-phase' },
  'roles-disagree': { severity: 'medium', remedy: 'ask-each-role' },
  'late-objection': { severity: 'high', remedy: 'answer-objection' },
  'price-indifference': { severity: 'high', remedy: 'tie-price-to-risk' },
  'customer-unfit': { severity: 'medium', remedy: 'requalify-customer' },
  'payment-risk': { severity: 'high', remedy: 'secure-payment' },
  'no-next-step': { severity: 'medium', remedy: 'agree-next-step' },
  silent: { severity: 'high', remedy: 'break-silence' },
  euphoria: { severity: 'medium', remedy: 'look-for-mines' },
  panic: { severity: 'low', remedy: 'work-the-list' },
};

const SEVERITIES: readonly Severity[] = ['high', 'medium', 'low'];
export const severityRank = (severity: Severity): number => SEVERITIES.indexOf(severity);
export const flagRank = (id: FlagId): number => FLAGS.indexOf(id);
