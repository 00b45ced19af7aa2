import { type ParameterRow, STATES } from '@qibu/core';

/** The groups of the page, in the order a judgement uses them. Stages have a page of their own. */
export const GROUPS = [
  'evidence',
  'signals',
  'position',
  'gates',
  'control',
  'customer',
  'people',
  'flags',
  'moves',
] as const;
export type GroupId = (typeof GROUPS)[number];

const SIGNALS = 'position.likelihoods.';

/** The group a number stands in; null for those of the stages. */
export function groupOf(path: string): GroupId | null {
  if (path.startsWith(SIGNALS)) return 'signals';
  const [first] = path.split('.');
  return GROUPS.find((group) => group === first) ?? null;
}

/** The rows of one group. */
export const rowsIn = (rows: readonly ParameterRow[], group: GroupId): readonly ParameterRow[] =>
  rows.filter(({ path }) => groupOf(path) === group);

export const RANKS = STATES;
export type Rank = (typeof RANKS)[number];

/** One signal: its nine chances by the end of their path, `first.for`. */
export interface SignalRows {
  readonly id: string;
  readonly chances: ReadonlyMap<string, ParameterRow>;
}

/** Chances of answers, one entry for each signal. */
export function bySignal(rows: readonly ParameterRow[]): readonly SignalRows[] {
  const signals = new Map<string, Map<string, ParameterRow>>();
  for (const row of rows) {
    const [id = '', ...end] = row.path.slice(SIGNALS.length).split('.');
    const chances = signals.get(id) ?? new Map<string, ParameterRow>();
    signals.set(id, chances.set(end.join('.'), row));
  }
  return [...signals].map(([id, chances]) => ({ id, chances }));
}
