import type { DealView } from '@qibu/contract';
import { useState } from 'react';
import { formatInstant } from '../../lib/days.ts';
import { fill, useLanguage, useRoomText } from '../../lib/text.tsx';
import { AreaField } from '../../ui/field.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { PanelForm, SaveBar } from '../../ui/panel-form.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { useRecord } from '../evidence/use-record.ts';
import { HowAndWhen } from './how-and-when.tsx';
import { Promises } from './promises.tsx';
import { Said } from './said.tsx';
import { SeenSignals } from './seen-signals.tsx';
import { ShowsToo, useVisitShows } from './shows-too.tsx';
import { usePeopleMet } from './use-people-met.ts';
import { useVisitDraft } from './use-visit-draft.ts';
import css from './visit.module.css';
import { isWordless, visitRecord } from './visit-draft.ts';
import { WhoMet } from './who-met.tsx';

interface VisitFormProps {
  readonly deal: DealView;
  readonly onClose: () => void;
  readonly onOther: () => void;
  readonly onSaved: (after: DealView) => void;
}

/** How, when, with whom; what was said; what it showed; what was promised. Nothing but one of them is required. */
export function VisitForm({ deal, onClose, onOther, onSaved }: VisitFormProps) {
  const t = useRoomText('method', 'record');
  const visit = useVisitDraft(deal);
  const { draft, written } = visit;
  const [tried, setTried] = useState(false);
  const { people, find } = usePeopleMet(deal, draft);
  const shows = useVisitShows({ deal, draft, people });
  const { save, saving, error } = useRecord(deal.id, (after) => {
    visit.drop();
    onSaved(after);
  });
  const submit = () => {
    setTried(true);
    if (!written || draft.promises.some(isWordless)) return;
    save(visitRecord(draft, { wordOf: (signal, answer) => t.signals[signal][answer], ...shows }));
  };
  const part = { deal, draft, people, onChange: visit.change };
  return (
    <SidePanel
      opened
      onClose={onClose}
      unsaved={written}
      onDrop={visit.drop}
      title={t.record.title}
      footer={
        <SaveBar label={t.record.save} saving={saving} disabled={!written} onSave={submit}>
          {!written && <span className="soft small">{t.record.nothing}</span>}
        </SaveBar>
      }
    >
      <PanelForm onSubmit={submit} error={error}>
        {visit.restoredAt !== null && <Restored at={visit.restoredAt} onDiscard={visit.startAnew} />}
        <p className={css.which}>
          <b>{deal.name}</b>
          <LinkButton onClick={onOther}>{t.record.change}</LinkButton>
        </p>
        <HowAndWhen {...part} />
        <WhoMet {...part} onFind={find} />
        <Said {...part} />
        <SeenSignals {...part} />
        <ShowsToo shows={shows.shows} draft={draft} onChange={visit.change} />
        <Promises {...part} tried={tried} />
        <details className={css.more}>
          <summary>{t.record.note}</summary>
          <AreaField
            name="interaction.note"
            label={t.record.note}
            hint={t.record.noteHint}
            value={draft.note}
            onChange={(note) => visit.change({ note })}
            rows={2}
            maxLength={20_000}
          />
        </details>
      </PanelForm>
    </SidePanel>
  );
}

/** What is shown was written before; it can be thrown away. */
function Restored({ at, onDiscard }: { readonly at: string; readonly onDiscard: () => void }) {
  const { record } = useRoomText('record');
  const language = useLanguage();
  return (
    <p className="soft small" role="status">
      {fill(record.restored, { time: formatInstant(at, language) })}
      {' · '}
      <LinkButton onClick={onDiscard}>{record.discard}</LinkButton>
    </p>
  );
}
