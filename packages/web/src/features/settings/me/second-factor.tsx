import { Button } from '@mantine/core';
import { endSecondFactor } from '@qibu/contract';
import { type SubmitEvent, useState } from 'react';
import { useWrite } from '../../../lib/api/index.ts';
import { useMe } from '../../../lib/me.ts';
import { fill, useErrorText, useRoomText } from '../../../lib/text.tsx';
import { CodeField } from '../../../parts/second-factor/code-field.tsx';
import { SetUpSecondFactor } from '../../../parts/second-factor/set-up.tsx';
import { FormErrors } from '../../../ui/form-errors.tsx';
import { FormActions, SecretField } from '../../../ui/field.tsx';
import { Section } from '../../../ui/section.tsx';
import { showDone } from '../../../ui/toast.tsx';
import css from '../settings.module.css';

/** Two-step sign-in: set up, or turned off again with password and code. */
export function SecondFactor() {
  const t = useRoomText('secondFactor');
  const words = t.secondFactor.me;
  const { security } = useMe();
  const [open, setOpen] = useState<'set-up' | 'end' | null>(null);
  const close = () => setOpen(null);
  return (
    <Section title={words.title} note={security.secondFactor ? words.on : words.off}>
      <div className={css.form}>
        {open === 'set-up' && <SetUpSecondFactor onDone={close} onCancel={close} />}
        {open === 'end' && <EndForm onDone={close} />}
        {open === null && (
          <div className="stack">
            <p className="soft">
              {security.secondFactor ? fill(words.left, { count: security.recoveryCodes }) : words.lead}
            </p>
            <FormActions>
              {security.secondFactor ? (
                <Button variant="default" onClick={() => setOpen('end')}>
                  {words.end}
                </Button>
              ) : (
                <Button onClick={() => setOpen('set-up')}>{words.begin}</Button>
              )}
            </FormActions>
          </div>
        )}
      </div>
    </Section>
  );
}

function EndForm({ onDone }: { readonly onDone: () => void }) {
  const t = useRoomText('secondFactor', 'settings');
  const words = t.secondFactor.me;
  const sayError = useErrorText();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const end = useWrite(endSecondFactor, {
    quiet: true,
    onDone: () => {
      showDone(words.ended);
      onDone();
    },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    end.mutate({ body: { password, code } });
  };
  return (
    <FormErrors error={end.error}>
      <form className="stack" onSubmit={submit}>
        <SecretField
          name="password"
          label={t.settings.me.current}
          value={password}
          autoComplete="current-password"
          onChange={setPassword}
        />
        <CodeField value={code} onChange={setCode} takesRecovery />
        {end.error !== null && <p role="alert">{sayError(end.error)}</p>}
        <FormActions>
          <Button type="submit" loading={end.isPending} disabled={password === '' || code.trim() === ''}>
            {words.end}
          </Button>
          <Button variant="default" onClick={onDone}>
            {t.common.cancel}
          </Button>
        </FormActions>
      </form>
    </FormErrors>
  );
}
