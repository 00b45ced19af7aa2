import { getParameters } from '@qibu/contract';
import { DEFAULT_PARAMETERS, type Parameters } from '@qibu/core';
import { useQuery } from '@tanstack/react-query';
import { reading } from '../../lib/api/index.ts';

/** The workspace's own numbers; the method's until they are read. */
export function useParameters(): Parameters {
  const { data } = useQuery({ ...reading(getParameters, {}), staleTime: 600_000 });
  return data?.parameters ?? DEFAULT_PARAMETERS;
}
