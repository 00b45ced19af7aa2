import type { DealView } from '@qibu/contract';
import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { dealReading } from '../../parts/deal/deal-reading.ts';

/** The deal as of a day; while another day is read, the last one stays on screen. */
export const useDealView = (id: string, asOf?: string): UseQueryResult<DealView> =>
  useQuery({
    ...dealReading(id, asOf),
    placeholderData: (before: DealView | undefined) => (before?.id === id ? before : undefined),
  });
