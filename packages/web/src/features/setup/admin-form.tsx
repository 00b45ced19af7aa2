import { Button } from '@mantine/core';
import { getMe, LIMITS, postSetup } from '@qibu/contract';
import { useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { reading, useWrite } from '../../lib/api/index.ts';
import { fill, useErrorText, useLanguage, useRoomText } from '../../lib/text.tsx';
import { FormErrors } from '../../ui/form-errors.tsx';
import { SecretField, TextField } from '../../ui/field.tsx';

const BLANK = { workspaceName: '', name: '', login: '', password: '' };

/** The first person: administrator of a new workspace. */
export function AdminForm({ token, onMade }: { token: string; onMade: () => void }) {
  const t = useRoomText('setup');
  const sayError = useErrorText();
  const locale = useLanguage();
  const queries = useQueryClient();
  const [form, setForm] = useState(BLANK);
  const set = (part: Partial<typeof BLANK>) => setForm((now) => ({ ...now, ...part }));
  const make = useWrite(postSetup, {
    quiet: true,
    onDone: (me) => {
      queries.setQueryData(reading(getMe, {}).queryKey, me);
      onMade();
    },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    make.mutate({ body: { ...form, token, locale } });
  };
  const ready = Object.values(form).every((text) => text.trim() !== '') && form.password.length >= LIMITS.passwordMin;
  const error = make.error?.code === 'setup.tokenWrong' ? t.setup.wrongToken : make.error && sayError(make.error);
  return (
    <FormErrors error={make.error}>
      <form className="stack" onSubmit={submit}>
        <TextField
          name="workspaceName"
          label={t.setup.admin.workspaceName}
          hint={t.setup.admin.workspaceHint}
          value={form.workspaceName}
          maxLength={LIMITS.name}
          autoComplete="organization"
          firstOnPage
          onChange={(workspaceName) => set({ workspaceName })}
        />
        <TextField
          name="name"
          label={t.setup.admin.name}
          value={form.name}
          maxLength={LIMITS.name}
          autoComplete="name"
          onChange={(name) => set({ name })}
        />
        <TextField
          name="login"
          label={t.setup.admin.login}
          hint={t.setup.admin.loginHint}
          value={form.login}
          maxLength={LIMITS.login}
          autoComplete="username"
          onChange={(login) => set({ login })}
        />
        <SecretField
          name="password"
          label={t.setup.admin.password}
          hint={fill(t.auth.passwordRule, { min: LIMITS.passwordMin })}
          value={form.password}
          autoComplete="new-password"
          onChange={(password) => set({ password })}
        />
        {error !== null && <p role="alert">{error}</p>}
        <Button type="submit" loading={make.isPending} disabled={!ready}>
          {t.setup.admin.submit}
        </Button>
      </form>
    </FormErrors>
  );
}
