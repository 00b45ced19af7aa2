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
  readonly editions: ParametersView['editions'];
}

export const stateOf = ({ parameters, defaults, overrides, version, editions }: ParametersView): ParameterState => ({
  now: parameters,
  initial: defaults,
  overrides,
  version,
  editions,
});

export const useParameters = (): ParameterState => stateOf(useSuspenseQuery(reading(getParameters, {})).data);
