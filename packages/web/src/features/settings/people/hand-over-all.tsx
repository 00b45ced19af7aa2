import { Button } from '@mantine/core';
import { getHoldings, handOverUser, type UserView } from '@qibu/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { reading, useWrite } from '../../../lib/api/index.ts';
import { fill, useRoomText } from '../../../lib/text.tsx';
import { useUndoHandOver } from '../../../parts/task/use-undo-hand-over.ts';
import { TO_OWNER, WorkChoice, workOf } from '../../../parts/task/work-choice.tsx';
import { ChoiceField, FormActions, SwitchField } from '../../../ui/field.tsx';
import { FormErrors } from '../../../ui/form-errors.tsx';

interface HandOverAllProps {
  readonly person: UserView;
  readonly people: readonly UserView[];
  /** Opened to put the person out of service. */
  readonly stopping: boolean;
  readonly onDone: () => void;
}

/** All that a person owns goes to somebody else, in one step: deals, customers, tasks and promises. */
export function HandOverAll({ person, people, stopping, onDone }: HandOverAllProps) {
  const { handOver } = useRoomText('handOver');
  const [to, setTo] = useState<string | null>(null);
  const [work, setWork] = useState(TO_OWNER);
  const [deactivate, setDeactivate] = useState(stopping);
  const { hand, saving, error } = useHandOver(person, onDone);
  const colleagues = people
    .filter(({ id, active }) => active && id !== person.id)
    .map(({ id, name }) => ({ value: id, label: name }));
  const chosen = workOf(deactivate && work.kind === 'keep' ? TO_OWNER : work);
  return (
    <FormErrors error={error}>
      <div className="stack">
        <p className="soft">{handOver.all.lead}</p>
        <Holdings person={person} />
        <ChoiceField name="to" label={handOver.to} value={to} options={colleagues} onChange={setTo} />
        <WorkChoice
          value={work}
          onChange={setWork}
          from={person.name}
          ownerWord={handOver.all.toOwner}
          canKeep={!deactivate}
          colleagues={colleagues}
        />
        {person.active && (
          <SwitchField
            label={fill(handOver.all.deactivate, { name: person.name })}
            value={deactivate}
            onChange={setDeactivate}
          />
        )}
        <FormActions>
          <Button
            disabled={to === null || chosen === null}
            loading={saving}
            onClick={() => to !== null && chosen !== null && hand({ to, work: chosen, deactivate })}
          >
            {deactivate ? handOver.all.submitAndStop : handOver.all.submit}
          </Button>
        </FormActions>
      </div>
    </FormErrors>
  );
}

/** How many of each a person owns. */
export const useHoldings = ({ id }: UserView) => useQuery(reading(getHoldings, { params: { id } })).data;

function Holdings({ person }: { readonly person: UserView }) {
  const { handOver } = useRoomText('handOver');
  const held = useHoldings(person);
  if (held === undefined) return null;
  const isNothing = Object.values(held).every((count) => count === 0);
  return <p>{fill(isNothing ? handOver.all.nothing : handOver.all.holds, { name: person.name, ...held })}</p>;
}

function useHandOver(person: UserView, onDone: () => void) {
  const { handOver } = useRoomText('handOver');
  const offerUndo = useUndoHandOver();
  const { mutate, isPending, error } = useWrite(handOverUser, {
    onDone: (reply) => {
      const { deals, accounts, work } = reply;
      offerUndo(fill(handOver.all.done, { deals, accounts, work }), reply.undo);
      onDone();
    },
  });
  const hand = (body: { to: string; work: string; deactivate: boolean }) => mutate({ params: { id: person.id }, body });
  return { hand, saving: isPending, error };
}
