import { useState } from 'react';
import { useRoomText } from '../../../lib/text.tsx';
import { useRecord } from '../../../parts/evidence/use-record.ts';
import { AreaField } from '../../../ui/field.tsx';
import { PanelForm, SaveBar } from '../../../ui/panel-form.tsx';
import { SidePanel } from '../../../ui/side-panel.tsx';
import { showDone } from '../../../ui/toast.tsx';
import { useDeal } from '../deal-scene.tsx';
import css from './correct.module.css';
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
    <SidePanel
      opened
      onClose={close}
      title={t.evidence.retract.title}
      footer={<SaveBar label={t.evidence.retract.submit} saving={saving} disabled={!ready} onSave={submit} />}
    >
      <PanelForm onSubmit={submit} error={error}>
        {old !== null && <blockquote className={css.old}>{old.quote}</blockquote>}
        <p className="soft">{t.evidence.retract.lead}</p>
        <AreaField
          name="evidence.0.quote"
          label={t.evidence.retract.reason}
          placeholder={t.evidence.retract.reasonHint}
          value={reason}
          onChange={setReason}
          rows={2}
          maxLength={4_000}
          autoFocus
        />
      </PanelForm>
    </SidePanel>
  );
}
