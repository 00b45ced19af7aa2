import { createContact, listContacts, putPerson } from '@qibu/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { reading, useWrite } from '../../../lib/api/index.ts';
import { fill, useRoomText, useText } from '../../../lib/text.tsx';
import { useKeepDeal } from '../../../parts/evidence/use-record.ts';
import { FormColumns, TextField } from '../../../ui/field.tsx';
import { PanelForm, SaveBar } from '../../../ui/panel-form.tsx';
import { Section } from '../../../ui/section.tsx';
import { SidePanel } from '../../../ui/side-panel.tsx';
import { showDone } from '../../../ui/toast.tsx';
import { useDeal } from '../deal-scene.tsx';
import css from './people.module.css';

const SHOWN = 40;

/** Adds a person: one of the customer's contacts with a click, or a new one with a name. */
export function PersonPanel() {
  const t = useRoomText('deal');
  const { deal, close } = useDeal();
  const put = usePutPerson();
  const [fresh, setFresh] = useState({ name: '', title: '', department: '' });
  const create = useWrite(createContact, { onDone: ({ id, name }) => put(id, name) });
  const account = deal.account;
  const name = fresh.name.trim();
  const submit = () =>
    account !== null &&
    name !== '' &&
    create.mutate({
      body: {
        accountId: account.id,
        name,
        title: fresh.title.trim() || null,
        department: fresh.department.trim() || null,
      },
    });
  if (account === null)
    return (
      <SidePanel opened onClose={close} title={t.deal.people.addTitle}>
        <p>{t.deal.people.needAccount}</p>
      </SidePanel>
    );
  return (
    <SidePanel
      opened
      onClose={close}
      title={t.deal.people.addTitle}
      footer={
        <SaveBar label={t.deal.people.addSubmit} saving={create.isPending} disabled={name === ''} onSave={submit} />
      }
    >
      <PanelForm onSubmit={submit} error={create.error}>
        <Section title={t.deal.people.existing} note={account.name}>
          <Existing accountId={account.id} onChoose={put} />
        </Section>
        <Section title={t.deal.people.fresh}>
          <div className="stack">
            <TextField
              name="name"
              label={t.deal.people.name}
              value={fresh.name}
              onChange={(value) => setFresh({ ...fresh, name: value })}
              maxLength={200}
              autoFocus
            />
            <FormColumns>
              <TextField
                name="title"
                label={t.deal.people.jobTitle}
                value={fresh.title}
                onChange={(value) => setFresh({ ...fresh, title: value })}
                maxLength={500}
              />
              <TextField
                name="department"
                label={t.deal.people.department}
                value={fresh.department}
                onChange={(value) => setFresh({ ...fresh, department: value })}
                maxLength={500}
              />
            </FormColumns>
          </div>
        </Section>
      </PanelForm>
    </SidePanel>
  );
}

/** Contacts of the customer who are not in the deal yet. */
function Existing({ accountId, onChoose }: { accountId: string; onChoose: (id: string, name: string) => void }) {
  const t = useText();
  const { deal } = useDeal();
  const { data } = useQuery(reading(listContacts, { query: { account: accountId, limit: SHOWN } }));
  const inDeal = new Set(deal.people.filter(({ removedOn }) => removedOn === null).map(({ contactId }) => contactId));
  const free = (data?.items ?? []).filter(({ id }) => !inDeal.has(id));
  if (free.length === 0) return <p className="soft">{t.common.none}</p>;
  return (
    <ul className={css.existing}>
      {free.map(({ id, name, title, department }) => (
        <li key={id}>
          <button type="button" onClick={() => onChoose(id, name)}>
            <b>{name}</b> <span className="soft">{[title, department].filter(Boolean).join(' · ')}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Names a contact in the deal. */
function usePutPerson(): (contactId: string, name: string) => void {
  const t = useRoomText('deal');
  const { deal, close } = useDeal();
  const keep = useKeepDeal();
  const { mutate } = useWrite(putPerson);
  return (contactId, name) =>
    mutate(
      { params: { id: deal.id, contactId } },
      {
        onSuccess: (next) => {
          keep(next);
          showDone(fill(t.deal.people.added, { name }));
          close();
        },
      },
    );
}
