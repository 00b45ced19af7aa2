import { Button } from '@mantine/core';
import { LIMITS, resetPassword, type UserView } from '@qibu/contract';
import { useState } from 'react';
import { useWrite } from '../../../lib/api/index.ts';
import { fill, useRoomText } from '../../../lib/text.tsx';
import { FormErrors } from '../../../ui/form-errors.tsx';
import { SecretField } from '../../../ui/field.tsx';
import { Section } from '../../../ui/section.tsx';
import { showDone } from '../../../ui/toast.tsx';

/** A new password for someone who forgot theirs. */
export function ResetPassword({ person }: { person: UserView }) {
  const t = useRoomText('settings');
  const [next, setNext] = useState('');
  const reset = useWrite(resetPassword, {
    onDone: () => {
      setNext('');
      showDone(fill(t.settings.people.resetDone, { name: person.name }));
    },
  });
  return (
    <Section title={t.settings.people.resetPassword}>
      <FormErrors error={reset.error}>
        <div className="stack">
          <SecretField
            name="next"
            label={t.settings.me.next}
            hint={fill(t.auth.passwordRule, { min: LIMITS.passwordMin })}
            value={next}
            autoComplete="new-password"
            onChange={setNext}
          />
          <Button
            variant="default"
            loading={reset.isPending}
            disabled={next.length < LIMITS.passwordMin}
            onClick={() => reset.mutate({ params: { id: person.id }, body: { next } })}
          >
            {t.settings.people.resetPassword}
          </Button>
        </div>
      </FormErrors>
    </Section>
  );
}
