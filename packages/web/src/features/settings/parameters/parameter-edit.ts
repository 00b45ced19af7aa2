import type { Patch } from '../../../editing/change.ts';
import type { ParameterState } from './use-parameters.ts';

/** One change of the workspace's numbers, by fields, so that it can be laid over someone else's. */
export interface ParameterEdit {
  readonly patch: Patch;
  /** The workspace's numbers with the patch laid over those stored. */
  readonly overrides: (on: ParameterState, patch: Patch) => Readonly<Record<string, unknown>>;
  readonly read: (on: ParameterState, field: string) => unknown;
  readonly nameOf: (field: string) => string;
  readonly show: (field: string, value: unknown) => string;
  readonly saved: string;
}

/** The fields of a change that someone else has changed too, since it was begun. */
export const clashing = (
  { patch, read }: Pick<ParameterEdit, 'patch' | 'read'>,
  began: ParameterState,
  stored: ParameterState,
): readonly string[] =>
  Object.keys(patch).filter((field) => JSON.stringify(read(began, field)) !== JSON.stringify(read(stored, field)));
