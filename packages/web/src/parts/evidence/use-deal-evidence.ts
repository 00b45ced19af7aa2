import { type DealView, type EvidenceView, getDealEvidence } from '@qibu/contract';
import { useQuery } from '@tanstack/react-query';
import { reading } from '../../lib/api/index.ts';

/** Query options of the evidence of a deal as of a day. */
export const evidenceReading = (id: string, asOf?: string) =>
  reading(getDealEvidence, { params: { id }, query: asOf ? { asOf } : {} });

/** The evidence of a deal on the day it is shown, newest first; none until it is read. */
export function useDealEvidence({ id, asOf, today }: Pick<DealView, 'id' | 'asOf' | 'today'>): readonly EvidenceView[] {
  const { data } = useQuery(evidenceReading(id, asOf === today ? undefined : asOf));
  return data?.items ?? [];
}
