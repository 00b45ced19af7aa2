import { withdrawVisit } from '@qibu/contract';
import { useState } from 'react';
import { useWrite } from '../../../lib/api/index.ts';
import { useRoomText } from '../../../lib/text.tsx';
import { useKeepDeal } from '../../../parts/evidence/use-record.ts';
import { showUndo } from '../../../ui/toast.tsx';
import { useDeal } from '../deal-scene.tsx';
import { ReasonPanel } from './reason-panel.tsx';
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
    <ReasonPanel
      title={t.evidence.visit.withdrawTitle}
      lead={t.evidence.visit.withdrawLead}
      name="reason"
      hint={t.evidence.visit.reasonHint}
      most={500}
      reason={reason}
      onReason={setReason}
      ready={ready}
      saving={write.isPending}
      error={write.error}
      onSubmit={submit}
    />
  );
}
