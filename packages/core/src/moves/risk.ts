import type { Flag } from '../flags/flag.ts';
import type { Position } from '../position/judge-position.ts';
import type { MoveRules } from './rules.ts';

/** How likely the deal is to be lost over what is known today, 0–1. For ordering lists only; not a forecast. */
export function riskOf(flags: readonly Flag[], position: Position, { hit }: MoveRules): number {
  const open = flags.filter(({ dismissed }) => !dismissed);
  return 1 - open.reduce((left, { severity }) => left * (1 - hit[severity]), position.p.first);
}
