import type { ImportView } from '@qibu/contract';
import type { Words } from '@qibu/phrases';
import { fill } from '@qibu/phrases/say';

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

/** What came of the rows, clause by clause; what did not happen is not said. Deals come first: they are what people count. */
export function resultParts(counts: readonly Counts[], t: Words<'import'>): string[] {
  const { page, kinds } = t.imports;
  const created = counts
    .filter((one) => one.created > 0)
    .toSorted((a, b) => Number(b.kind === 'deals') - Number(a.kind === 'deals'))
    .map((one) => fill(page.kindRows, { kind: kinds[one.kind].toLowerCase(), rows: one.created.toLocaleString() }));
  const told = [
    { phrase: page.resultUpdated, count: sumOf(counts, 'updated') },
    { phrase: page.resultUnchanged, count: sumOf(counts, 'unchanged') },
    { phrase: page.resultRefused, count: sumOf(counts, 'refused') },
  ].filter(({ count }) => count > 0);
  return [
    ...(created.length > 0 ? [fill(page.resultCreated, { what: created.join(t.common.joiner) })] : []),
    ...told.map(({ phrase, count }) => fill(phrase, { count: count.toLocaleString() })),
  ];
}
