import type { Day } from '../kernel/day.ts';

export const BECAME = ['done', 'overdue', 'open'] as const;
/** What became of something that was to be done. */
export type Became = (typeof BECAME)[number];

interface Due {
  readonly dueOn: string | null;
  readonly doneOn: string | null;
}

/** Done, past its day, or still to be done in time. */
export function becameOf({ dueOn, doneOn }: Due, today: Day): Became {
  if (doneOn !== null) return 'done';
  return dueOn !== null && dueOn < today ? 'overdue' : 'open';
}
