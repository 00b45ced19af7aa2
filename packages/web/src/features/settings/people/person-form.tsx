import { Button } from '@mantine/core';
import { listUsers, patchUser, type UserView } from '@qibu/contract';
import { useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { clashes, type Conflict, conflictOf, type FieldReaders, type Patch } from '../../../editing/change.ts';
import { touch, useWrite } from '../../../lib/api/index.ts';
import { fill, useErrorText, useRoomText } from '../../../lib/text.tsx';
import { FormErrors } from '../../../ui/form-errors.tsx';
import { ConfirmButton } from '../../../ui/confirm-button.tsx';
import { FormActions } from '../../../ui/field.tsx';
import { showDone } from '../../../ui/toast.tsx';
import { HandOverAll, useHoldings } from './hand-over-all.tsx';
import { Invitation } from './invitation.tsx';
import { type PersonPatch, personPatch } from './person-change.ts';
import { PersonConflict } from './person-conflict.tsx';
import { type PersonDraft, PersonFields } from './person-fields.tsx';
import { ResetPassword } from './reset-password.tsx';
import { ResetSecondFactor } from './reset-second-factor.tsx';

interface PersonFormProps {
  readonly person: UserView;
  readonly people: readonly UserView[];
  readonly onDone: () => void;
}

const FIELDS = [
  'name',
  'title',
  'kind',
  'managerId',
  'isAdmin',
  'active',
] as const satisfies readonly (keyof UserView)[];
const READ: FieldReaders<UserView> = Object.fromEntries(
  FIELDS.map((field) => [field, (view: UserView) => view[field]]),
);

/** Changes a colleague: name, title, reporting line, rights; deactivates or brings back. */
export function PersonForm({ person, people, onDone }: PersonFormProps) {
  const t = useRoomText('settings', 'handOver');
  const sayError = useErrorText();
  const [draft, setDraft] = useState<PersonDraft>({ ...person, title: person.title ?? '' });
  const [conflict, setConflict] = useState<Conflict<UserView> | null>(null);
  const queries = useQueryClient();
  const [handing, setHanding] = useState<'hand' | 'stop' | null>(null);
  const ownsSomething = Object.values(useHoldings(person) ?? {}).some((count) => count > 0);
  const change = useWrite(patchUser, {
    quiet: true,
    onDone: () => {
      showDone(t.settings.people.changed);
      onDone();
    },
  });
  const write = (on: UserView, body: PersonPatch) =>
    change.mutate(
      { params: { id: person.id }, ifMatch: on.version, body },
      {
        onError: (error) => {
          const found = conflictOf<UserView>(error, body);
          if (found === null || clashes(on, found, READ)) setConflict(found);
          else write(found.stored, body);
        },
      },
    );
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const body = personPatch(person, draft);
    if (Object.keys(body).length === 0) onDone();
    else write(person, body);
  };
  const settle = (kept: Patch | null) => {
    setConflict(null);
    void touch(queries, listUsers.reads);
    if (conflict === null || kept === null) onDone();
    else write(conflict.stored, kept);
  };
  if (handing !== null)
    return <HandOverAll person={person} people={people} stopping={handing === 'stop'} onDone={onDone} />;
  return (
    <FormErrors error={change.error}>
      <form className="stack" onSubmit={submit}>
        <p className="soft">
          {t.settings.people.login} {person.login}
        </p>
        <PersonFields
          draft={draft}
          people={people}
          self={person.id}
          onChange={(part) => setDraft({ ...draft, ...part })}
        />
        {change.error !== null && conflict === null && <p role="alert">{sayError(change.error)}</p>}
        <FormActions>
          <Button type="submit" loading={change.isPending} disabled={draft.name.trim() === ''}>
            {t.common.save}
          </Button>
          {person.active && ownsSomething && (
            <Button variant="default" onClick={() => setHanding('stop')}>
              {t.settings.people.deactivate}
            </Button>
          )}
          {person.active && !ownsSomething && (
            <ConfirmButton
              question={fill(t.settings.people.deactivateQuestion, { name: person.name })}
              onConfirm={() => write(person, { active: false })}
            >
              {t.settings.people.deactivate}
            </ConfirmButton>
          )}
          {ownsSomething && (
            <Button variant="default" onClick={() => setHanding('hand')}>
              {t.handOver.all.title}
            </Button>
          )}
          {!person.active && (
            <Button variant="default" onClick={() => write(person, { active: true })}>
              {t.settings.people.activate}
            </Button>
          )}
        </FormActions>
        {person.active && <Invitation person={person} />}
        <ResetPassword person={person} />
        <ResetSecondFactor person={person} />
        {conflict !== null && <PersonConflict conflict={conflict} people={people} onSettle={settle} />}
      </form>
    </FormErrors>
  );
}
