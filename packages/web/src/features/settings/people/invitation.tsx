import { Button } from '@mantine/core';
import { invite, type UserView, withdrawInvitation } from '@qibu/contract';
import { useWrite } from '../../../lib/api/index.ts';
import { formatInstant } from '../../../lib/days.ts';
import { fill, useLanguage, useRoomText } from '../../../lib/text.tsx';
import { ConfirmButton } from '../../../ui/confirm-button.tsx';
import { FormActions, TextField } from '../../../ui/field.tsx';
import { Section } from '../../../ui/section.tsx';
import { showDone } from '../../../ui/toast.tsx';

type Invited = Pick<UserView, 'id' | 'name'> & { readonly signsIn?: UserView['signsIn'] };

/** Makes the link by which a person chooses a password, and shows it once for copying. */
export function Invitation({ person, isNew = false }: { readonly person: Invited; readonly isNew?: boolean }) {
  const t = useRoomText('invitation');
  const words = t.invitation.make;
  const language = useLanguage();
  const make = useWrite(invite);
  const withdraw = useWrite(withdrawInvitation, {
    onDone: () => {
      make.reset();
      showDone(words.withdrawn);
    },
  });
  const until = person.signsIn?.invitedUntil ?? null;
  return (
    <Section
      title={words.title}
      {...(until !== null && { note: fill(words.pending, { when: formatInstant(until, language) }) })}
    >
      <div className="stack">
        <p className="soft">{isNew ? words.lead : `${words.lead}${words.leadForgot}`}</p>
        {make.data !== undefined && <Link name={person.name} made={make.data} />}
        <FormActions>
          <Button
            variant={make.data === undefined && isNew ? 'filled' : 'default'}
            loading={make.isPending}
            onClick={() => make.mutate({ params: { id: person.id } })}
          >
            {make.data === undefined ? words.action : words.again}
          </Button>
          {(until !== null || make.data !== undefined) && (
            <ConfirmButton
              question={fill(words.withdrawQuestion, { name: person.name })}
              loading={withdraw.isPending}
              onConfirm={() => withdraw.mutate({ params: { id: person.id } })}
            >
              {words.withdraw}
            </ConfirmButton>
          )}
        </FormActions>
      </div>
    </Section>
  );
}

interface LinkProps {
  readonly name: string;
  readonly made: { readonly token: string; readonly expiresAt: string };
}

function Link({ name, made }: LinkProps) {
  const t = useRoomText('invitation');
  const words = t.invitation.make;
  const language = useLanguage();
  // Behind the hash: it reaches no server, no proxy and no log.
  const link = `${location.origin}/join#${made.token}`;
  const copy = () => void navigator.clipboard?.writeText(link).then(() => showDone(words.copied));
  return (
    <>
      <TextField
        label={fill(words.link, { name })}
        hint={fill(words.once, { when: formatInstant(made.expiresAt, language) })}
        value={link}
        onChange={() => {}}
      />
      <FormActions>
        <Button onClick={copy}>{words.copy}</Button>
      </FormActions>
    </>
  );
}
