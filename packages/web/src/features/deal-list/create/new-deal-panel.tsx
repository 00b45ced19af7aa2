import { createDeal } from '@qibu/contract';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useWrite } from '../../../lib/api/index.ts';
import { useMe } from '../../../lib/me.ts';
import { fill, useRoomText } from '../../../lib/text.tsx';
import { AccountField } from '../../../parts/account/account-field.tsx';
import type { Named } from '../../../parts/account/use-accounts-found.ts';
import { useKeepDeal } from '../../../parts/evidence/use-record.ts';
import { useParameters } from '../../../parts/parameters/use-parameters.ts';
import { ChoiceField, DayField, FormColumns, TextField } from '../../../ui/field.tsx';
import { MoneyField } from '../../../ui/money-field.tsx';
import { PanelForm, SaveBar } from '../../../ui/panel-form.tsx';
import { SidePanel } from '../../../ui/side-panel.tsx';
import { useStageName } from '../../../ui/stage-mark.tsx';
import { showDone } from '../../../ui/toast.tsx';
import { SimilarDeals } from './similar-deals.tsx';

interface Draft {
  readonly name: string;
  readonly account: Named | null;
  readonly amountMinor: number | null;
  readonly closesOn: string | null;
  readonly stage: string | null;
}
const EMPTY: Draft = { name: '', account: null, amountMinor: null, closesOn: null, stage: null };

/** A new deal only needs a name. Similar existing records are shown while typing. */
export function NewDealPanel({ onClose }: { onClose: () => void }) {
  const t = useRoomText('deals');
  const [draft, setDraft] = useState(EMPTY);
  const [tried, setTried] = useState(false);
  const set = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const { create, creating, error } = useCreate();
  const name = draft.name.trim();
  const submit = () => {
    setTried(true);
    if (name !== '') create({ ...draft, name });
  };
  return (
    <SidePanel
      opened
      onClose={onClose}
      title={t.deals.create.title}
      footer={<SaveBar label={t.deals.create.submit} saving={creating} onSave={submit} />}
    >
      <PanelForm onSubmit={submit} error={error}>
        <TextField
          name="name"
          label={t.deals.create.name}
          hint={t.deals.create.nameHint}
          value={draft.name}
          onChange={(value) => set({ name: value })}
          maxLength={200}
          required
          autoFocus
          error={tried && name === '' ? t.deals.create.nameNeeded : undefined}
        />
        <AccountField account={draft.account} onChange={(account) => set({ account })} />
        <SimilarDeals name={name} accountId={draft.account?.id ?? null} />
        <Details draft={draft} onChange={set} />
      </PanelForm>
    </SidePanel>
  );
}

function Details({ draft, onChange }: { draft: Draft; onChange: (part: Partial<Draft>) => void }) {
  const t = useRoomText('deals');
  const { currency } = useMe().workspace;
  const stageName = useStageName();
  const { stages } = useParameters();
  return (
    <FormColumns>
      <MoneyField
        name="amountMinor"
        label={t.deals.create.amount}
        currency={currency}
        value={draft.amountMinor}
        onChange={(amountMinor) => onChange({ amountMinor })}
      />
      <DayField
        name="closesOn"
        label={t.deals.create.closes}
        value={draft.closesOn}
        onChange={(closesOn) => onChange({ closesOn })}
      />
      <ChoiceField
        name="stage"
        label={t.deals.create.stage}
        hint={t.deals.create.stageHint}
        none={t.deals.filter.noStage}
        value={draft.stage}
        options={stages.map(({ id }) => ({ value: id, label: stageName(id) }))}
        onChange={(stage) => onChange({ stage })}
      />
    </FormColumns>
  );
}

/** Creates the deal and goes to it. */
function useCreate() {
  const t = useRoomText('deals');
  const navigate = useNavigate();
  const keep = useKeepDeal();
  const { mutate, isPending, error } = useWrite(createDeal, {
    onDone: (deal) => {
      keep(deal);
      showDone(fill(t.deals.create.done, { name: deal.name }));
      void navigate({ to: '/deals/$dealId', params: { dealId: deal.id } });
    },
  });
  const create = ({ name, account, amountMinor, closesOn, stage }: Draft) =>
    mutate({ body: { name, accountId: account?.id ?? null, amountMinor, closesOn, stage } });
  return { create, creating: isPending, error };
}
