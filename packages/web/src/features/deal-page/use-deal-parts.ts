import {
  type Changes,
  type DealMember,
  type DealView,
  getDealChanges,
  getDealMembers,
  getDealTasks,
  type TaskView,
} from '@qibu/contract';
import { type QueryClient, useQuery } from '@tanstack/react-query';
import { reading } from '../../lib/api/index.ts';
import { evidenceReading } from '../../parts/evidence/use-deal-evidence.ts';
import { dealReading } from '../../parts/deal/deal-reading.ts';

const onDay = (asOf: string | undefined) => (asOf ? { asOf } : {});
const tasksReading = (id: string, asOf?: string) => reading(getDealTasks, { params: { id }, query: onDay(asOf) });
const changesReading = (id: string, asOf?: string) => reading(getDealChanges, { params: { id }, query: onDay(asOf) });
const membersReading = (id: string) => reading(getDealMembers, { params: { id } });

/** Begins to read a deal and what stands beside it on its page, all at once. */
export function readAhead(queries: QueryClient, id: string, asOf?: string): void {
  void queries.prefetchQuery(dealReading(id, asOf));
  void queries.prefetchQuery(changesReading(id, asOf));
  void queries.prefetchQuery(tasksReading(id, asOf));
  void queries.prefetchQuery(membersReading(id));
  void queries.prefetchQuery(evidenceReading(id, asOf));
}

type Shown = Pick<DealView, 'id' | 'asOf' | 'today'>;
const pastDay = ({ asOf, today }: Shown): string | undefined => (asOf === today ? undefined : asOf);

/** The tasks of a deal on the day shown; undefined until they are read. */
export const useDealTasks = (deal: Shown): readonly TaskView[] | undefined =>
  useQuery(tasksReading(deal.id, pastDay(deal))).data?.items;

/** What changed up to the day shown; undefined until it is read. */
export const useDealChanges = (deal: Shown): Changes | undefined =>
  useQuery(changesReading(deal.id, pastDay(deal))).data;

/** The team as it is now; undefined until it is read. */
export const useDealMembers = ({ id }: Shown): readonly DealMember[] | undefined =>
  useQuery(membersReading(id)).data?.items;
