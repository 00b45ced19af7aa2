import type { Flag } from './flag.ts';
import { SEVERITIES, type Severity } from './flag-rule.ts';
import { FLAGS, type FlagId } from './registry.ts';

const CONCERNS = ['position', 'people', 'pace', 'record'] as const;
type Concern = (typeof CONCERNS)[number];

/** What a risk is about. Where we stand decides a deal first, then who decides, then pace, then the record. */
const ABOUT: Readonly<Record<FlagId, Concern>> = {
  'phase-shift': 'position',
  'late-objection': 'position',
  'price-indifference': 'position',
  'roles-disagree': 'position',
  'technical-opponent': 'position',
  'status-mismatch': 'position',
  'customer-unfit': 'position',
  'payment-risk': 'position',
  'own-risk': 'position',
  'eb-unknown': 'people',
  'no-coach': 'people',
  'no-executive-access': 'people',
  'people-changed': 'people',
  'influence-uncontacted': 'people',
  'single-threaded': 'people',
  'mode-closed': 'people',
  'coach-unproven': 'people',
  'competitor-unknown': 'people',
  'role-missing': 'record',
  silent: 'pace',
  'no-next-step': 'pace',
  'stage-inflation': 'pace',
  'claims-conflict': 'record',
  'sso-unclear': 'record',
  'role-from-title': 'record',
  'win-unknown': 'record',
  'evidence-stale': 'record',
  euphoria: 'record',
  panic: 'record',
};

const ranks = new Map(FLAGS.map((id, at) => [id, at]));
const concernRank = (id: FlagId): number => CONCERNS.indexOf(ABOUT[id]);
export const severityRank = (severity: Severity): number => SEVERITIES.indexOf(severity);
export const flagRank = (id: FlagId): number => ranks.get(id) ?? FLAGS.length;

/** Open flags before dismissed ones, gaps in the record last; then by what decides the deal first, severity, rule, subject. */
export function byWeight(a: Flag, b: Flag): number {
  if (a.dismissed !== b.dismissed) return a.dismissed ? 1 : -1;
  if (a.gap !== b.gap) return a.gap ? 1 : -1;
  const order =
    concernRank(a.id) - concernRank(b.id) ||
    severityRank(a.severity) - severityRank(b.severity) ||
    flagRank(a.id) - flagRank(b.id);
  if (order !== 0) return order;
  return (a.subject ?? '') < (b.subject ?? '') ? -1 : 1;
}
