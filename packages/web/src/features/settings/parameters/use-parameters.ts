import { getParameters, type ReplyOf } from '@qibu/contract';
import type { Parameters } from '@qibu/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { reading } from '../../../lib/api/index.ts';

export type ParametersView = ReplyOf<typeof getParameters>;
/** The numbers in force, the method's own, and what the workspace laid over them. */
export interface ParameterState {
  readonly now: Parameters;
  readonly initial: Parameters;
  readonly overrides: Readonly<Record<string, unknown>>;
  readonly version: number;
}

// The contract passes core's parameters through; the server has checked them.
export const stateOf = ({ parameters, defaults, overrides, version }: ParametersView): ParameterState => ({
  now: parameters as unknown as Parameters,
  initial: defaults as unknown as Parameters,
  overrides,
  version,
});

export const useParameters = (): ParameterState => stateOf(useSuspenseQuery(reading(getParameters, {})).data);
