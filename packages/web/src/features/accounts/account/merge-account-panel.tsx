import { type AccountView, type BodyOf, getAccount, mergeAccounts } from '@qibu/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { MergePanel } from '../../../editing/merge-panel.tsx';
import { useUndoMerge } from '../../../editing/use-undo-merge.ts';
import { reading, useWrite } from '../../../lib/api/index.ts';
import { fill, useRoomText } from '../../../lib/text.tsx';
import { AccountPicker } from '../../../parts/account/account-picker.tsx';
import type { Named } from '../../../parts/account/use-accounts-found.ts';
import { useAccountFields } from './use-account-change.ts';

interface MergeAccountPanelProps {
  readonly kept: AccountView;
  /** The other one, where it was found already. */
  readonly found?: Named | undefined;
  readonly onClose: () => void;
}

/** Chooses the customer that is the same one under another name, and merges it into this one. */
export function MergeAccountPanel({ kept, found: first, onClose }: MergeAccountPanelProps) {
  const t = useRoomText('accounts');
  const [other, setOther] = useState<Named | null>(first ?? null);
  const { data: gone } = useQuery({
    ...reading(getAccount, { params: { id: other?.id ?? '' } }),
    enabled: other !== null,
  });
  const found = gone !== undefined && gone.id === other?.id ? gone : null;
  return (
    <MergePanel
      kept={kept}
      gone={found}
      fields={useAccountFields()}
      picker={
        <AccountPicker
          name="gone"
          label={t.common.merge.other}
          placeholder={t.common.form.choose}
          value={other}
          onChange={setOther}
          nothing={t.common.table.noRows}
          except={kept.id}
          autoFocus
        />
      }
      moves={found && <p>{fill(t.accounts.merge.moves, { deals: found.deals.length, people: found.people.length })}</p>}
      onClose={onClose}
      {...useMerge(kept, onClose)}
    />
  );
}

function useMerge(kept: AccountView, onClose: () => void) {
  const t = useRoomText('accounts');
  const queries = useQueryClient();
  const offerUndo = useUndoMerge();
  const { mutate, isPending, error } = useWrite(mergeAccounts, {
    onDone: ({ account, undo }) => {
      queries.setQueryData(reading(getAccount, { params: { id: account.id } }).queryKey, account);
      offerUndo(fill(t.common.merge.done, { name: account.name }), undo);
      onClose();
    },
  });
  const onMerge = (gone: AccountView, values: object) =>
    mutate({
      params: { id: kept.id },
      ifMatch: kept.version,
      body: { gone: gone.id, values: values as BodyOf<typeof mergeAccounts>['values'] },
    });
  return { onMerge, saving: isPending, error };
}
