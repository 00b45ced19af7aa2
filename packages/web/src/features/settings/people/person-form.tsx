import { Button } from '@mantine/core';
import { listUsers, patchUser, type UserView } from '@qibu/contract';
import { type SubmitEvent, useState } from 'react';
import { useWrite } from '../../../lib/api/index.ts';
import { fill, useText, useWording } from '../../../lib/text.tsx';
import { ConfirmButton } from '../../../ui/confirm-button.tsx';
import { FormActions } from '../../../ui/field.tsx';
import { showDone } from '../../../ui/toast.tsx';
import { type PersonDraft, PersonFields } from './person-fields.tsx';
import { ResetPassword } from './reset-password.tsx';

interface PersonFormProps {
  readonly person: UserView;
  readonly people: readonly UserView[];
  readonly onDone: () => void;
}

/** Changes a colleague: name, title, reporting line, rights; deactivates or brings back. */
export function PersonForm({ person, people, onDone }: PersonFormProps) {
  const t = useText();
  const say = useWording();
  const [draft, setDraft] = useState<PersonDraft>({ ...person, title: person.title ?? '' });
  const change = useWrite(patchUser, {
    quiet: true,
    touches: [listUsers],
    onDone: () => {
      showDone(t.settings.people.changed);
      onDone();
    },
  });
  const at = { params: { id: person.id }, ifMatch: person.version };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const { name, title, kind, managerId, isAdmin } = draft;
    change.mutate({ ...at, body: { name: name.trim(), title: title.trim() || null, kind, managerId, isAdmin } });
  };
  return (
    <form className="stack" onSubmit={submit}>
      <p className="soft">
        {t.settings.people.login} {person.login}
      </p>
      <PersonFields
        draft={draft}
        people={people}
        self={person.id}
        onChange={(part) => setDraft({ ...draft, ...part })}
      />
      {change.error !== null && <p role="alert">{say.error(change.error)}</p>}
      <FormActions>
        <Button type="submit" loading={change.isPending} disabled={draft.name.trim() === ''}>
          {t.common.save}
        </Button>
        {person.active ? (
          <ConfirmButton
            question={fill(t.settings.people.deactivateQuestion, { name: person.name })}
            onConfirm={() => change.mutate({ ...at, body: { active: false } })}
          >
            {t.settings.people.deactivate}
          </ConfirmButton>
        ) : (
          <Button variant="default" onClick={() => change.mutate({ ...at, body: { active: true } })}>
            {t.settings.people.activate}
          </Button>
        )}
      </FormActions>
      <ResetPassword person={person} />
    </form>
  );
}
