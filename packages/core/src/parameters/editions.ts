import type { Day } from '../kernel/day.ts';

/** Overrides of a workspace as they were set on a day. Editions are only ever added. */
export interface Edition {
  readonly id: string;
  readonly fromDay: Day;
  readonly overrides: Readonly<Record<string, unknown>>;
}

/**
 * The edition in force on a day: the last one that had begun by then, of several begun on one day the last. Null before
 * the first: the method's own numbers. Editions come oldest first.
 */
export const editionOn = (editions: readonly Edition[], day: Day): Edition | null =>
  editions.findLast(({ fromDay }) => fromDay <= day) ?? null;
