import { TASK_KINDS } from '@qibu/core';
import { useState } from 'react';
import { useColleagues } from '../../../lib/colleagues.ts';
import { dayAfter } from '../../../lib/days.ts';
import { fill, useRoomText } from '../../../lib/text.tsx';
import { peopleOptions } from '../../../parts/evidence/claim-edit.tsx';
import { useRecord } from '../../../parts/evidence/use-record.ts';
import { Chips } from '../../../ui/chips.tsx';
import { AreaField, ChoiceField, DayField, FormColumns, SwitchField } from '../../../ui/field.tsx';
import { PanelForm, SaveBar } from '../../../ui/panel-form.tsx';
import { SidePanel } from '../../../ui/side-panel.tsx';
import { showDone } from '../../../ui/toast.tsx';
import { readAdviceKey } from '../acts.ts';
import { useDeal } from '../deal-scene.tsx';
import { useMoveWords } from './move-words.ts';

type Kind = (typeof TASK_KINDS)[number];
const SOON = 3;

/** A task or promise with its date; planned from an advice it comes with the words and the person. */
export function TaskPanel() {
  const t = useRoomText('deal');
  const { deal, search, close } = useDeal();
  const planned = usePlanned(search.about);
  const [kind, setKind] = useState<Kind>('task');
  const [title, setTitle] = useState(planned.title);
  const [dueOn, setDue] = useState<string | null>(dayAfter(deal.today, SOON));
  const [contactId, setContact] = useState(planned.contactId);
  const [ownerId, setOwner] = useState<string | null>(deal.owner.id);
  const [agreed, setAgreed] = useState(false);
  const colleagues = useColleagues();
  const { save, saving, error } = useRecord(deal.id, () => {
    showDone(fill(t.deal.actions.addedText, { title: title.trim() }));
    close();
  });
  const ready = title.trim() !== '';
  const submit = () =>
    ready &&
    save({
      tasks: [{ kind, title: title.trim(), dueOn, ownerId, contactId, agreed: agreed || kind === 'promise-theirs' }],
    });
  return (
    <SidePanel
      opened
      onClose={close}
      title={t.deal.actions.add}
      footer={<SaveBar label={t.common.save} saving={saving} disabled={!ready} onSave={submit} />}
    >
      <PanelForm onSubmit={submit} error={error}>
        <Chips
          name="tasks.0.kind"
          label={t.deal.actions.kind}
          chips={TASK_KINDS.map((value) => ({ value, label: t.words.task[value] }))}
          value={kind}
          onChange={(one) => one !== null && setKind(one)}
        />
        <AreaField
          name="tasks.0.title"
          label={t.deal.actions.what}
          placeholder={t.deal.actions.whatHint}
          value={title}
          onChange={setTitle}
          rows={2}
          maxLength={500}
          autoFocus
        />
        <FormColumns>
          <DayField name="tasks.0.dueOn" label={t.deal.actions.due} value={dueOn} onChange={setDue} />
          <ChoiceField
            name="tasks.0.contactId"
            label={t.deal.actions.contact}
            none={t.common.none}
            value={contactId}
            options={peopleOptions(deal)}
            onChange={setContact}
          />
          <ChoiceField
            name="tasks.0.ownerId"
            label={t.deal.actions.owner}
            value={ownerId}
            options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={setOwner}
          />
        </FormColumns>
        {kind !== 'promise-theirs' && (
          <SwitchField name="tasks.0.agreed" label={t.deal.actions.agreed} value={agreed} onChange={setAgreed} />
        )}
      </PanelForm>
    </SidePanel>
  );
}

/** Words and person of the advice this task comes from. */
function usePlanned(about: string | undefined): { title: string; contactId: string | null } {
  const { deal } = useDeal();
  const { sentence } = useMoveWords();
  if (about === undefined) return { title: '', contactId: null };
  const asked = readAdviceKey(about);
  const move =
    deal.analysis.moves.find(({ id, subject }) => id === asked.id && subject === asked.subject) ??
    deal.analysis.flags
      .filter(({ remedy, subject }) => remedy === asked.id && subject === asked.subject)
      .map(({ remedy, subject, params }) => ({ id: remedy, subject, params }))[0];
  const isPerson = deal.people.some(({ contactId }) => contactId === asked.subject);
  return { title: move === undefined ? '' : sentence(move), contactId: isPerson ? asked.subject : null };
}
