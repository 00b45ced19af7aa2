import { correctVisit } from '@qibu/contract';
import { useState } from 'react';
import { useWrite } from '../../../lib/api/index.ts';
import { useRoomText } from '../../../lib/text.tsx';
import { useKeepDeal } from '../../../parts/evidence/use-record.ts';
import { HowAndWhen } from '../../../parts/visit/how-and-when.tsx';
import { correctionOf, draftOf } from '../../../parts/visit/logged-visit.ts';
import { usePeopleMet } from '../../../parts/visit/use-people-met.ts';
import { blankVisit, type VisitDraft } from '../../../parts/visit/visit-draft.ts';
import { WhoMet } from '../../../parts/visit/who-met.tsx';
import { AreaField } from '../../../ui/field.tsx';
import { PanelForm, SaveBar } from '../../../ui/panel-form.tsx';
import { SidePanel } from '../../../ui/side-panel.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { showUndo } from '../../../ui/toast.tsx';
import { useDeal } from '../deal-scene.tsx';
import { useLoggedVisit, useVisitAsItWas } from './use-logged-visit.ts';

/** Puts a visit or call right: the old entry stays, marked as corrected. */
export function CorrectVisitPanel() {
  const t = useRoomText('evidence', 'record');
  const { deal, search, close } = useDeal();
  const old = useLoggedVisit(search.about);
  const [changed, setChanged] = useState<VisitDraft | null>(null);
  const draft = changed ?? (old === null ? blankVisit(deal.today) : draftOf(old));
  const change = (part: Partial<VisitDraft>) => setChanged({ ...draft, ...part });
  const { people, find } = usePeopleMet(deal, draft);
  const keep = useKeepDeal();
  const undo = useVisitAsItWas();
  const write = useWrite(correctVisit, {
    onDone: (after) => {
      keep(after);
      if (old !== null) showUndo({ text: t.evidence.visit.saved, onUndo: () => undo(old) });
      close();
    },
  });
  const ready = old !== null && changed !== null;
  const submit = () =>
    ready && write.mutate({ params: { id: deal.id, visitId: old.id }, body: correctionOf(old, draft) });
  return (
    <SidePanel
      opened
      onClose={close}
      title={t.evidence.visit.correctTitle}
      footer={<SaveBar label={t.common.save} saving={write.isPending} disabled={!ready} onSave={submit} />}
    >
      <PanelForm onSubmit={submit} error={write.error}>
        {old === null ? (
          <SkeletonRows rows={6} />
        ) : (
          <>
            <HowAndWhen deal={deal} draft={draft} onChange={change} />
            <WhoMet deal={deal} draft={draft} people={people} onChange={change} onFind={find} />
            <AreaField
              name="interaction.note"
              label={t.record.note}
              value={draft.note}
              onChange={(note) => change({ note })}
              rows={2}
              maxLength={20_000}
            />
          </>
        )}
        <p className="soft small">{t.evidence.visit.correctNote}</p>
      </PanelForm>
    </SidePanel>
  );
}
