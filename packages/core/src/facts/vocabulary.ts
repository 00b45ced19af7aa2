/** The closed word lists of the method. Each list stands here once; phrases word them. */
export const ROLES = ['economic', 'user', 'technical', 'coach'] as const;
export type Role = (typeof ROLES)[number];
export const MODES = ['growth', 'trouble', 'even-keel', 'overconfident'] as const;
export type Mode = (typeof MODES)[number];
export const INFLUENCES = ['high', 'medium', 'low'] as const;
export type Influence = (typeof INFLUENCES)[number];
/** How well we know a contact, from never met to close. */
export const CONTACT_DEGREES = ['none', 'once', 'some', 'regular', 'close'] as const;
export type ContactDegree = (typeof CONTACT_DEGREES)[number];
export const DEAL_STATUSES = ['urgent', 'in-progress', 'introducing', 'later'] as const;
export type DealStatus = (typeof DEAL_STATUSES)[number];
export const PHASES = ['early', 'middle', 'late'] as const;
export type Phase = (typeof PHASES)[number];
export const CUSTOMER_SIZES = ['small', 'large', 'government'] as const;
export type CustomerSize = (typeof CUSTOMER_SIZES)[number];
export const OUTCOMES = ['open', 'won', 'lost', 'stopped'] as const;
export type Outcome = (typeof OUTCOMES)[number];
/** Why a deal ended, by its outcome; the words of whoever closes it say the rest. */
export const CLOSING_CAUSES = {
  won: ['product', 'relationship', 'price', 'delivery', 'reference', 'other'],
  lost: ['price', 'product', 'relationship', 'settled-before', 'terms', 'delivery', 'other'],
  stopped: ['no-budget', 'no-need', 'postponed', 'we-left', 'merged', 'other'],
} as const;
export type ClosingCause = (typeof CLOSING_CAUSES)[keyof typeof CLOSING_CAUSES][number];
/** Turns of a deal that are no stage moves. */
export const TURNS = ['outcome', 'amount', 'closes'] as const;
export type Turn = (typeof TURNS)[number];
export const ANSWERS = ['for', 'mixed', 'against'] as const;
export type Answer = (typeof ANSWERS)[number];
export const INTERACTION_KINDS = ['visit', 'call', 'meeting', 'message', 'demo'] as const;
/** Who led the talk. */
export const LEADS = ['us', 'customer', 'both'] as const;
/** What a review decides on a deal: on as planned, another way, take it to the top, no more effort. */
export const DECISION_KINDS = ['go-on', 'change', 'escalate', 'stop'] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];
/** How heavy a risk is that somebody added by hand. */
export const OWN_RISK_WEIGHTS = ['high', 'medium'] as const;
export const TASK_KINDS = ['task', 'promise-ours', 'promise-theirs'] as const;

/** A stage of the funnel; which ones exist is workspace configuration (Parameters.stages). */
export type StageId = string;
