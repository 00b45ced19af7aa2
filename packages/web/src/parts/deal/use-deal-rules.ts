import { type DealView, patchDeal } from '@qibu/contract';
import type { ChangeRules } from '../../editing/use-change.ts';
import { call } from '../../lib/api/index.ts';
import type { HeadPatch } from './deal-fields.ts';
import { dealReading } from './deal-reading.ts';
import { useDealFields } from './use-deal-fields.ts';

/** How a change of the deal's own fields is saved, named and shown. */
export function useDealRules(dealId: string): ChangeRules<DealView> {
  return {
    queryKey: dealReading(dealId).queryKey,
    save: ({ id, version }, patch) => call(patchDeal, { params: { id }, body: patch as HeadPatch, ifMatch: version }),
    writes: patchDeal.writes,
    fields: useDealFields(),
  };
}
