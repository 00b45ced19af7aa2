import { addOwnRisk, getAudience, removeOwnRisk } from '@qibu/contract';
import { OWN_RISK_WEIGHTS } from '@qibu/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { reading, useWrite } from '../../../lib/api/index.ts';
import { dayAfter } from '../../../lib/days.ts';
import { fill, useRoomText } from '../../../lib/text.tsx';
import { useKeepDeal } from '../../../parts/evidence/use-record.ts';
import { Chips } from '../../../ui/chips.tsx';
import { AreaField, ChoiceField, DayField, TextField } from '../../../ui/field.tsx';
import { PanelForm, SaveBar } from '../../../ui/panel-form.tsx';
import { SidePanel } from '../../../ui/side-panel.tsx';
import { showUndo } from '../../../ui/toast.tsx';
import { useDeal } from '../deal-scene.tsx';

const MONTH = 30;
const YEAR = 365;

/** A risk no rule can see: what, why, who watches it, and until when. */
export function OwnRiskPanel() {
  const t = useRoomText('deal').deal.ownRisk;
  const { deal, close } = useDeal();
  const [title, setTitle] = useState('');
  const [why, setWhy] = useState('');
  const [weight, setWeight] = useState<(typeof OWN_RISK_WEIGHTS)[number]>('medium');
  const [ownerId, setOwner] = useState(deal.owner.id);
  const [expiresOn, setExpires] = useState(dayAfter(deal.today, MONTH));
  const { data } = useQuery(reading(getAudience, { params: { id: deal.id } }));
  const { save, error, isPending } = useAdd(close);
  const ready = title.trim() !== '' && why.trim() !== '';
  const submit = () => ready && save({ title: title.trim(), why: why.trim(), weight, ownerId, expiresOn });
  const people = data?.items ?? [deal.owner];
  return (
    <SidePanel
      opened
      onClose={close}
      unsaved={title.trim() !== ''}
      title={t.title}
      footer={<SaveBar label={t.save} saving={isPending} disabled={!ready} onSave={submit} />}
    >
      <PanelForm onSubmit={submit} error={error}>
        <p className="soft">{t.lead}</p>
        <TextField name="title" label={t.what} hint={t.whatHint} value={title} onChange={setTitle} required autoFocus />
        <AreaField name="why" label={t.why} hint={t.whyHint} value={why} onChange={setWhy} rows={2} required />
        <Chips
          name="weight"
          label={t.weight}
          chips={OWN_RISK_WEIGHTS.map((value) => ({ value, label: t.weights[value] }))}
          value={weight}
          onChange={(next) => setWeight(next ?? 'medium')}
        />
        <ChoiceField
          name="ownerId"
          label={t.owner}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
          value={ownerId}
          onChange={(next) => setOwner(next ?? deal.owner.id)}
        />
        <DayField
          name="expiresOn"
          label={t.until}
          value={expiresOn}
          min={dayAfter(deal.today, 1)}
          max={dayAfter(deal.today, YEAR)}
          onChange={(day) => setExpires(day ?? dayAfter(deal.today, MONTH))}
        />
      </PanelForm>
    </SidePanel>
  );
}

/** Adds the risk and offers to take it back. */
function useAdd(close: () => void) {
  const t = useRoomText('deal').deal.ownRisk;
  const { deal } = useDeal();
  const keep = useKeepDeal();
  const before = new Set(deal.analysis.flags.map(({ subject }) => subject));
  const remove = useWrite(removeOwnRisk, { onDone: keep });
  const add = useWrite(addOwnRisk, {
    onDone: (next, { body }) => {
      keep(next);
      const made = next.analysis.flags.find(({ id, subject }) => id === 'own-risk' && !before.has(subject));
      const riskId = made?.subject;
      const undo = () => riskId && remove.mutate({ params: { id: deal.id, riskId } });
      showUndo({ text: fill(t.added, { title: body.title }), onUndo: () => void undo() });
      close();
    },
  });
  const save = (body: Parameters<typeof add.mutate>[0]['body']) => add.mutate({ params: { id: deal.id }, body });
  return { save, error: add.error, isPending: add.isPending };
}
