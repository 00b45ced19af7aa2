import { Button } from '@mantine/core';
import { getMe, signIn } from '@qibu/contract';
import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { type SubmitEvent, useState } from 'react';
import { reading, useWrite } from '../../lib/api/index.ts';
import { useErrorText, useText } from '../../lib/text.tsx';
import { focusFirstFault } from '../../lib/first-fault.ts';
import { FormErrors } from '../../ui/form-errors.tsx';
import { SecretField, TextField } from '../../ui/field.tsx';
import { Gate } from '../../ui/gate.tsx';

const route = getRouteApi('/sign-in');

/** Login and password; an error never says which of the two is wrong. */
export function SignInPage() {
  const t = useText();
  const sayError = useErrorText();
  const { next, ended } = route.useSearch();
  const router = useRouter();
  const queries = useQueryClient();
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const enter = useWrite(signIn, {
    quiet: true,
    onDone: (me) => {
      queries.clear();
      queries.setQueryData(reading(getMe, {}).queryKey, me);
      router.history.push(next ?? '/');
    },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (login.trim() !== '' && password !== '') enter.mutate({ body: { login: login.trim(), password } });
    else focusFirstFault(event.currentTarget);
  };
  return (
    <Gate title={t.auth.title} lead={ended === true ? t.auth.expired : t.auth.lead}>
      <FormErrors error={enter.error}>
        <form className="stack" onSubmit={submit}>
          <TextField
            name="login"
            label={t.auth.login}
            value={login}
            autoComplete="username"
            firstOnPage
            error={tried && login.trim() === '' ? t.auth.loginNeeded : undefined}
            onChange={setLogin}
          />
          <SecretField
            name="password"
            label={t.auth.password}
            value={password}
            autoComplete="current-password"
            error={tried && password === '' ? t.auth.passwordNeeded : undefined}
            onChange={setPassword}
          />
          {enter.error !== null && <p role="alert">{sayError(enter.error)}</p>}
          <Button type="submit" loading={enter.isPending}>
            {t.auth.submit}
          </Button>
        </form>
      </FormErrors>
      <p className="soft small">{t.auth.forgot}</p>
    </Gate>
  );
}
