import type { Known } from '../facts/known.ts';
import { coachFlags } from './coach-flags.ts';
import { customerFlags } from './customer-flags.ts';
import { dealFlags, staleFlags } from './deal-flags.ts';
import type { Flag } from './flag.ts';
import { moodFlags } from './mood-flags.ts';
import { peopleFlags } from './people-flags.ts';
import { positionFlags } from './position-flags.ts';
import { rhythmFlags } from './rhythm-flags.ts';
import { flagRank, severityRank } from './rules.ts';
import type { FlagFamily, FlagScene } from './scene.ts';

const FAMILIES: readonly FlagFamily[] = [
  peopleFlags,
  coachFlags,
  dealFlags,
  staleFlags,
  positionFlags,
  customerFlags,
  rhythmFlags,
];

/** All mines of an open deal, worst first, dismissed ones last. A closed deal has none. */
export function judgeFlags(scene: FlagScene): Flag[] {
  if (scene.known.deal.outcome !== 'open') return [];
  const dismiss = dismisser(scene.known);
  const mines = FAMILIES.flatMap((family) => family(scene)).map(dismiss);
  return [...mines, ...moodFlags(scene, mines).map(dismiss)].sort(byWeight);
}

/** A dismissal holds for its subject up to and including its last day. */
function dismisser({ dismissals, asOf }: Known): (flag: Flag) => Flag {
  const inForce = new Set(
    dismissals.filter(({ expiresOn }) => expiresOn >= asOf).map((one) => key(one.flag, one.subject)),
  );
  return (flag) => (inForce.has(key(flag.id, flag.subject)) ? { ...flag, dismissed: true } : flag);
}

const key = (flag: string, subject: string | null): string => JSON.stringify([flag, subject]);

function byWeight(a: Flag, b: Flag): number {
  if (a.dismissed !== b.dismissed) return a.dismissed ? 1 : -1;
  const order = severityRank(a.severity) - severityRank(b.severity) || flagRank(a.id) - flagRank(b.id);
  if (order !== 0) return order;
  return (a.subject ?? '') < (b.subject ?? '') ? -1 : 1;
}
