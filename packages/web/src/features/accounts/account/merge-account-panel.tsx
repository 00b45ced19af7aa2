import { type AccountView, type BodyOf, getAccount, mergeAccounts } from '@qibu/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { MergeChoices, takenFirst, valuesTaken } from '../../../editing/merge-choices.tsx';
import { useUndoMerge } from '../../../editing/use-undo-merge.ts';
import { reading, useWrite } from '../../../lib/api/index.ts';
import { fill, useRoomText } from '../../../lib/text.tsx';
import { AccountPicker } from '../../../parts/account/account-picker.tsx';
import type { Named } from '../../../parts/account/use-accounts-found.ts';
import { PanelForm, SaveBar } from '../../../ui/panel-form.tsx';
import { SidePanel } from '../../../ui/side-panel.tsx';
import { useAccountFields } from './use-account-change.ts';

interface MergeAccountPanelProps {
  readonly kept: AccountView;
  readonly onClose: () => void;
}

/** Chooses the customer that is the same one under another name, and merges it into this one. */
export function MergeAccountPanel({ kept, onClose }: MergeAccountPanelProps) {
  const t = useRoomText('accounts');
  const [other, setOther] = useState<Named | null>(null);
  const [taken, setTaken] = useState<ReadonlySet<string> | null>(null);
  const fields = useAccountFields();
  const { data: gone } = useQuery({
    ...reading(getAccount, { params: { id: other?.id ?? '' } }),
    enabled: other !== null,
  });
  const found = gone !== undefined && gone.id === other?.id ? gone : null;
  const chosen = found === null ? null : (taken ?? takenFirst(kept, found, fields));
  const { merge, saving, error } = useMerge(kept, onClose);
  const submit = () => found !== null && chosen !== null && merge(found, valuesTaken(found, fields, chosen));
  return (
    <SidePanel
      opened
      onClose={onClose}
      title={fill(t.common.merge.into, { name: kept.name })}
      footer={
        <SaveBar label={t.common.merge.submit} saving={saving} disabled={found === null} onSave={() => submit()} />
      }
    >
      <PanelForm onSubmit={() => submit()} error={error}>
        <p className="soft">{t.common.merge.lead}</p>
        <AccountPicker
          name="gone"
          label={t.common.merge.other}
          placeholder={t.common.form.choose}
          value={other}
          onChange={(account) => {
            setOther(account);
            setTaken(null);
          }}
          nothing={t.common.table.noRows}
          except={kept.id}
          autoFocus
        />
        {found !== null && chosen !== null && (
          <>
            <p>{fill(t.accounts.merge.moves, { deals: found.deals.length, people: found.people.length })}</p>
            <MergeChoices kept={kept} gone={found} fields={fields} taken={chosen} onTake={setTaken} />
          </>
        )}
      </PanelForm>
    </SidePanel>
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
  const merge = (gone: AccountView, values: object) =>
    mutate({
      params: { id: kept.id },
      ifMatch: kept.version,
      body: { gone: gone.id, values: values as BodyOf<typeof mergeAccounts>['values'] },
    });
  return { merge, saving: isPending, error };
}
