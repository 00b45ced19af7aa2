import { Button } from '@mantine/core';
import { createUser, type UserView } from '@qibu/contract';
import { type SubmitEvent, useState } from 'react';
import { useWrite } from '../../../lib/api/index.ts';
import { useMe } from '../../../lib/me.ts';
import { fill, useErrorText, useRoomText } from '../../../lib/text.tsx';
import { FormErrors } from '../../../ui/form-errors.tsx';
import { ChoiceField, FormActions, TextField } from '../../../ui/field.tsx';
import { showDone } from '../../../ui/toast.tsx';
import { isLongEnough, NewPasswordField } from '../new-password-field.tsx';
import { Invitation } from './invitation.tsx';
import { type PersonDraft, PersonFields } from './person-fields.tsx';

/** A colleague: by an invitation link, or with a first password. */
export function NewPerson({ people, onDone }: { people: readonly UserView[]; onDone: () => void }) {
  const t = useRoomText('settings', 'invitation');
  const sayError = useErrorText();
  const { user } = useMe();
  const [draft, setDraft] = useState<PersonDraft>({
    name: '',
    title: '',
    kind: 'account',
    managerId: user.id,
    isAdmin: false,
  });
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [how, setHow] = useState<string | null>('link');
  const [made, setMade] = useState<Pick<UserView, 'id' | 'name'> | null>(null);
  const byLink = how !== 'password';
  const create = useWrite(createUser, {
    quiet: true,
    onDone: ({ id, name }) => {
      showDone(fill(t.settings.people.created, { name }));
      if (byLink) setMade({ id, name });
      else onDone();
    },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const title = draft.title.trim() === '' ? null : draft.title.trim();
    create.mutate({ body: { ...draft, title, login: login.trim(), password: byLink ? null : password } });
  };
  const ready = draft.name.trim() !== '' && login.trim() !== '' && (byLink || isLongEnough(password));
  if (made !== null) return <Invitation person={made} isNew />;
  return (
    <FormErrors error={create.error}>
      <form className="stack" onSubmit={submit}>
        <PersonFields draft={draft} people={people} onChange={(part) => setDraft({ ...draft, ...part })} />
        <TextField
          name="login"
          label={t.settings.people.login}
          hint={t.settings.people.loginHint}
          value={login}
          required
          onChange={setLogin}
        />
        <ChoiceField
          label={t.invitation.how.label}
          value={how}
          options={[
            { value: 'link', label: t.invitation.how.link },
            { value: 'password', label: t.invitation.how.password },
          ]}
          onChange={setHow}
        />
        {!byLink && (
          <NewPasswordField
            name="password"
            label={t.settings.people.password}
            value={password}
            required
            onChange={setPassword}
          />
        )}
        {create.error !== null && <p role="alert">{sayError(create.error)}</p>}
        <FormActions>
          <Button type="submit" loading={create.isPending} disabled={!ready}>
            {t.settings.people.add}
          </Button>
          <Button variant="default" onClick={onDone}>
            {t.common.cancel}
          </Button>
        </FormActions>
      </form>
    </FormErrors>
  );
}
