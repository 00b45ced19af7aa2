import type { EvidenceKind } from '@qibu/core';
import { useState } from 'react';
import { useRoomText } from '../../../lib/text.tsx';
import type { Statement } from '../../../parts/evidence/statement.ts';
import { statementInput } from '../../../parts/evidence/statement.ts';
import { StatementFields } from '../../../parts/evidence/statement-fields.tsx';
import { useRecord } from '../../../parts/evidence/use-record.ts';
import { PanelForm, SaveBar } from '../../../ui/panel-form.tsx';
import { SidePanel } from '../../../ui/side-panel.tsx';
import { showDone } from '../../../ui/toast.tsx';
import { useDeal } from '../deal-scene.tsx';
import css from './correct.module.css';
import { useEvidence } from './use-evidence.ts';

/** Corrects evidence: the old row stays, marked as corrected; claims based on it are then based on the new one. */
export function CorrectPanel() {
  const t = useRoomText('evidence');
  const { deal, search, close } = useDeal();
  const old = useEvidence(search.about);
  const [changed, setStatement] = useState<Statement | null>(null);
  const { save, saving, error } = useRecord(deal.id, () => {
    showDone(t.evidence.panel.savedPlain);
    close();
  });
  const statement = changed ?? statementOf(old, deal.today);
  const ready = old !== null && changed !== null && statement.quote.trim() !== '';
  const submit = () => ready && save({ evidence: [{ ...statementInput(statement), supersedes: old.id }] });
  return (
    <SidePanel
      opened
      onClose={close}
      title={t.evidence.panel.correctTitle}
      footer={<SaveBar label={t.evidence.panel.save} saving={saving} disabled={!ready} onSave={submit} />}
    >
      <PanelForm onSubmit={submit} error={error}>
        {old !== null && (
          <blockquote className={css.old}>
            <small>{t.evidence.panel.old}</small>
            {old.quote}
          </blockquote>
        )}
        <StatementFields
          statement={statement}
          onChange={setStatement}
          people={deal.people}
          today={deal.today}
          autoFocus
        />
        <p className="soft small">{t.evidence.panel.correctNote}</p>
      </PanelForm>
    </SidePanel>
  );
}

const statementOf = (old: ReturnType<typeof useEvidence>, today: string): Statement => ({
  quote: old?.quote ?? '',
  kind: (old?.kind ?? 'private-statement') as EvidenceKind,
  saidBy: old?.saidBy?.id ?? null,
  happenedOn: old?.happenedOn ?? today,
});
