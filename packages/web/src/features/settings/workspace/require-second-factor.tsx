import { requireSecondFactor } from '@qibu/contract';
import { useWrite } from '../../../lib/api/index.ts';
import { useMe } from '../../../lib/me.ts';
import { useRoomText } from '../../../lib/text.tsx';
import { SwitchField } from '../../../ui/field.tsx';
import { Section } from '../../../ui/section.tsx';
import { showDone } from '../../../ui/toast.tsx';

/** Whether everybody must have a second factor; everyone sees it, an administrator says it. */
export function RequireSecondFactor() {
  const t = useRoomText('secondFactor');
  const words = t.secondFactor.workspace;
  const { user, security } = useMe();
  const save = useWrite(requireSecondFactor, { onDone: () => showDone(t.common.saved) });
  return (
    <Section title={t.secondFactor.me.title}>
      <SwitchField
        label={words.required}
        hint={words.hint}
        value={security.required}
        disabled={!user.isAdmin || save.isPending}
        onChange={(required) => save.mutate({ body: { required } })}
      />
    </Section>
  );
}
