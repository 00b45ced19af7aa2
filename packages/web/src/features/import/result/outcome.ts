import type { ImportView } from '@qibu/contract';

export type Counts = ImportView['counts'][number];
type Figure = 'read' | 'created' | 'updated' | 'unchanged' | 'duplicates' | 'refused' | 'flagged';

/** One figure over all kinds. */
export const sumOf = (counts: readonly Counts[], figure: Figure): number =>
  counts.reduce((sum, one) => sum + one[figure], 0);

/** Nothing is new and nothing refused: the files say what is stored already. */
export const isNothingNew = (counts: readonly Counts[]): boolean =>
  sumOf(counts, 'created') + sumOf(counts, 'updated') + sumOf(counts, 'refused') === 0;

export const countsOf = (counts: readonly Counts[], kind: Counts['kind']): Counts | undefined =>
  counts.find((one) => one.kind === kind);
