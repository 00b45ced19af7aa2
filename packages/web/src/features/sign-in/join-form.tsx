import { Button } from '@mantine/core';
import { acceptInvitation, getMe, LIMITS, signIn } from '@qibu/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { type SubmitEvent, useState } from 'react';
import { reading, useWrite } from '../../lib/api/index.ts';
import { fill, useErrorText, useLanguage, useRoomText } from '../../lib/text.tsx';
import { SecretField, TextField } from '../../ui/field.tsx';
import { FormErrors } from '../../ui/form-errors.tsx';
import { UserNameHint } from '../../editing/user-name-hint.tsx';

interface JoinFormProps {
  readonly token: string;
  readonly invited: { readonly name: string; readonly login: string };
}

/** Name and password of somebody invited; signs in with them. */
export function JoinForm({ token, invited }: JoinFormProps) {
  const t = useRoomText('invitation');
  const words = t.invitation.join;
  const sayError = useErrorText();
  const locale = useLanguage();
  const [name, setName] = useState(invited.name);
  const [password, setPassword] = useState('');
  const { accept, entering } = useJoin(invited.login, password);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    accept.mutate({ body: { token, name: name.trim(), password, locale } });
  };
  const isReady = name.trim() !== '' && password.length >= LIMITS.passwordMin;
  return (
    <FormErrors error={accept.error}>
      <form className="stack" onSubmit={submit}>
        <UserNameHint login={invited.login} />
        <TextField
          name="name"
          label={words.name}
          value={name}
          maxLength={LIMITS.name}
          autoComplete="name"
          onChange={setName}
        />
        <SecretField
          name="password"
          label={words.password}
          hint={fill(t.auth.passwordRule, { min: LIMITS.passwordMin })}
          value={password}
          autoComplete="new-password"
          onChange={setPassword}
        />
        {accept.error !== null && <p role="alert">{sayError(accept.error)}</p>}
        <Button type="submit" loading={accept.isPending || entering} disabled={!isReady}>
          {words.submit}
        </Button>
      </form>
    </FormErrors>
  );
}

function useJoin(login: string, password: string) {
  const router = useRouter();
  const queries = useQueryClient();
  const enter = useWrite(signIn, {
    quiet: true,
    onDone: (me) => {
      queries.clear();
      queries.setQueryData(reading(getMe, {}).queryKey, me);
      void router.navigate({ to: me.security.due === null ? '/' : '/due' });
    },
  });
  // Whoever has a second factor is asked for its code where everybody is.
  const accept = useWrite(acceptInvitation, {
    quiet: true,
    onDone: () =>
      enter.mutate({ body: { login, password } }, { onError: () => void router.navigate({ to: '/sign-in' }) }),
  });
  return { accept, entering: enter.isPending };
}
