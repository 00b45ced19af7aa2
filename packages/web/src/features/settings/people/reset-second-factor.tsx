import { resetSecondFactor, type UserView } from '@qibu/contract';
import { useWrite } from '../../../lib/api/index.ts';
import { fill, useRoomText } from '../../../lib/text.tsx';
import { ConfirmButton } from '../../../ui/confirm-button.tsx';
import { Section } from '../../../ui/section.tsx';
import { showDone } from '../../../ui/toast.tsx';

/** For somebody whose phone is lost, with the recovery codes. */
export function ResetSecondFactor({ person }: { readonly person: UserView }) {
  const t = useRoomText('secondFactor');
  const words = t.secondFactor.person;
  const { name } = person;
  const reset = useWrite(resetSecondFactor, { onDone: () => showDone(fill(words.done, { name })) });
  if (person.signsIn?.secondFactor !== true) return null;
  return (
    <Section title={t.secondFactor.me.title} note={t.secondFactor.me.on}>
      <ConfirmButton
        question={fill(words.question, { name })}
        loading={reset.isPending}
        onConfirm={() => reset.mutate({ params: { id: person.id } })}
      >
        {words.reset}
      </ConfirmButton>
    </Section>
  );
}
