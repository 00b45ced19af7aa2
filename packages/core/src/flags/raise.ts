import type { Flag } from './flag.ts';
import type { Hit } from './flag-rule.ts';
import { FLAG_RULES, type FlagId, type RemedyId } from './registry.ts';

/** Makes a flag of this kind, with defaults from the rule's terms. */
export const raise = (id: FlagId, hit: Hit<RemedyId> = {}): Flag => ({
  id,
  severity: hit.severity ?? FLAG_RULES[id].severity,
  subject: hit.subject ?? null,
  params: hit.params ?? {},
  evidence: hit.evidence ?? [],
  remedy: hit.remedy ?? FLAG_RULES[id].remedy,
  dismissed: false,
  gap: hit.gap ?? FLAG_RULES[id].gap ?? false,
});
