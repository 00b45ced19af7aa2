import type { DealView } from '@qibu/contract';
import { useRoomText } from '../../lib/text.tsx';
import { PanelForm, SaveBar } from '../../ui/panel-form.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { showDone, showUndo } from '../../ui/toast.tsx';
import { AboutSubject } from './about-subject.tsx';
import type { DealWords } from './deal-words.ts';
import { useEvidenceDraft } from './evidence-draft.ts';
import { StatementFields } from './statement-fields.tsx';
import { SupportsFields } from './supports-fields.tsx';
import { useRecord } from './use-record.ts';
import { useUndoEvidence } from './use-undo-evidence.ts';

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
  const undo = useUndoEvidence(deal.id);
  const { save, saving, error } = useRecord(deal.id, (next, { evidence = [], claims = [] }) => {
    const text = t.evidence.panel.savedPlain;
    const quote = evidence[0]?.quote;
    // A value stated along with it would stay, without its evidence: that is corrected on its own line.
    if (quote === undefined || claims.length > 0) showDone(text);
    else showUndo({ text, onUndo: () => undo(next, quote) });
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
