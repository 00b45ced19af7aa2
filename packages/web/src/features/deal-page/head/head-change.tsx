import { type DealView, patchDeal } from '@qibu/contract';
import { createContext, type ReactNode, use } from 'react';
import { ChangeConflict } from '../../../editing/change-conflict.tsx';
import { useChange } from '../../../editing/use-change.ts';
import { call } from '../../../lib/api/index.ts';
import { dealReading } from '../use-deal-view.ts';
import type { HeadPatch } from './deal-fields.ts';
import { useDealFields } from './use-deal-fields.ts';

type ChangeHead = (patch: HeadPatch, preview: Partial<DealView>) => void;
const HeadChange = createContext<ChangeHead>(() => undefined);

/** Changes fields of the deal: `preview` is what the page shows until the server has answered. */
export const useHeadChange = (): ChangeHead => use(HeadChange);

/** Lets any part of the page change the deal's own fields, and settles conflicts in one place. */
export function HeadEdits({ deal, children }: { readonly deal: DealView; readonly children: ReactNode }) {
  const changing = useChange(deal, {
    queryKey: dealReading(deal.id).queryKey,
    save: ({ id, version }, patch) => call(patchDeal, { params: { id }, body: patch as HeadPatch, ifMatch: version }),
    writes: patchDeal.writes,
    fields: useDealFields(),
  });
  return (
    <HeadChange value={changing.change}>
      {children}
      <ChangeConflict changing={changing} />
    </HeadChange>
  );
}
