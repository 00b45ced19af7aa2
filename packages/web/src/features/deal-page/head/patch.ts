import type { BodyOf, DealView, patchDeal } from '@qibu/contract';
import type { Dictionary } from '@qibu/phrases';
import type { AppError } from '../../../lib/api/index.ts';

type HeadPatch = BodyOf<typeof patchDeal>;
export type HeadField = keyof HeadPatch;

/** The stored value of each field, as a patch would write it. */
const READ: { readonly [F in HeadField]-?: (deal: DealView) => unknown } = {
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
export const fieldsOf = (patch: HeadPatch): HeadField[] => Object.keys(patch) as HeadField[];
export const valueOf = (deal: DealView, field: HeadField): unknown => READ[field](deal);

/** The patch that takes a change back. */
export const before = (deal: DealView, patch: HeadPatch): HeadPatch =>
  Object.fromEntries(fieldsOf(patch).map((field) => [field, valueOf(deal, field)])) as HeadPatch;

/** What the fields are called on the page. */
export const fieldName = (t: Dictionary, field: HeadField): string => {
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
  return names[field];
};
export const fieldOf = (t: Dictionary, patch: HeadPatch): string =>
  [...new Set(fieldsOf(patch).map((field) => fieldName(t, field)))].join(t.common.joiner);

/** Our change, and the deal somebody else stored meanwhile. */
export interface Conflict {
  readonly mine: HeadPatch;
  readonly stored: DealView;
}

/** A refused change with the version that is stored now; null when the error is another one. */
export function conflictOf(error: AppError, mine: HeadPatch): Conflict | null {
  const stored = error.code === 'conflict.stale' ? error.problem?.current : undefined;
  return typeof stored === 'object' && stored !== null ? { mine, stored: stored as DealView } : null;
}
