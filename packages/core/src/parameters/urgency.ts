import type { FlagId } from '../flags/flag.ts';

/**
 * How much the usual remedy of a mine is worth doing first, 0–1. Order: what says "leave" or "it has not begun"
 * before who decides, before cover, before repair of the record. Source: docs/method/flags.md#moves.
 */
export const URGENCY: Readonly<Record<FlagId, number>> = {
  'phase-shift': 0.86,
  'status-mismatch': 0.8,
  'late-objection': 0.78,
  'eb-unknown': 0.76,
  'price-indifference': 0.74,
  'roles-disagree': 0.7,
  silent: 0.68,
  'no-executive-access': 0.66,
  'people-changed': 0.64,
  'no-coach': 0.62,
  'technical-opponent': 0.6,
  'stage-inflation': 0.58,
  'influence-uncontacted': 0.56,
  'payment-risk': 0.55,
  'customer-unfit': 0.54,
  'no-next-step': 0.52,
  'single-threaded': 0.5,
  'mode-closed': 0.48,
  'competitor-unknown': 0.46,
  'role-missing': 0.44,
  'sso-unclear': 0.42,
  'coach-unproven': 0.4,
  'role-from-title': 0.38,
  'win-unknown': 0.36,
  'evidence-stale': 0.34,
  euphoria: 0.3,
  panic: 0.2,
};
