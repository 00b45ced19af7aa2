import { Button } from '@mantine/core';
import { LIMITS, LOCALES, patchMe } from '@qibu/contract';
import { type SubmitEvent, useState } from 'react';
import { useWrite } from '../../../lib/api/index.ts';
import { useMe } from '../../../lib/me.ts';
import { speak, useRoomText } from '../../../lib/text.tsx';
import { FormErrors } from '../../../ui/form-errors.tsx';
import { ChoiceField, FormActions, FormColumns, TextField } from '../../../ui/field.tsx';
import { Section } from '../../../ui/section.tsx';
import { showDone } from '../../../ui/toast.tsx';
import css from '../settings.module.css';

export function ProfileForm() {
  const t = useRoomText('settings');
  const { user } = useMe();
  const [name, setName] = useState(user.name);
  const [locale, setLocale] = useState<string | null>(user.locale);
  const language = LOCALES.find((one) => one === locale) ?? user.locale;
  const save = useWrite(patchMe, {
    onDone: () => {
      void speak(language);
      showDone(t.common.saved);
    },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    save.mutate({ body: { name: name.trim(), locale: language } });
  };
  return (
    <Section title={t.settings.me.profile} note={`${t.settings.me.login} ${user.login}`}>
      <FormErrors error={save.error}>
        <form className={css.form} onSubmit={submit}>
          <FormColumns>
            <TextField
              name="name"
              label={t.settings.me.name}
              value={name}
              maxLength={LIMITS.name}
              autoComplete="name"
              onChange={setName}
            />
            <ChoiceField
              name="locale"
              label={t.common.language.label}
              value={locale}
              options={LOCALES.map((one) => ({ value: one, label: t.common.language[one] }))}
              onChange={setLocale}
            />
          </FormColumns>
          <FormActions>
            <Button type="submit" loading={save.isPending} disabled={name.trim() === ''}>
              {t.common.save}
            </Button>
          </FormActions>
        </form>
      </FormErrors>
    </Section>
  );
}
