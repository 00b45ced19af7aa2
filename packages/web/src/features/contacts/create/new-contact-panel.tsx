import { type BodyOf, CONTACT_BASES, createContact, getContact, LIMITS } from '@qibu/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { NewRecordPanel } from '../../../editing/new-record-panel.tsx';
import { reading, useWrite } from '../../../lib/api/index.ts';
import { fill, useRoomText } from '../../../lib/text.tsx';
import { textOrNull } from '../../../lib/text-or-null.ts';
import { AccountPicker } from '../../../parts/account/account-picker.tsx';
import type { Named } from '../../../parts/account/use-accounts-found.ts';
import { AreaField, ChoiceField, TextField } from '../../../ui/field.tsx';
import { SideBySide } from '../../../ui/side-by-side.tsx';
import { showDone } from '../../../ui/toast.tsx';
import { useAccountNamed } from '../../../parts/account/use-account-named.ts';
import { SameName } from './same-name.tsx';

type Body = BodyOf<typeof createContact>;
const TEXTS = ['name', 'title', 'department', 'phone', 'email', 'note', 'purpose', 'source'] as const;
type Text = (typeof TEXTS)[number];
interface Draft extends Readonly<Record<Text, string>> {
  /** Undefined until the person chose: the account of the list then counts. */
  readonly account: Named | null | undefined;
  readonly basis: (typeof CONTACT_BASES)[number];
}

interface NewContactPanelProps {
  /** The account whose people are being looked at. */
  readonly accountId: string | undefined;
  readonly onClose: () => void;
}

/** A new contact needs a name and an account; the basis for holding their data has a sensible default. */
export function NewContactPanel({ accountId, onClose }: NewContactPanelProps) {
  const t = useRoomText('contacts');
  const preset = useAccountNamed(accountId);
  const [draft, setDraft] = useState<Draft>(() => ({
    name: '',
    title: '',
    department: '',
    phone: '',
    email: '',
    note: '',
    purpose: t.contacts.personal.defaultPurpose,
    source: '',
    account: undefined,
    basis: 'legitimate-interest',
  }));
  const creation = useCreate();
  const set = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }));
  const account = draft.account === undefined ? preset : draft.account;
  return (
    <NewRecordPanel
      create={t.contacts.create}
      name={draft.name}
      onRename={(name) => set({ name })}
      isIncomplete={account === null}
      creation={creation}
      onCreate={() => account !== null && creation.mutate({ body: bodyOf(draft, account) })}
      onClose={onClose}
    >
      {(tried) => (
        <>
          <AccountPicker
            key={account?.id ?? 'none'}
            name="accountId"
            label={t.contacts.create.account}
            placeholder={t.contacts.create.accountHint}
            nothing={t.contacts.create.noAccount}
            value={account}
            required
            error={tried && account === null ? t.contacts.create.accountNeeded : undefined}
            onChange={(chosen) => set({ account: chosen })}
          />
          {account !== null && <SameName name={draft.name} accountId={account.id} />}
          <PersonFields draft={draft} onChange={set} />
          <PersonalFields draft={draft} onChange={set} />
        </>
      )}
    </NewRecordPanel>
  );
}

const bodyOf = ({ account: _, name, basis, ...texts }: Draft, { id }: Named): Body => ({
  name: name.trim(),
  accountId: id,
  basis,
  title: textOrNull(texts.title),
  department: textOrNull(texts.department),
  phone: textOrNull(texts.phone),
  email: textOrNull(texts.email),
  note: textOrNull(texts.note),
  purpose: textOrNull(texts.purpose),
  source: textOrNull(texts.source),
});

interface FieldsProps {
  readonly draft: Draft;
  readonly onChange: (part: Partial<Draft>) => void;
}

function PersonFields({ draft, onChange }: FieldsProps) {
  const t = useRoomText('contacts');
  const text = (field: 'title' | 'department' | 'phone' | 'email') => (
    <TextField
      name={field}
      label={t.contacts.fields[field]}
      value={draft[field]}
      maxLength={LIMITS.shortText}
      {...(field === 'email' && { inputMode: 'email' as const })}
      onChange={(value) => onChange({ [field]: value })}
    />
  );
  return (
    <>
      <SideBySide>
        {text('title')}
        {text('department')}
        {text('phone')}
        {text('email')}
      </SideBySide>
      <AreaField
        name="note"
        label={t.contacts.fields.note}
        value={draft.note}
        maxLength={LIMITS.note}
        onChange={(note) => onChange({ note })}
      />
    </>
  );
}

function PersonalFields({ draft, onChange }: FieldsProps) {
  const t = useRoomText('contacts');
  const { fields, bases, personal } = t.contacts;
  return (
    <SideBySide>
      <ChoiceField
        name="basis"
        label={fields.basis}
        hint={personal.note}
        value={draft.basis}
        options={CONTACT_BASES.map((basis) => ({ value: basis, label: bases[basis] }))}
        onChange={(basis) => onChange({ basis: CONTACT_BASES.find((one) => one === basis) ?? draft.basis })}
      />
      <TextField
        name="purpose"
        label={fields.purpose}
        value={draft.purpose}
        maxLength={LIMITS.shortText}
        onChange={(purpose) => onChange({ purpose })}
      />
      <TextField
        name="source"
        label={fields.source}
        value={draft.source}
        maxLength={LIMITS.shortText}
        onChange={(source) => onChange({ source })}
      />
    </SideBySide>
  );
}

/** Creates the contact and goes to it. */
function useCreate() {
  const t = useRoomText('contacts');
  const navigate = useNavigate();
  const queries = useQueryClient();
  return useWrite(createContact, {
    onDone: (contact) => {
      queries.setQueryData(reading(getContact, { params: { id: contact.id } }).queryKey, contact);
      showDone(fill(t.contacts.create.done, { name: contact.name }));
      void navigate({ to: '/contacts/$contactId', params: { contactId: contact.id }, replace: true });
    },
  });
}
