import { daysBetween } from '../kernel/day.ts';
import type { Known } from '../facts/known.ts';
import type { Task } from '../facts/ledger.ts';
import type { RhythmRules } from './rules.ts';

export interface Rhythm {
  /** Days since the last two-way contact; null = never. */
  readonly silentDays: number | null;
  /** Median days between two-way contacts; the usual gap while there are fewer than two gaps. */
  readonly medianGap: number;
  readonly silent: boolean;
  /** Agreed with the customer, still open and not overdue. */
  readonly nextSteps: readonly Task[];
}

/** The deal's own pace of contact, and whether it has gone silent. */
export function judgeRhythm(known: Known, rules: RhythmRules): Rhythm {
  const days = [...new Set(known.interactions.filter(({ twoWay }) => twoWay).map((one) => one.happenedOn))];
  const last = days.at(-1);
  const silentDays = last === undefined ? null : daysBetween(last, known.asOf);
  const gaps = days.slice(1).map((now, at) => daysBetween(days[at] ?? now, now));
  const medianGap = gaps.length < 2 ? rules.usualGapDays : median(gaps);
  const silent = silentDays !== null && silentDays > rules.silenceFactor * medianGap;
  return { silentDays, medianGap, silent, nextSteps: known.tasks.filter((task) => isNextStep(task, known)) };
}

function isNextStep(task: Task, known: Known): boolean {
  const live = task.doneOn === null && (task.dueOn === null || task.dueOn >= known.asOf);
  return live && (task.agreed || task.kind === 'promise-theirs');
}

/** Middle value; the mean of the two middle ones for an even count. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  const upper = sorted[Math.floor(half)] ?? 0;
  return Number.isInteger(half) ? ((sorted[half - 1] ?? upper) + upper) / 2 : upper;
}
