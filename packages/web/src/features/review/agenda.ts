import type { getReview, ReplyOf } from '@qibu/contract';

export type ReviewView = ReplyOf<typeof getReview>;
export type AgendaItem = ReviewView['groups'][number]['deals'][number] & {
  readonly group: ReviewView['groups'][number]['group'];
};

/** All deals of the review in the fixed order of its groups. */
export const agendaOf = (view: ReviewView): readonly AgendaItem[] =>
  view.groups.flatMap(({ group, deals }) => deals.map((item) => ({ ...item, group })));

/** Where the deal stands in the agenda; the first when it is not there. */
export const placeOf = (agenda: readonly AgendaItem[], dealId: string | undefined): number =>
  Math.max(
    0,
    agenda.findIndex(({ deal }) => deal.id === dealId),
  );
