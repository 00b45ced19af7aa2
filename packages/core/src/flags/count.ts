import type { Flag } from './flag.ts';

/** Moods speak of all the others together; they are no risk of their own. */
const MOODS: ReadonlySet<string> = new Set(['euphoria', 'panic']);

/**
 * The number of open risks as shown everywhere: the gaps in the record together count as one. Filling a gap with a fact
 * therefore never raises it.
 */
export function mineCount(flags: readonly Flag[]): number {
  const open = flags.filter(({ id, dismissed }) => !dismissed && !MOODS.has(id));
  return open.filter(({ gap }) => !gap).length + (open.some(({ gap }) => gap) ? 1 : 0);
}
