import { Button } from '@mantine/core';
import { changePassword } from '@qibu/contract';
import { type SubmitEvent, useState } from 'react';
import { useWrite } from '../../../lib/api/index.ts';
import { useMe } from '../../../lib/me.ts';
import { useErrorText, useRoomText } from '../../../lib/text.tsx';
import { FormErrors } from '../../../ui/form-errors.tsx';
import { FormActions, SecretField } from '../../../ui/field.tsx';
import { Section } from '../../../ui/section.tsx';
import { showDone } from '../../../ui/toast.tsx';
import { isLongEnough, NewPasswordField } from '../new-password-field.tsx';
import css from '../settings.module.css';
import { UserNameHint } from '../../../editing/user-name-hint.tsx';

export function PasswordForm() {
  const t = useRoomText('settings');
  const sayError = useErrorText();
  const { user } = useMe();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const change = useWrite(changePassword, {
    quiet: true,
    onDone: () => {
      setCurrent('');
      setNext('');
      showDone(t.settings.me.changed);
    },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    change.mutate({ body: { current, next } });
  };
  return (
    <Section title={t.settings.me.password}>
      <FormErrors error={change.error}>
        <form className={`stack ${css.form}`} onSubmit={submit}>
          <UserNameHint login={user.login} />
          <SecretField
            name="current"
            label={t.settings.me.current}
            value={current}
            autoComplete="current-password"
            onChange={setCurrent}
          />
          <NewPasswordField name="next" label={t.settings.me.next} value={next} onChange={setNext} />
          {change.error !== null && <p role="alert">{sayError(change.error)}</p>}
          <FormActions>
            <Button type="submit" loading={change.isPending} disabled={current === '' || !isLongEnough(next)}>
              {t.settings.me.change}
            </Button>
          </FormActions>
        </form>
      </FormErrors>
    </Section>
  );
}
