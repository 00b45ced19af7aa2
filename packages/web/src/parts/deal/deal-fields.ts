import { type BodyOf, DEAL_FIELD_NAMES, type DealField, type DealView, type patchDeal } from '@qibu/contract';
import type { Words } from '@qibu/phrases';

export type HeadPatch = BodyOf<typeof patchDeal>;
type HeadField = keyof HeadPatch;

const PLAIN = Object.fromEntries(DEAL_FIELD_NAMES.map((field) => [field, (deal: DealView) => deal[field]])) as Readonly<
  Record<DealField, (deal: DealView) => unknown>
>;

/** The stored value of each field, as a change would write it. */
export const READ: { readonly [F in HeadField]-?: (deal: DealView) => unknown } = {
  name: ({ name }) => name,
  accountId: ({ account }) => account?.id ?? null,
  ownerId: ({ owner }) => owner.id,
  productId: ({ productId }) => productId,
  amountMinor: ({ amountMinor }) => amountMinor,
  currency: ({ currency }) => currency,
  ...PLAIN,
};

/** What a field is called on the page. */
export function fieldName(t: Words<'deal'>, field: string): string {
  const { fields, head, status } = t.deal;
  const names: Readonly<Record<HeadField, string>> = {
    name: head.name,
    accountId: head.account,
    ownerId: head.owner,
    productId: t.words.terms.deal,
    amountMinor: head.amount,
    currency: head.amount,
    ...fields,
    statusClaimed: status.claimed,
  };
  return names[field as HeadField];
}
