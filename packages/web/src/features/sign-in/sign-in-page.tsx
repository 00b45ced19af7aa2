import { Button } from '@mantine/core';
import { getMe, signIn } from '@qibu/contract';
import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { type SubmitEvent, useState } from 'react';
import { asAppError, reading, useWrite } from '../../lib/api/index.ts';
import { useErrorText, useText } from '../../lib/text.tsx';
import { focusFirstFault } from '../../lib/first-fault.ts';
import { CodeField } from '../../parts/second-factor/code-field.tsx';
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
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const [asked, setAsked] = useState(false);
  const enter = useWrite(signIn, {
    quiet: true,
    onDone: (me) => {
      queries.clear();
      queries.setQueryData(reading(getMe, {}).queryKey, me);
      if (me.security.due === null) router.history.push(next ?? '/');
      else void router.navigate({ to: '/due', search: next === undefined ? {} : { next } });
    },
  });
  const send = (body: { login: string; password: string; code?: string }) =>
    enter.mutate({ body }, { onError: (error) => setAsked(asked || asAppError(error).code === 'auth.codeNeeded') });
  const isFirstAsked = enter.error?.code === 'auth.codeNeeded' && code === '';
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (login.trim() !== '' && password !== '')
      send({ login: login.trim(), password, ...(code.trim() !== '' && { code }) });
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
          {asked && <CodeField value={code} onChange={setCode} firstOnPage takesRecovery />}
          {enter.error !== null && <p role={isFirstAsked ? 'status' : 'alert'}>{sayError(enter.error)}</p>}
          <Button type="submit" loading={enter.isPending}>
            {t.auth.submit}
          </Button>
        </form>
      </FormErrors>
      <p className="soft small">{t.auth.forgot}</p>
    </Gate>
  );
}
