import { Button } from '@mantine/core';
import { changePassword, LIMITS } from '@qibu/contract';
import { type SubmitEvent, useState } from 'react';
import { useWrite } from '../../lib/api/index.ts';
import { fill, useErrorText, useRoomText } from '../../lib/text.tsx';
import { FormErrors } from '../../ui/form-errors.tsx';
import { SecretField } from '../../ui/field.tsx';
import { UserNameHint } from '../../editing/user-name-hint.tsx';

/** The password one was given, and the one to keep. */
export function OwnPassword({ login, onDone }: { readonly login: string; readonly onDone: () => void }) {
  const t = useRoomText('secondFactor');
  const words = t.secondFactor.due;
  const sayError = useErrorText();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const change = useWrite(changePassword, { quiet: true, onDone });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    change.mutate({ body: { current, next } });
  };
  return (
    <FormErrors error={change.error}>
      <form className="stack" onSubmit={submit}>
        <UserNameHint login={login} />
        <SecretField
          name="current"
          label={words.given}
          value={current}
          autoComplete="current-password"
          onChange={setCurrent}
        />
        <SecretField
          name="next"
          label={words.own}
          hint={fill(t.auth.passwordRule, { min: LIMITS.passwordMin })}
          value={next}
          autoComplete="new-password"
          onChange={setNext}
        />
        {change.error !== null && <p role="alert">{sayError(change.error)}</p>}
        <Button type="submit" loading={change.isPending} disabled={current === '' || next.length < LIMITS.passwordMin}>
          {words.submit}
        </Button>
      </form>
    </FormErrors>
  );
}
