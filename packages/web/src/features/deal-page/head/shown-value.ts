import { type DealView, listUsers } from '@qibu/contract';
import { useQuery } from '@tanstack/react-query';
import { reading } from '../../../lib/api/index.ts';
import { exactMoney } from '../../../lib/money.ts';
import { useLanguage, useText } from '../../../lib/text.tsx';
import type { HeadField } from './patch.ts';

/** Colleagues, for choosing an owner and for naming one. */
export const useColleagues = () => {
  const { data } = useQuery({ ...reading(listUsers, {}), staleTime: 300_000 });
  return (data?.items ?? []).filter(({ active }) => active);
};

/** A stored value as people read it, whichever field it is. */
export function useShownValue(deal: DealView): (value: unknown, field: HeadField) => string {
  const t = useText();
  const language = useLanguage();
  const colleagues = useColleagues();
  const statuses = t.words.dealStatus as Readonly<Record<string, string>>;
  return (value, field) => {
    if (value === null || value === undefined || value === '') return t.deal.conflict.empty;
    if (field === 'amountMinor' && typeof value === 'number') return exactMoney(value, deal.currency, language);
    if (field === 'ownerId') return colleagues.find(({ id }) => id === value)?.name ?? deal.owner.name;
    if (field === 'accountId') return deal.account?.id === value ? deal.account.name : t.deal.head.account;
    if (field === 'statusClaimed') return statuses[String(value)] ?? String(value);
    return String(value);
  };
}
