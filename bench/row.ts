/** One measured figure beside its bar. `holds` is null where there is no bar or nothing to compare. */
export interface Row {
  readonly what: string;
  readonly measured: number | null;
  readonly unit: string;
  /** The most (or, with `atLeast`, the least) it may be. */
  readonly bar: number | null;
  readonly atLeast?: boolean;
  readonly note?: string;
}

export const holds = ({ measured, bar, atLeast }: Row): boolean | null =>
  measured === null || bar === null ? null : atLeast ? measured >= bar : measured <= bar;

/** The value below which this share of the sorted samples lies. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
export const median = (samples: readonly number[]): number => quantile(samples, 0.5);

/** Milliseconds one call takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** The same call again and again: `warm` uncounted, then `runs` counted. */
export async function samplesOf(
  work: () => Promise<unknown>,
  { runs, warm = 5 }: { runs: number; warm?: number },
): Promise<number[]> {
  for (let i = 0; i < warm; i += 1) await work();
  const samples: number[] = [];
  for (let i = 0; i < runs; i += 1) samples.push(await timed(work));
  return samples;
}
