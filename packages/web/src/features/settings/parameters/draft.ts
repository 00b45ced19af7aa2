import {
  ParameterError,
  type ParameterProblem,
  type ParameterRow,
  type ParameterValue,
  withOverrides,
} from '@qibu/core';
import { withNumber } from './override.ts';
import type { ParameterState } from './use-parameters.ts';

/** Values typed and not saved yet, by path. */
export type Draft = Readonly<Record<string, ParameterValue>>;
/** One value that saving would change. */
export interface Change {
  readonly row: ParameterRow;
  readonly to: ParameterValue;
}

/** The draft with one value more; a value that is the stored one again is no change. */
export function withValue(draft: Draft, { path, value: stored }: ParameterRow, value: ParameterValue): Draft {
  const { [path]: _, ...others } = draft;
  return value === stored ? others : { ...others, [path]: value };
}

/** The value a row has once the draft is saved. */
export const valueOf = (draft: Draft, { path, value }: ParameterRow): ParameterValue => {
  const typed = draft[path];
  return typed === undefined ? value : typed;
};

/** What saving would change, in the order of the page. */
export const changesOf = (rows: readonly ParameterRow[], draft: Draft): readonly Change[] =>
  rows.flatMap((row) => {
    const to = draft[row.path];
    return to === undefined ? [] : [{ row, to }];
  });

/** The workspace's own numbers once the draft is laid over them; a default is not kept as an own number. */
export const overridesOf = (
  { overrides }: Pick<ParameterState, 'overrides'>,
  changes: readonly Change[],
): Readonly<Record<string, unknown>> =>
  changes.reduce<Record<string, unknown>>(
    (over, { row, to }) => withNumber(over, row.path.split('.'), to === row.initial ? undefined : to),
    { ...overrides },
  );

/** Why the draft cannot be saved; the method itself is asked, so that the server will not refuse it later. */
export function problemsOf(
  state: Pick<ParameterState, 'overrides' | 'initial'>,
  changes: readonly Change[],
): readonly ParameterProblem[] {
  if (changes.length === 0) return [];
  try {
    withOverrides(state.initial, overridesOf(state, changes));
    return [];
  } catch (error) {
    if (error instanceof ParameterError) return error.problems;
    throw error;
  }
}
