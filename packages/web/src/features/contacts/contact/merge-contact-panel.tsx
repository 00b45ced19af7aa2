import { type BodyOf, type ContactView, getContact, listContacts, mergeContacts } from '@qibu/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { MergePanel } from '../../../editing/merge-panel.tsx';
import { useUndoMerge } from '../../../editing/use-undo-merge.ts';
import { reading, useWrite } from '../../../lib/api/index.ts';
import { fill, useRoomText } from '../../../lib/text.tsx';
import { ChoiceField } from '../../../ui/field.tsx';
import { useContactFields } from './use-contact-change.ts';

interface MergeContactPanelProps {
  readonly kept: ContactView;
  readonly onClose: () => void;
}
const MOST = 200;

/** Chooses the contact of the same customer who is the same person, and merges them into this one. */
export function MergeContactPanel({ kept, onClose }: MergeContactPanelProps) {
  const t = useRoomText('contacts');
  const [other, setOther] = useState<string | null>(null);
  const { data: colleagues } = useQuery(reading(listContacts, { query: { account: kept.account.id, limit: MOST } }));
  const { data: gone } = useQuery({ ...reading(getContact, { params: { id: other ?? '' } }), enabled: other !== null });
  const options = (colleagues?.items ?? [])
    .filter(({ id }) => id !== kept.id)
    .map(({ id, name, title }) => ({ value: id, label: [name, title].filter(Boolean).join(' · ') }));
  return (
    <MergePanel
      kept={kept}
      gone={gone !== undefined && gone.id === other ? gone : null}
      fields={useContactFields()}
      picker={
        <ChoiceField name="gone" label={t.common.merge.other} value={other} options={options} onChange={setOther} />
      }
      onClose={onClose}
      {...useMerge(kept, onClose)}
    />
  );
}

function useMerge(kept: ContactView, onClose: () => void) {
  const t = useRoomText('contacts');
  const queries = useQueryClient();
  const offerUndo = useUndoMerge();
  const { mutate, isPending, error } = useWrite(mergeContacts, {
    onDone: ({ contact, undo }) => {
      queries.setQueryData(reading(getContact, { params: { id: contact.id } }).queryKey, contact);
      offerUndo(fill(t.common.merge.done, { name: contact.name }), undo);
      onClose();
    },
  });
  const onMerge = (gone: ContactView, values: object) =>
    mutate({
      params: { id: kept.id },
      ifMatch: kept.version,
      body: { gone: gone.id, values: values as BodyOf<typeof mergeContacts>['values'] },
    });
  return { onMerge, saving: isPending, error };
}
