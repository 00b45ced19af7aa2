import { Button } from '@mantine/core';
import { resetPassword, type UserView } from '@qibu/contract';
import { useState } from 'react';
import { useWrite } from '../../../lib/api/index.ts';
import { fill, useRoomText } from '../../../lib/text.tsx';
import { FormErrors } from '../../../ui/form-errors.tsx';
import { Section } from '../../../ui/section.tsx';
import { showDone } from '../../../ui/toast.tsx';
import { isLongEnough, NewPasswordField } from '../new-password-field.tsx';

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
          <NewPasswordField name="next" label={t.settings.me.next} value={next} onChange={setNext} />
          <Button
            variant="default"
            loading={reset.isPending}
            disabled={!isLongEnough(next)}
            onClick={() => reset.mutate({ params: { id: person.id }, body: { next } })}
          >
            {t.settings.people.resetPassword}
          </Button>
        </div>
      </FormErrors>
    </Section>
  );
}
