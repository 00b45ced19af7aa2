import { type BodyOf, type DealView, listAccounts, patchDeal } from '@qibu/contract';
import { useQueryClient } from '@tanstack/react-query';
import { createContext, use, useCallback, useState } from 'react';
import { useWrite } from '../../../lib/api/index.ts';
import { fill, useText } from '../../../lib/text.tsx';
import { DEAL_TOUCHES, useKeepDeal } from '../../../parts/evidence/use-record.ts';
import { showError, showUndo } from '../../../ui/toast.tsx';
import { dealReading } from '../use-deal-view.ts';
import { before, type Conflict, conflictOf, fieldOf } from './patch.ts';

export type HeadPatch = BodyOf<typeof patchDeal>;
/** What the page shows before the server has answered. */
type Preview = Partial<DealView>;

interface ChangeOptions {
  readonly preview?: Preview;
  /** An undo is not undone again. */
  readonly silent?: boolean;
}
export type ChangeHead = (patch: HeadPatch, options?: ChangeOptions) => void;

export const HeadChange = createContext<ChangeHead>(() => undefined);
/** Changes fields of the deal: shown at once, undone with one click, and never over somebody else's change. */
export const useHeadChange = (): ChangeHead => use(HeadChange);

/** The change itself, and the conflict it may run into. */
export function useHeadChanges(deal: DealView) {
  const t = useText();
  const queries = useQueryClient();
  const keep = useKeepDeal();
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const { mutate } = useWrite(patchDeal, { touches: [...DEAL_TOUCHES, listAccounts], quiet: true });
  const send = useCallback(
    (from: DealView, patch: HeadPatch, { preview = {}, silent = false }: ChangeOptions = {}) => {
      const { queryKey } = dealReading(from.id);
      queries.setQueryData(queryKey, { ...from, ...preview });
      const onSuccess = (next: DealView) => {
        keep(next);
        if (silent) return;
        const text = fill(t.common.undoToast.changed, { name: fieldOf(t, patch) });
        showUndo({ text, onUndo: () => send(next, before(from, patch), { silent: true }) });
      };
      mutate(
        { params: { id: from.id }, body: patch, ifMatch: from.version },
        {
          onSuccess,
          onError: (error) => {
            queries.setQueryData(queryKey, from);
            const found = conflictOf(error, patch);
            if (found === null) showError(error);
            else setConflict(found);
          },
        },
      );
    },
    [keep, mutate, queries, t],
  );
  const change: ChangeHead = useCallback((patch, options) => send(deal, patch, options), [deal, send]);
  const settle = (patch: HeadPatch | null) => {
    if (conflict !== null) {
      keep(conflict.stored);
      if (patch !== null) send(conflict.stored, patch);
    }
    setConflict(null);
  };
  return { change, conflict, settle };
}
