import type { DealView } from '@qibu/contract';
import { useRoomText } from '../../lib/text.tsx';
import { PanelForm, SaveBar } from '../../ui/panel-form.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { showDone } from '../../ui/toast.tsx';
import { AboutSubject } from './about-subject.tsx';
import type { DealWords } from './deal-words.ts';
import { useEvidenceDraft } from './evidence-draft.ts';
import { StatementFields } from './statement-fields.tsx';
import { SupportsFields } from './supports-fields.tsx';
import { useRecord } from './use-record.ts';

interface EvidencePanelProps {
  readonly deal: DealView;
  readonly words: DealWords;
  /** Slot or signal it is wanted for. */
  readonly about?: string | undefined;
  readonly onClose: () => void;
}

/** Evidence in under half a minute: the quote, how we know, who, when; then, if wanted, what it shows. */
export function EvidencePanel({ deal, words, about, onClose }: EvidencePanelProps) {
  const t = useRoomText('evidence');
  const draft = useEvidenceDraft(deal, about);
  const { save, saving, error } = useRecord(deal.id, () => {
    showDone(t.evidence.panel.savedPlain);
    onClose();
  });
  const submit = () => {
    const record = draft.finish();
    if (record !== null) save(record);
  };
  return (
    <SidePanel
      opened
      onClose={onClose}
      title={t.evidence.panel.title}
      footer={<SaveBar label={t.evidence.panel.save} saving={saving} onSave={submit} />}
    >
      <PanelForm onSubmit={submit} error={error}>
        <AboutSubject deal={deal} words={words} draft={draft} />
        <StatementFields
          statement={draft.statement}
          onChange={draft.setStatement}
          people={deal.people}
          today={deal.today}
          autoFocus
          error={draft.showMissing ? t.evidence.panel.needQuote : undefined}
        />
        <SupportsFields deal={deal} words={words} shown={draft.shown} onChange={draft.setShown} />
      </PanelForm>
    </SidePanel>
  );
}
