import type { BodyOf, DealView, patchDeal } from '@qibu/contract';
import type { Words } from '@qibu/phrases';

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
export function fieldName(t: Words<'deal'>, field: string): string {
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
