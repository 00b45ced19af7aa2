import { type DecisionView, getReview } from '@qibu/contract';
import { useQueryClient } from '@tanstack/react-query';
import { reading } from '../../lib/api/index.ts';
import type { AgendaItem, ReviewView } from './agenda.ts';
import { type ReviewSearch, reviewQuery } from './review-search.ts';

type Item = ReviewView['groups'][number]['deals'][number];

/** Changes what the open agenda says of one deal; the agenda itself stays in the order it was opened in. */
export function useAgendaEdit(search: ReviewSearch) {
  const queries = useQueryClient();
  const { queryKey } = reading(getReview, { query: reviewQuery(search) });
  const edit = (dealId: string, change: (item: Item) => Item) =>
    queries.setQueryData(
      queryKey,
      (view: ReviewView | undefined) =>
        view && {
          ...view,
          groups: view.groups.map((group) => ({
            ...group,
            deals: group.deals.map((item) => (item.deal.id === dealId ? change(item) : item)),
          })),
        },
    );
  return (dealId: string): AgendaEdit => ({
    reviewed: (on) => edit(dealId, (item) => ({ ...item, reviewedOn: on })),
    decided: (made) => edit(dealId, (item) => ({ ...item, decisions: [made, ...item.decisions] })),
    withdrawn: (id) => edit(dealId, (item) => ({ ...item, decisions: item.decisions.filter((one) => one.id !== id) })),
    changed: (next) =>
      edit(dealId, (item) => ({
        ...item,
        decisions: item.decisions.map((one) => (one.id === next.id ? next : one)),
      })),
  });
}

/** What the reader did to one deal of the agenda. */
export interface AgendaEdit {
  readonly reviewed: (on: AgendaItem['reviewedOn']) => void;
  readonly decided: (decision: DecisionView) => void;
  readonly withdrawn: (id: string) => void;
  readonly changed: (decision: DecisionView) => void;
}
