import { type DealView, getDealEvidence } from '@qibu/contract';
import { useQueryClient } from '@tanstack/react-query';
import { reading } from '../../lib/api/index.ts';
import { useText } from '../../lib/text.tsx';
import { showError } from '../../ui/toast.tsx';
import { useRecord } from './use-record.ts';

/** Takes back the evidence that was added last with these words: it stays on file as taken back. */
export function useUndoEvidence(dealId: string): (deal: DealView, quote: string) => void {
  const t = useText();
  const queries = useQueryClient();
  const { save } = useRecord(dealId);
  const undo = async ({ id, today }: DealView, quote: string) => {
    const { items } = await queries.fetchQuery({ ...reading(getDealEvidence, { params: { id } }), staleTime: 0 });
    const added = items.filter((one) => one.quote === quote).toSorted((a, b) => (a.id < b.id ? 1 : -1))[0];
    if (added === undefined) return;
    const saidBy = added.saidBy?.id ?? null;
    const reason = { kind: 'observation' as const, quote: t.common.undoReason, saidBy, happenedOn: today };
    save({ evidence: [{ ...reason, supersedes: added.id, retracts: true }] });
  };
  return (deal, quote) => void undo(deal, quote).catch(showError);
}
