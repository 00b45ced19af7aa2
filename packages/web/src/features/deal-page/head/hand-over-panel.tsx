import { type DealView, handOverDeal, type TaskView } from '@qibu/contract';
import { useState } from 'react';
import { useWrite } from '../../../lib/api/index.ts';
import { useColleagues } from '../../../lib/colleagues.ts';
import { fill, useRoomText } from '../../../lib/text.tsx';
import { useKeepDeal } from '../../../parts/evidence/use-record.ts';
import { useUndoHandOver } from '../../../parts/task/use-undo-hand-over.ts';
import { useWhose } from '../../../parts/task/use-whose.ts';
import { TO_OWNER, WorkChoice, workOf } from '../../../parts/task/work-choice.tsx';
import { ChoiceField } from '../../../ui/field.tsx';
import { PanelForm, SaveBar } from '../../../ui/panel-form.tsx';
import { SidePanel } from '../../../ui/side-panel.tsx';
import { useDeal } from '../deal-scene.tsx';
import { useDealTasks } from '../use-deal-parts.ts';
import css from './team.module.css';

const SHOWN = 5;

/** Gives the deal to another owner, and asks who keeps what was promised. */
export function HandOverPanel() {
  const { handOver } = useRoomText('handOver');
  const { deal, close } = useDeal();
  const [to, setTo] = useState<string | null>(null);
  const [work, setWork] = useState(TO_OWNER);
  const others = useColleagues().filter(({ id }) => id !== deal.owner.id);
  const colleagues = others.map(({ id, name }) => ({ value: id, label: name }));
  const open = (useDealTasks(deal) ?? []).filter(({ doneOn, owner }) => doneOn === null && owner?.id === deal.owner.id);
  const chosen = workOf(work);
  const { hand, saving, error } = useHandOver(others.find(({ id }) => id === to)?.name ?? '');
  const submit = () => to !== null && chosen !== null && hand(to, chosen);
  return (
    <SidePanel
      opened
      onClose={close}
      title={handOver.title}
      footer={
        <SaveBar
          label={handOver.submit}
          saving={saving}
          disabled={to === null || chosen === null}
          onSave={() => submit()}
        />
      }
    >
      <PanelForm onSubmit={() => submit()} error={error}>
        <ChoiceField name="to" label={handOver.to} value={to} options={colleagues} onChange={setTo} />
        <OpenWork tasks={open} name={deal.owner.name} />
        {open.length > 0 && (
          <WorkChoice
            value={work}
            onChange={setWork}
            from={deal.owner.name}
            ownerWord={handOver.toOwner}
            canKeep
            colleagues={colleagues}
          />
        )}
      </PanelForm>
    </SidePanel>
  );
}

function OpenWork({ tasks, name }: { readonly tasks: readonly TaskView[]; readonly name: string }) {
  const { handOver } = useRoomText('handOver');
  const whose = useWhose();
  if (tasks.length === 0) return <p className="soft">{fill(handOver.nothingOpen, { name })}</p>;
  return (
    <div>
      <p>{fill(handOver.open, { name, count: tasks.length })}</p>
      <ul className={css.open}>
        {tasks.slice(0, SHOWN).map((task) => (
          <li key={task.id}>
            {task.title} <span className="soft small">{[whose(task), task.dueOn].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
      {tasks.length > SHOWN && <p className="soft small">{fill(handOver.more, { count: tasks.length - SHOWN })}</p>}
    </div>
  );
}

function useHandOver(name: string) {
  const { handOver } = useRoomText('handOver');
  const { deal, close } = useDeal();
  const keep = useKeepDeal();
  const offerUndo = useUndoHandOver();
  const { mutate, isPending, error } = useWrite(handOverDeal, {
    sameAs: (stored) => (stored as DealView).owner.id === deal.owner.id,
    onDone: (reply) => {
      keep(reply.deal);
      offerUndo(
        fill(reply.work > 0 ? handOver.doneDealWork : handOver.doneDeal, { name, count: reply.work }),
        reply.undo,
      );
      close();
    },
  });
  const hand = (to: string, work: string) =>
    mutate({ params: { id: deal.id }, ifMatch: deal.version, body: { to, work } });
  return { hand, saving: isPending, error };
}
