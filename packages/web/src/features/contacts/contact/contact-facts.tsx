import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useWhyNot } from '../../../editing/record-act.tsx';
import { Fact, FactList, FieldFact } from '../../../editing/fact-list.tsx';
import { NoteEdit } from '../../../editing/note-edit.tsx';
import { reachLink } from '../../../lib/contact-links.ts';
import { useRoomText } from '../../../lib/text.tsx';
import { AccountPicker } from '../../../parts/account/account-picker.tsx';
import { Section } from '../../../ui/section.tsx';
import page from '../../../ui/record-page.module.css';
import type { ContactPartProps } from './contact-part.ts';
import { editedContactField } from './edited-fields.ts';

/** The person's own fields, each edited in place. */
export function ContactFacts({ view, changing }: ContactPartProps) {
  const t = useRoomText('contacts');
  const { fields, facts } = t.contacts;
  const { change } = changing;
  const locked = useWhyNot(view.can['edit']);
  const fact = (field: 'title' | 'department' | 'phone' | 'email') => (
    <FieldFact
      field={editedContactField(view, field, t)}
      change={change}
      aside={<Reach field={field} value={view[field]} />}
    />
  );
  return (
    <Section title={facts.title}>
      <FactList>
        <OfAccount view={view} changing={changing} />
        {fact('title')}
        {fact('department')}
        {fact('phone')}
        {fact('email')}
      </FactList>
      <div className={page.note}>
        <NoteEdit
          label={fields.note}
          note={view.note}
          empty={facts.noteEmpty}
          save={facts.noteSave}
          locked={locked}
          onSave={(note) => change({ note }, { note })}
        />
      </div>
    </Section>
  );
}

/** Calls the number or starts a message. */
function Reach({ field, value }: { field: string; value: string | null }) {
  const { facts } = useRoomText('contacts').contacts;
  const link = reachLink(field, value);
  if (link === null) return null;
  return (
    <a href={link} className="link small screen-only">
      {field === 'phone' ? facts.call : facts.write}
    </a>
  );
}

/** People change their employer; what they told us about the old one stays with its deals. */
function OfAccount({ view, changing }: ContactPartProps) {
  const t = useRoomText('contacts');
  const { fields, create } = t.contacts;
  const [choosing, setChoosing] = useState(false);
  const locked = useWhyNot(view.can['edit']);
  if (choosing)
    return (
      <Fact label={fields.account}>
        <AccountPicker
          label={fields.account}
          placeholder={create.accountHint}
          nothing={create.noAccount}
          value={view.account}
          autoFocus
          onChange={(account) => {
            if (account === null) return;
            setChoosing(false);
            if (account.id !== view.account.id) changing.change({ accountId: account.id }, { account });
          }}
        />
      </Fact>
    );
  return (
    <Fact label={fields.account}>
      <Link to="/accounts/$accountId" params={{ accountId: view.account.id }}>
        {view.account.name}
      </Link>{' '}
      {locked === null && (
        <button type="button" className="link small" onClick={() => setChoosing(true)}>
          {t.common.edit}
        </button>
      )}
    </Fact>
  );
}
