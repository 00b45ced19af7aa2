import { CUSTOMER_SIZES, type CustomerSize } from '@qibu/core';
import { useWhyNot } from '../../../editing/record-act.tsx';
import { EditedFact, FactList } from '../../../editing/fact-list.tsx';
import { NoteEdit } from '../../../editing/note-edit.tsx';
import { useColleagues } from '../../../lib/colleagues.ts';
import { useRoomText } from '../../../lib/text.tsx';
import { Section } from '../../../ui/section.tsx';
import page from '../../../ui/record-page.module.css';
import type { AccountPartProps } from './account-part.ts';

/** Its own fields, each edited in place. */
export function AccountFacts({ view, changing: { change } }: AccountPartProps) {
  const t = useRoomText('accounts');
  const { fields, facts } = t.accounts;
  const locked = useWhyNot(view.can['edit']);
  const text = (field: 'industry' | 'region' | 'creditCode') => (
    <EditedFact
      label={fields[field]}
      value={view[field]}
      locked={locked}
      onSave={(value) => change({ [field]: value }, { [field]: value === null ? null : String(value) })}
    />
  );
  return (
    <Section title={facts.title}>
      <FactList>
        <Owner view={view} change={change} />
        <Size view={view} change={change} />
        {text('industry')}
        {text('region')}
        {text('creditCode')}
        <Strategic view={view} change={change} />
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

interface OneProps {
  readonly view: AccountPartProps['view'];
  readonly change: AccountPartProps['changing']['change'];
}

function Owner({ view, change }: OneProps) {
  const t = useRoomText('accounts');
  const people = useColleagues();
  const save = (value: unknown) => {
    const owner = people.find(({ id }) => id === value);
    if (owner) change({ ownerId: owner.id }, { owner: { id: owner.id, name: owner.name } });
  };
  return (
    <EditedFact
      label={t.accounts.fields.owner}
      kind="choice"
      value={view.owner.id}
      shown={view.owner.name}
      options={people.map(({ id, name }) => ({ value: id, label: name }))}
      locked={useWhyNot(view.can['handOver'])}
      onSave={save}
    />
  );
}

function Size({ view, change }: OneProps) {
  const t = useRoomText('accounts');
  const sizes = t.words.customerSize;
  return (
    <EditedFact
      label={t.accounts.fields.size}
      kind="choice"
      value={view.size}
      shown={sizes[view.size]}
      options={CUSTOMER_SIZES.map((size) => ({ value: size, label: sizes[size] }))}
      locked={useWhyNot(view.can['edit'])}
      onSave={(value) => value !== null && change({ size: value }, { size: value as CustomerSize })}
    />
  );
}

function Strategic({ view, change }: OneProps) {
  const t = useRoomText('accounts');
  const { yes, no } = t.common;
  return (
    <EditedFact
      label={t.accounts.fields.strategic}
      kind="choice"
      value={view.strategic ? 'yes' : 'no'}
      shown={view.strategic ? yes : no}
      options={[
        { value: 'yes', label: yes },
        { value: 'no', label: no },
      ]}
      locked={useWhyNot(view.can['edit'])}
      onSave={(value) => value !== null && change({ strategic: value === 'yes' }, { strategic: value === 'yes' })}
    />
  );
}
