import { ASKED_FIELDS, type AskedField, type BodyOf, createDeal, type DealFieldValues } from '@qibu/contract';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { NewRecordPanel } from '../../../editing/new-record-panel.tsx';
import { useWrite } from '../../../lib/api/index.ts';
import { useMe } from '../../../lib/me.ts';
import { fill, useRoomText } from '../../../lib/text.tsx';
import { AccountField } from '../../../parts/account/account-field.tsx';
import { useAccountNamed } from '../../../parts/account/use-account-named.ts';
import type { Named } from '../../../parts/account/use-accounts-found.ts';
import { useKeepDeal } from '../../../parts/evidence/use-record.ts';
import { useParameters } from '../../../parts/parameters/use-parameters.ts';
import { ChoiceField, FormColumns } from '../../../ui/field.tsx';
import { MoneyField } from '../../../ui/money-field.tsx';
import { useStageName } from '../../../ui/stage-mark.tsx';
import { showDone } from '../../../ui/toast.tsx';
import { FirstPeople } from './first-people.tsx';
import { SimilarDeals } from './similar-deals.tsx';
import { TypedField } from './typed-field.tsx';

interface Draft extends Pick<DealFieldValues, AskedField> {
  readonly name: string;
  /** Undefined until the person chose: the account of the list then counts. */
  readonly account: Named | null | undefined;
  readonly amountMinor: number | null;
  readonly stage: string | null;
  /** Contacts of the customer who are in it from the first day. */
  readonly people: readonly string[];
}
const NOTHING_TYPED = Object.fromEntries(ASKED_FIELDS.map((field) => [field, null])) as Pick<
  DealFieldValues,
  AskedField
>;
const EMPTY: Draft = { ...NOTHING_TYPED, name: '', account: undefined, amountMinor: null, stage: null, people: [] };

const bodyOf = ({
  account,
  people,
  ...fields
}: Draft & { readonly account: Named | null }): BodyOf<typeof createDeal> => ({
  ...fields,
  accountId: account?.id ?? null,
  people: [...people],
});

interface NewDealPanelProps {
  /** The account whose deals are being looked at. */
  readonly accountId: string | undefined;
  readonly onClose: () => void;
}

/** A new deal only needs a name. Similar existing records are shown while typing. */
export function NewDealPanel({ accountId, onClose }: NewDealPanelProps) {
  const t = useRoomText('deals');
  const [draft, setDraft] = useState(EMPTY);
  const preset = useAccountNamed(accountId);
  const account = draft.account === undefined ? preset : draft.account;
  const creation = useCreate();
  const set = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }));
  return (
    <NewRecordPanel
      create={t.deals.create}
      name={draft.name}
      onRename={(name) => set({ name })}
      creation={creation}
      onCreate={(name) => creation.mutate({ body: bodyOf({ ...draft, account, name }) })}
      onClose={onClose}
    >
      {() => (
        <>
          <AccountField account={account} onChange={(chosen) => set({ account: chosen, people: [] })} />
          <SimilarDeals name={draft.name.trim()} accountId={account?.id ?? null} />
          {account !== null && (
            <FirstPeople accountId={account.id} chosen={draft.people} onChange={(people) => set({ people })} />
          )}
          <Details draft={draft} onChange={set} />
        </>
      )}
    </NewRecordPanel>
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
      {ASKED_FIELDS.map((field) => (
        <TypedField
          key={field}
          field={field}
          label={t.deals.create.fields[field]}
          value={draft[field]}
          onChange={(value) => onChange({ [field]: value })}
        />
      ))}
      <ChoiceField
        name="stage"
        label={t.deals.create.stage}
        hint={t.deals.create.stageHint}
        none={t.words.stage.none}
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
  return useWrite(createDeal, {
    onDone: (deal) => {
      keep(deal);
      showDone(fill(t.deals.create.done, { name: deal.name }));
      void navigate({ to: '/deals/$dealId', params: { dealId: deal.id }, replace: true });
    },
  });
}
