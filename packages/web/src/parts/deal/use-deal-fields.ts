import type { DealView } from '@qibu/contract';
import type { RecordFields } from '../../editing/use-change.ts';
import { useColleagues } from '../../lib/colleagues.ts';
import { exactMoney } from '../../lib/money.ts';
import { useRoomText } from '../../lib/text.tsx';
import { fieldName, READ } from './deal-fields.ts';
import { lookUp } from '@qibu/phrases/say';

/** The deal's own fields: read, named and shown. */
export function useDealFields(): RecordFields<DealView> {
  const t = useRoomText('deal');
  const colleagues = useColleagues();
  return {
    read: READ,
    nameOf: (field) => fieldName(t, field),
    show: (deal, field, value) => {
      if (value === null || value === undefined || value === '') return t.common.notStated;
      if (field === 'amountMinor' && typeof value === 'number') return exactMoney(value, deal.currency);
      if (field === 'ownerId') return colleagues.find(({ id }) => id === value)?.name ?? deal.owner.name;
      if (field === 'accountId') return deal.account?.id === value ? deal.account.name : t.deal.head.account;
      if (field === 'statusClaimed') return lookUp(t.words.dealStatus, String(value), String(value));
      return String(value);
    },
  };
}
