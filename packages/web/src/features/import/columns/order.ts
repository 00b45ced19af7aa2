import type { ColumnView } from '../job/mapping.ts';
import type { Question } from '../job/steps.ts';

export type Sureness = 'asked' | 'likely' | 'sure' | 'none';
const SURE = 1;

/** How sure a column's target is; a question about it comes before everything. */
export function surenessOf(
  column: Pick<ColumnView, 'header' | 'field' | 'score'>,
  asked: readonly Question[],
): Sureness {
  if (asked.some((question) => question.column === column.header)) return 'asked';
  if (column.field === null) return 'none';
  return column.score >= SURE ? 'sure' : 'likely';
}

const RANK: readonly Sureness[] = ['asked', 'likely', 'sure', 'none'];

/** Headers with what needs an eye first; within the same sureness as in the file. */
export function problemsFirst(columns: readonly ColumnView[], asked: readonly Question[]): string[] {
  return columns
    .map((column, at) => ({ header: column.header, rank: RANK.indexOf(surenessOf(column, asked)), at }))
    .toSorted((a, b) => a.rank - b.rank || a.at - b.at)
    .map(({ header }) => header);
}
