import { Button } from '@mantine/core';
import { createContact, putPerson } from '@qibu/contract';
import { useState } from 'react';
import { useWrite } from '../../lib/api/index.ts';
import { useRoomText } from '../../lib/text.tsx';
import { ManyChips } from '../../ui/chips.tsx';
import { FormColumns, TextField } from '../../ui/field.tsx';
import { FormErrors } from '../../ui/form-errors.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { useKeepDeal } from '../evidence/use-record.ts';
import css from './visit.module.css';
import type { VisitPart } from './visit-part.ts';

/** The people of the deal as chips; a new person is added without leaving the log. */
export function WhoMet({ deal, draft, onChange }: VisitPart) {
  const t = useRoomText('record');
  const [adding, setAdding] = useState(false);
  const here = deal.people.filter(({ removedOn }) => removedOn === null);
  const meet = (ids: readonly string[]) => onChange({ with: ids, said: followed(draft, ids) });
  return (
    <div className={css.part}>
      {here.length > 0 ? (
        <ManyChips
          name="interaction.with"
          label={t.record.who}
          chips={here.map(({ contactId, name, title }) => ({ value: contactId, label: name, note: title ?? '' }))}
          values={draft.with}
          onChange={meet}
        />
      ) : (
        <p className="soft">{t.record.whoNone}</p>
      )}
      {deal.account !== null && !adding && (
        <LinkButton onClick={() => setAdding(true)}>{t.record.addPerson}</LinkButton>
      )}
      {adding && deal.account !== null && (
        <NewPerson
          dealId={deal.id}
          accountId={deal.account.id}
          onAdded={(id) => {
            setAdding(false);
            meet([...draft.with, id]);
          }}
        />
      )}
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

function NewPerson({
  dealId,
  accountId,
  onAdded,
}: {
  dealId: string;
  accountId: string;
  onAdded: (id: string) => void;
}) {
  const t = useRoomText('record');
  const [name, setName] = useState('');
  const [title, setTitle] = useState('');
  const keep = useKeepDeal();
  const put = useWrite(putPerson, { onDone: keep });
  const create = useWrite(createContact, {
    onDone: ({ id }) => put.mutate({ params: { id: dealId, contactId: id } }, { onSuccess: () => onAdded(id) }),
  });
  const submit = () => create.mutate({ body: { name: name.trim(), accountId, title: title.trim() || null } });
  return (
    <div className={css.inset}>
      <FormErrors error={create.error}>
        <FormColumns>
          <TextField name="name" label={t.record.newName} value={name} onChange={setName} maxLength={200} autoFocus />
          <TextField name="title" label={t.record.newTitle} value={title} onChange={setTitle} maxLength={500} />
        </FormColumns>
      </FormErrors>
      <Button
        size="compact-sm"
        variant="default"
        disabled={name.trim() === ''}
        loading={create.isPending || put.isPending}
        onClick={submit}
      >
        {t.common.add}
      </Button>
    </div>
  );
}
