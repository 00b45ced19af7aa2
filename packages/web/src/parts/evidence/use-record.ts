import { addRecord, type DealView, getDeal } from '@qibu/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { reading, useWrite } from '../../lib/api/index.ts';
import type { RecordInput } from './statement.ts';

/** Puts a fresh deal where its page reads it, so that the new verdict is there at once. */
export function useKeepDeal(): (deal: DealView) => void {
  const queries = useQueryClient();
  return useCallback(
    (deal) => queries.setQueryData(reading(getDeal, { params: { id: deal.id }, query: {} }).queryKey, deal),
    [queries],
  );
}

/** Writes one record; the reply is the deal judged anew. */
export function useRecord(dealId: string, onDone?: (deal: DealView, record: RecordInput) => void) {
  const keep = useKeepDeal();
  const { mutate, isPending, error } = useWrite(addRecord, {
    onDone: (deal, { body }) => {
      keep(deal);
      onDone?.(deal, body ?? {});
    },
  });
  const save = useCallback((body: RecordInput) => mutate({ params: { id: dealId }, body }), [mutate, dealId]);
  return { save, saving: isPending, error };
}
