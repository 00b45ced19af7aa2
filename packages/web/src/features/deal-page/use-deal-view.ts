import { type DealView, getDeal } from '@qibu/contract';
import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { reading } from '../../lib/api/index.ts';

/** Query options of a deal page; today's view has no day in its key, so that every write can put its reply there. */
export const dealReading = (id: string, asOf?: string) =>
  reading(getDeal, { params: { id }, query: asOf ? { asOf } : {} });

/** The deal as of a day; while another day is read, the last one stays on screen. */
export const useDealView = (id: string, asOf?: string): UseQueryResult<DealView> =>
  useQuery({
    ...dealReading(id, asOf),
    placeholderData: (before: DealView | undefined) => (before?.id === id ? before : undefined),
  });
