import { Button } from '@mantine/core';
import { listContacts } from '@qibu/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { reading } from '../../lib/api/index.ts';
import { newId } from '../../lib/new-id.ts';
import { fill, useRoomText } from '../../lib/text.tsx';
import { ManyChips } from '../../ui/chips.tsx';
import { FormColumns, TextField } from '../../ui/field.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import css from './visit.module.css';
import type { Person, VisitPart } from './visit-part.ts';

/** The people of the deal and of its customer as chips; anyone else is found by name, or made with the visit. */
export function WhoMet({ deal, draft, people, onChange, onFind }: VisitPart & { onFind: (person: Person) => void }) {
  const t = useRoomText('record');
  const [adding, setAdding] = useState(false);
  const meet = (ids: readonly string[]) => onChange({ with: ids, said: followed(draft, ids) });
  const take = (id: string) => {
    setAdding(false);
    if (!draft.with.includes(id)) meet([...draft.with, id]);
  };
  const add = (person: Person) => {
    onFind(person);
    take(person.id);
  };
  const make = (name: string, title: string) => {
    const person = { id: newId(), name, title };
    setAdding(false);
    const ids = [...draft.with, person.id];
    onChange({ newPeople: [...draft.newPeople, person], with: ids, said: followed(draft, ids) });
  };
  return (
    <div className={css.part}>
      {people.length > 0 ? (
        <ManyChips
          name="interaction.with"
          label={t.record.who}
          chips={people.map(({ id, name, title }) => ({ value: id, label: name, note: title ?? '' }))}
          values={draft.with}
          onChange={meet}
        />
      ) : (
        <p className="soft">{t.record.whoNone}</p>
      )}
      {deal.account !== null && !adding && (
        <LinkButton onClick={() => setAdding(true)}>{t.record.addPerson}</LinkButton>
      )}
      {adding && deal.account !== null && <AnotherPerson accountId={deal.account.id} onFound={add} onNew={make} />}
    </div>
  );
}

/** Lines nobody is named for yet follow the one person met. */
const followed = ({ said, with: before }: VisitPart['draft'], met: readonly string[]): VisitPart['draft']['said'] => {
  const [only, ...others] = met;
  const speaker = only !== undefined && others.length === 0 ? only : null;
  return said.map((one) =>
    one.saidBy === null || before.includes(one.saidBy) ? { ...one, saidBy: speaker ?? one.saidBy } : one,
  );
};

interface AnotherPersonProps {
  readonly accountId: string;
  readonly onFound: (person: Person) => void;
  readonly onNew: (name: string, title: string) => void;
}

/** Types a name: contacts of the customer who are called so come first, so that nobody is there twice. */
function AnotherPerson({ accountId, onFound, onNew }: AnotherPersonProps) {
  const t = useRoomText('record');
  const [name, setName] = useState('');
  const [title, setTitle] = useState('');
  const found = useContactsFound(accountId, name);
  const same = found.find((one) => one.name === name.trim());
  const submit = () => (same === undefined ? onNew(name.trim(), title.trim()) : onFound(same));
  return (
    <div className={css.inset}>
      <FormColumns>
        <TextField label={t.record.newName} value={name} onChange={setName} maxLength={200} autoFocus />
        <TextField label={t.record.newTitle} value={title} onChange={setTitle} maxLength={500} />
      </FormColumns>
      {found.length > 0 && (
        <p className={css.adds}>
          <span>{t.record.already}</span>
          {found.map((one) => (
            <LinkButton key={one.id} onClick={() => onFound(one)}>
              {[one.name, one.title].filter(Boolean).join(' · ')}
            </LinkButton>
          ))}
        </p>
      )}
      <Button size="compact-sm" variant="default" disabled={name.trim() === ''} onClick={submit}>
        {same === undefined ? t.common.add : fill(t.record.takeKnown, { name: same.name })}
      </Button>
      {same === undefined && <p className="soft small">{t.record.madeOnSave}</p>}
    </div>
  );
}

const OFFERED = 6;

function useContactsFound(account: string, typed: string): readonly Person[] {
  const q = useDeferredValue(typed.trim());
  const { data } = useQuery({
    ...reading(listContacts, { query: { account, q, limit: OFFERED } }),
    enabled: q !== '',
    placeholderData: keepPreviousData,
  });
  return q === '' ? [] : (data?.items ?? []);
}
