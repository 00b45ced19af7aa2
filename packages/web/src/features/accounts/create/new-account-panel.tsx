import { type BodyOf, createAccount, getAccount, LIMITS, listUsers } from '@qibu/contract';
import { CUSTOMER_SIZES, type CustomerSize } from '@qibu/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { NewRecordPanel } from '../../../editing/new-record-panel.tsx';
import { reading, useWrite } from '../../../lib/api/index.ts';
import { useMe } from '../../../lib/me.ts';
import { fill, useRoomText } from '../../../lib/text.tsx';
import { textOrNull } from '../../../lib/text-or-null.ts';
import { AccountPicker } from '../../../parts/account/account-picker.tsx';
import type { Named } from '../../../parts/account/use-accounts-found.ts';
import { AreaField, ChoiceField, SwitchField, TextField } from '../../../ui/field.tsx';
import { SideBySide } from '../../../ui/side-by-side.tsx';
import { showDone } from '../../../ui/toast.tsx';
import { Similar } from './similar.tsx';

type Body = BodyOf<typeof createAccount>;
interface Draft {
  readonly name: string;
  readonly industry: string;
  readonly region: string;
  readonly creditCode: string;
  readonly note: string;
  readonly size: CustomerSize;
  readonly strategic: boolean;
  readonly ownerId: string;
  readonly parent: Named | null;
}
const bodyOf = ({ name, industry, region, creditCode, note, parent, ...rest }: Draft): Body => ({
  ...rest,
  name: name.trim(),
  industry: textOrNull(industry),
  region: textOrNull(region),
  creditCode: textOrNull(creditCode),
  note: textOrNull(note),
  parentId: parent?.id ?? null,
});

/** A new account needs a name; what looks like it is shown while typing. */
export function NewAccountPanel({ onClose }: { onClose: () => void }) {
  const t = useRoomText('accounts');
  const { user } = useMe();
  const [draft, setDraft] = useState<Draft>({
    name: '',
    industry: '',
    region: '',
    creditCode: '',
    note: '',
    size: 'large',
    strategic: false,
    ownerId: user.id,
    parent: null,
  });
  const creation = useCreate();
  const set = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }));
  return (
    <NewRecordPanel
      create={t.accounts.create}
      name={draft.name}
      onRename={(name) => set({ name })}
      creation={creation}
      onCreate={() => creation.mutate({ body: bodyOf(draft) })}
      onClose={onClose}
    >
      {() => (
        <>
          <Similar name={draft.name} />
          <MainFields draft={draft} onChange={set} />
          <MoreFields draft={draft} onChange={set} />
        </>
      )}
    </NewRecordPanel>
  );
}

interface FieldsProps {
  readonly draft: Draft;
  readonly onChange: (part: Partial<Draft>) => void;
}

function MainFields({ draft, onChange }: FieldsProps) {
  const t = useRoomText('accounts');
  const { fields } = t.accounts;
  const { data } = useQuery({ ...reading(listUsers, {}), staleTime: 300_000 });
  const people = (data?.items ?? []).filter(({ active }) => active);
  return (
    <SideBySide>
      <ChoiceField
        name="size"
        label={fields.size}
        value={draft.size}
        options={CUSTOMER_SIZES.map((size) => ({ value: size, label: t.words.customerSize[size] }))}
        onChange={(size) => onChange({ size: (size ?? draft.size) as CustomerSize })}
      />
      <ChoiceField
        name="ownerId"
        label={fields.owner}
        value={draft.ownerId}
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(ownerId) => ownerId !== null && onChange({ ownerId })}
      />
      <TextField
        name="industry"
        label={fields.industry}
        value={draft.industry}
        maxLength={LIMITS.shortText}
        onChange={(industry) => onChange({ industry })}
      />
      <TextField
        name="region"
        label={fields.region}
        value={draft.region}
        maxLength={LIMITS.shortText}
        onChange={(region) => onChange({ region })}
      />
    </SideBySide>
  );
}

function MoreFields({ draft, onChange }: FieldsProps) {
  const t = useRoomText('accounts');
  const { fields, group } = t.accounts;
  return (
    <>
      <AccountPicker
        name="parentId"
        label={fields.parent}
        placeholder={group.pick}
        nothing={t.common.table.noRows}
        value={draft.parent}
        onChange={(parent) => onChange({ parent })}
      />
      <TextField
        name="creditCode"
        label={fields.creditCode}
        value={draft.creditCode}
        maxLength={LIMITS.shortText}
        onChange={(creditCode) => onChange({ creditCode })}
      />
      <SwitchField
        name="strategic"
        label={fields.strategic}
        value={draft.strategic}
        onChange={(strategic) => onChange({ strategic })}
      />
      <AreaField
        name="note"
        label={fields.note}
        value={draft.note}
        maxLength={LIMITS.note}
        onChange={(note) => onChange({ note })}
      />
    </>
  );
}

/** Creates the account and goes to it. */
function useCreate() {
  const t = useRoomText('accounts');
  const navigate = useNavigate();
  const queries = useQueryClient();
  return useWrite(createAccount, {
    onDone: (account) => {
      queries.setQueryData(reading(getAccount, { params: { id: account.id } }).queryKey, account);
      showDone(fill(t.accounts.create.done, { name: account.name }));
      void navigate({ to: '/accounts/$accountId', params: { accountId: account.id }, replace: true });
    },
  });
}
