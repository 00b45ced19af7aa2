export const FLAGS = [
  'eb-unknown',
  'role-missing',
  'no-coach',
  'coach-unproven',
  'influence-uncontacted',
  'role-from-title',
  'single-threaded',
  'people-changed',
  'win-unknown',
  'mode-closed',
  'technical-opponent',
  'no-executive-access',
  'competitor-unknown',
  'sso-unclear',
  'status-mismatch',
  'stage-inflation',
  'evidence-stale',
  'phase-shift',
  'roles-disagree',
  'late-objection',
  'price-indifference',
  'customer-unfit',
  'payment-risk',
  'no-next-step',
  'silent',
  'euphoria',
  'panic',
] as const;
export type FlagId = (typeof FLAGS)[number];
export type Severity = 'high' | 'medium' | 'low';

/** A mine: what the rule saw, as codes and values. Words live in phrases under `flag.<id>`. */
export interface Flag {
  readonly id: FlagId;
  readonly severity: Severity;
  /** Contact id, role, indicator, stage … the flag is about; null when it is about the deal. */
  readonly subject: string | null;
  /** Values for the sentence: counts, days, names, codes. */
  readonly params: Readonly<Record<string, string | number | readonly string[]>>;
  readonly evidence: readonly string[];
  /** The usual remedy, a code of `MoveId`. */
  readonly remedy: MoveId;
  readonly dismissed: boolean;
}

export const MOVES = [
  'find-eb',
  'find-role',
  'develop-coach',
  'test-coach',
  'contact-person',
  'confirm-role',
  'meet-second-person',
  'meet-newcomer',
  'ask-win',
  'open-mode',
  'win-over-technical',
  'meet-executive',
  'find-competitors',
  'confirm-indicator',
  'drive-set-up',
  'collect-gate-evidence',
  'refresh-evidence',
  'check-real-phase',
  'ask-each-role',
  'answer-objection',
  'tie-price-to-risk',
  'requalify-customer',
  'secure-payment',
  'agree-next-step',
  'break-silence',
  'look-for-mines',
  'work-the-list',
  'leave',
  'ask-signal',
  'go-on',
  'guard',
  'slow-down',
  'none',
] as const;
export type MoveId = (typeof MOVES)[number];
