import { useWhyNot } from '../../../editing/record-act.tsx';
import { EditedFact, FactList, FieldFact } from '../../../editing/fact-list.tsx';
import { NoteEdit } from '../../../editing/note-edit.tsx';
import { useColleagues } from '../../../lib/colleagues.ts';
import { useRoomText } from '../../../lib/text.tsx';
import { Section } from '../../../ui/section.tsx';
import page from '../../../ui/record-page.module.css';
import type { AccountPartProps } from './account-part.ts';
import { type EditedName, editedAccountField } from './edited-fields.ts';

/** Its own fields, each edited in place. */
export function AccountFacts({ view, changing: { change } }: AccountPartProps) {
  const t = useRoomText('accounts');
  const { fields, facts } = t.accounts;
  const locked = useWhyNot(view.can['edit']);
  const around = { t, people: useColleagues() };
  const fact = (name: EditedName, shown?: string) => (
    <FieldFact
      field={editedAccountField(view, name, around)}
      change={change}
      {...(shown === undefined ? {} : { shown })}
    />
  );
  return (
    <Section title={facts.title}>
      <FactList>
        {fact('owner', view.owner.name)}
        {fact('size', t.words.customerSize[view.size])}
        {fact('industry')}
        {fact('region')}
        {fact('creditCode')}
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
