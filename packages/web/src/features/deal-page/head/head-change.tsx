import type { DealView } from '@qibu/contract';
import { createContext, type ReactNode, use } from 'react';
import { ChangeConflict } from '../../../editing/change-conflict.tsx';
import { useChange } from '../../../editing/use-change.ts';
import type { HeadPatch } from '../../../parts/deal/deal-fields.ts';
import { useDealRules } from '../../../parts/deal/use-deal-rules.ts';

type ChangeHead = (patch: HeadPatch, preview: Partial<DealView>) => void;
const HeadChange = createContext<ChangeHead>(() => undefined);

/** Changes fields of the deal: `preview` is what the page shows until the server has answered. */
export const useHeadChange = (): ChangeHead => use(HeadChange);

/** Lets any part of the page change the deal's own fields, and settles conflicts in one place. */
export function HeadEdits({ deal, children }: { readonly deal: DealView; readonly children: ReactNode }) {
  const changing = useChange(deal, useDealRules(deal.id));
  return (
    <HeadChange value={changing.change}>
      {children}
      <ChangeConflict changing={changing} />
    </HeadChange>
  );
}
