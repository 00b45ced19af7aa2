import type { BodyOf, DealView, patchDeal } from '@qibu/contract';
import type { Dictionary } from '@qibu/phrases';
import type { RecordFields } from '../../../editing/use-change.ts';
import { useColleagues } from '../../../lib/colleagues.ts';
import { exactMoney } from '../../../lib/money.ts';
import { useLanguage, useText } from '../../../lib/text.tsx';

export type HeadPatch = BodyOf<typeof patchDeal>;
type HeadField = keyof HeadPatch;

/** The stored value of each field, as a change would write it. */
export const READ: { readonly [F in HeadField]-?: (deal: DealView) => unknown } = {
  name: ({ name }) => name,
  accountId: ({ account }) => account?.id ?? null,
  ownerId: ({ owner }) => owner.id,
  productId: ({ productId }) => productId,
  amountMinor: ({ amountMinor }) => amountMinor,
  currency: ({ currency }) => currency,
  closesOn: ({ closesOn }) => closesOn,
  statusClaimed: ({ statusClaimed }) => statusClaimed,
  source: ({ source }) => source,
  note: ({ note }) => note,
};

/** What a field is called on the page. */
export function fieldName(t: Dictionary, field: string): string {
  const { head, status } = t.deal;
  const names: Readonly<Record<HeadField, string>> = {
    name: head.name,
    accountId: head.account,
    ownerId: head.owner,
    productId: t.words.terms.deal,
    amountMinor: head.amount,
    currency: head.amount,
    closesOn: head.closes,
    statusClaimed: status.claimed,
    source: head.source,
    note: head.note,
  };
  return names[field as HeadField];
}

/** The deal's own fields: read, named and shown. */
export function useDealFields(): RecordFields<DealView> {
  const t = useText();
  const language = useLanguage();
  const colleagues = useColleagues();
  const statuses: Readonly<Record<string, string>> = t.words.dealStatus;
  return {
    read: READ,
    nameOf: (field) => fieldName(t, field),
    show: (deal, field, value) => {
      if (value === null || value === undefined || value === '') return t.common.notStated;
      if (field === 'amountMinor' && typeof value === 'number') return exactMoney(value, deal.currency, language);
      if (field === 'ownerId') return colleagues.find(({ id }) => id === value)?.name ?? deal.owner.name;
      if (field === 'accountId') return deal.account?.id === value ? deal.account.name : t.deal.head.account;
      if (field === 'statusClaimed') return statuses[String(value)] ?? String(value);
      return String(value);
    },
  };
}
