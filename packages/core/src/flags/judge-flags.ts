import type { Known } from '../facts/known.ts';
import type { Reading } from '../reading/reading.ts';
import type { Flag } from './flag.ts';
import { mineCount } from './count.ts';
import type { Hit } from './flag-rule.ts';
import { moodFlags } from './mood-flags.ts';
import { byWeight } from './order.ts';
import { raise } from './raise.ts';
import { type FlagId, type FlagThresholds, READING_FLAGS, type RemedyId } from './registry.ts';

/** All flags of an open deal, worst first, dismissed ones last. A closed deal has none. */
export function judgeFlags(reading: Reading, thresholds: FlagThresholds): Flag[] {
  if (reading.known.deal.outcome !== 'open') return [];
  const dismiss = dismisser(reading.known);
  const raiseAll = (id: FlagId, hits: readonly Hit<RemedyId>[]): Flag[] => hits.map((hit) => dismiss(raise(id, hit)));
  const flags = READING_FLAGS.flatMap((rule) => raiseAll(rule.id, rule.hits(reading, thresholds, 0)));
  const open = mineCount(flags);
  const moods = moodFlags.flatMap((rule) => raiseAll(rule.id, rule.hits(reading, thresholds, open)));
  return [...flags, ...moods].sort(byWeight);
}

/** A dismissal holds for its subject up to and including its last day. */
function dismisser({ dismissals, asOf }: Known): (flag: Flag) => Flag {
  const inForce = new Set(
    dismissals.filter(({ expiresOn }) => expiresOn >= asOf).map((one) => key(one.flag, one.subject)),
  );
  return (flag) => (inForce.has(key(flag.id, flag.subject)) ? { ...flag, dismissed: true } : flag);
}

const key = (flag: string, subject: string | null): string => JSON.stringify([flag, subject]);
