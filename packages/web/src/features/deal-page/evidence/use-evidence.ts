import { type EvidenceView, getTimeline } from '@qibu/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useDealEvidence } from '../../../parts/evidence/use-deal-evidence.ts';
import { useDeal } from '../deal-scene.tsx';

interface Pages {
  readonly pages?: readonly { readonly items: readonly { type: string; evidence?: EvidenceView }[] }[];
}

/** Evidence by id: the newest hundred come with the deal, older ones from what the timeline has read. */
export function useEvidence(id: string | undefined): EvidenceView | null {
  const { deal } = useDeal();
  const queries = useQueryClient();
  const near = useDealEvidence(deal).find((one) => one.id === id);
  if (near !== undefined || id === undefined) return near ?? null;
  const read = queries.getQueriesData<Pages>({ queryKey: [getTimeline.path, { id: deal.id }] });
  const items = read.flatMap(([, data]) => data?.pages?.flatMap((page) => page.items) ?? []);
  return items.find((item) => item.evidence?.id === id)?.evidence ?? null;
}
