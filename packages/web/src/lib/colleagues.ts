import { listUsers } from '@qibu/contract';
import { useQuery } from '@tanstack/react-query';
import { reading } from './api/index.ts';

/** Active colleagues: to choose an owner, and to name one. */
export function useColleagues() {
  const { data } = useQuery({ ...reading(listUsers, {}), staleTime: 300_000 });
  return (data?.items ?? []).filter(({ active }) => active);
}
