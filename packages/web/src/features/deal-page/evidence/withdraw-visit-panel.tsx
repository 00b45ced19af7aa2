import { withdrawVisit } from '@qibu/contract';
import { useState } from 'react';
import { useWrite } from '../../../lib/api/index.ts';
import { useRoomText } from '../../../lib/text.tsx';
import { useKeepDeal } from '../../../parts/evidence/use-record.ts';
import { AreaField } from '../../../ui/field.tsx';
import { PanelForm, SaveBar } from '../../../ui/panel-form.tsx';
import { SidePanel } from '../../../ui/side-panel.tsx';
import { showUndo } from '../../../ui/toast.tsx';
import { useDeal } from '../deal-scene.tsx';
import { useLoggedVisit, useVisitAsItWas } from './use-logged-visit.ts';

/** Takes a visit or call back, with why, and what was said on it; both stay on file. */
export function WithdrawVisitPanel() {
  const t = useRoomText('evidence');
  const { deal, search, close } = useDeal();
  const old = useLoggedVisit(search.about);
  const [reason, setReason] = useState('');
  const keep = useKeepDeal();
  const undo = useVisitAsItWas();
  const write = useWrite(withdrawVisit, {
    onDone: (after) => {
      keep(after);
      if (old !== null) showUndo({ text: t.evidence.retract.done, onUndo: () => undo(old) });
      close();
    },
  });
  const ready = old !== null && reason.trim() !== '';
  const submit = () =>
    ready && write.mutate({ params: { id: deal.id, visitId: old.id }, body: { reason: reason.trim() } });
  return (
    <SidePanel
      opened
      onClose={close}
      title={t.evidence.visit.withdrawTitle}
      footer={<SaveBar label={t.evidence.retract.submit} saving={write.isPending} disabled={!ready} onSave={submit} />}
    >
      <PanelForm onSubmit={submit} error={write.error}>
        <p className="soft">{t.evidence.visit.withdrawLead}</p>
        <AreaField
          name="reason"
          label={t.evidence.retract.reason}
          placeholder={t.evidence.visit.reasonHint}
          value={reason}
          onChange={setReason}
          rows={2}
          maxLength={500}
          autoFocus
        />
      </PanelForm>
    </SidePanel>
  );
}
