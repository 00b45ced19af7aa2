import { getAccount } from '@qibu/contract';
import { useQuery } from '@tanstack/react-query';
import { reading } from '../../lib/api/index.ts';

/** The account a filter or a new contact is about; null while unknown. */
export function useAccountNamed(id: string | undefined): { id: string; name: string } | null {
  const { data } = useQuery({ ...reading(getAccount, { params: { id: id ?? '' } }), enabled: id !== undefined });
  return data ? { id: data.id, name: data.name } : null;
}
