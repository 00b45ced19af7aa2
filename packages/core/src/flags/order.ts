import type { Flag } from './flag.ts';
import { SEVERITIES, type Severity } from './flag-rule.ts';
import { FLAGS, type FlagId } from './registry.ts';

const ranks = new Map(FLAGS.map((id, at) => [id, at]));
export const severityRank = (severity: Severity): number => SEVERITIES.indexOf(severity);
export const flagRank = (id: FlagId): number => ranks.get(id) ?? FLAGS.length;

/** Open flags before dismissed ones, then by severity, then the order of the rules, then by subject. */
export function byWeight(a: Flag, b: Flag): number {
  if (a.dismissed !== b.dismissed) return a.dismissed ? 1 : -1;
  const order = severityRank(a.severity) - severityRank(b.severity) || flagRank(a.id) - flagRank(b.id);
  if (order !== 0) return order;
  return (a.subject ?? '') < (b.subject ?? '') ? -1 : 1;
}
