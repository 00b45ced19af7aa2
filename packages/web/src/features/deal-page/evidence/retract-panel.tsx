import { useState } from 'react';
import { useRoomText } from '../../../lib/text.tsx';
import { useRecord } from '../../../parts/evidence/use-record.ts';
import { showDone } from '../../../ui/toast.tsx';
import { useDeal } from '../deal-scene.tsx';
import css from './correct.module.css';
import { ReasonPanel } from './reason-panel.tsx';
import { useEvidence } from './use-evidence.ts';

/** Takes evidence back, with why. It stays on file, but no claim is based on it any more. */
export function RetractPanel() {
  const t = useRoomText('evidence');
  const { deal, search, close } = useDeal();
  const old = useEvidence(search.about);
  const [reason, setReason] = useState('');
  const { save, saving, error } = useRecord(deal.id, () => {
    showDone(t.evidence.retract.done);
    close();
  });
  const ready = old !== null && reason.trim() !== '';
  const submit = () =>
    ready &&
    save({
      evidence: [
        {
          kind: 'observation',
          quote: reason.trim(),
          saidBy: old.saidBy?.id ?? null,
          happenedOn: deal.today,
          supersedes: old.id,
          retracts: true,
        },
      ],
    });
  return (
    <ReasonPanel
      title={t.evidence.retract.title}
      lead={t.evidence.retract.lead}
      name="evidence.0.quote"
      hint={t.evidence.retract.reasonHint}
      most={4_000}
      reason={reason}
      onReason={setReason}
      ready={ready}
      saving={saving}
      error={error}
      onSubmit={submit}
    >
      {old !== null && <blockquote className={css.old}>{old.quote}</blockquote>}
    </ReasonPanel>
  );
}
