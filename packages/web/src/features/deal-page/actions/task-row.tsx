import { Checkbox } from '@mantine/core';
import { patchTask, type TaskView } from '@qibu/contract';
import { useCallback, useEffect, useState } from 'react';
import { useWrite } from '../../../lib/api/index.ts';
import { useMe } from '../../../lib/me.ts';
import { daysFrom, formatDay } from '../../../lib/days.ts';
import { fill, useLanguage, useRoomText } from '../../../lib/text.tsx';
import { useWhose } from '../../../parts/task/use-whose.ts';
import { InlineEdit } from '../../../ui/inline-edit.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { showUndo } from '../../../ui/toast.tsx';
import { useDeal } from '../deal-scene.tsx';
import css from './actions.module.css';

/** One task or promise: tick it off, move its date. */
export function TaskRow({ task }: { task: TaskView }) {
  const t = useRoomText('deal');
  const { deal, locked } = useDeal();
  const whose = useWhose();
  const reason = locked('tasks');
  const change = useTaskChange();
  // Ticked at once; the server's answer replaces it.
  const [ticked, setTicked] = useState<boolean | null>(null);
  useEffect(() => setTicked(null), [task.doneOn]);
  const isDone = ticked ?? task.doneOn !== null;
  const tick = () => {
    setTicked(!isDone);
    change(task, { doneOn: isDone ? null : deal.today }, () => setTicked(null));
  };
  return (
    <li className={css.row} data-done={isDone}>
      <Checkbox
        checked={isDone}
        disabled={reason !== null}
        aria-label={isDone ? t.deal.actions.undo : `${t.deal.actions.done}: ${task.title}`}
        onChange={tick}
      />
      <div>
        <p className={css.title}>{task.title}</p>
        <p className="soft small">
          {[whose(task), task.agreed ? t.deal.actions.agreedMark : null].filter(Boolean).join(' · ')}
          {!isDone && reason === null && <TakeIt task={task} onTake={(ownerId) => change(task, { ownerId })} />}
        </p>
      </div>
      <InlineEdit
        label={t.deal.actions.due}
        display={<Due task={task} />}
        kind="day"
        value={task.dueOn}
        locked={isDone ? t.deal.actions.done : reason}
        onSave={(value) => change(task, { dueOn: typeof value === 'string' ? value : null })}
      />
    </li>
  );
}

/** Whoever sees a task of somebody else can make it theirs. */
function TakeIt({ task, onTake }: { readonly task: TaskView; readonly onTake: (me: string) => void }) {
  const { handOver } = useRoomText('handOver');
  const { user } = useMe();
  if (task.owner?.id === user.id) return null;
  return (
    <span className="screen-only">
      {' · '}
      <LinkButton aria-label={fill(handOver.takeOf, { title: task.title })} onClick={() => onTake(user.id)}>
        {handOver.take}
      </LinkButton>
    </span>
  );
}

/** How long there is, or how long it is overdue. */
function Due({ task }: { task: TaskView }) {
  const { actions } = useRoomText('deal').deal;
  const language = useLanguage();
  const { deal } = useDeal();
  if (task.doneOn !== null)
    return <span className={css.due}>{fill(actions.doneOn, { day: formatDay(task.doneOn, language) })}</span>;
  if (task.dueOn === null) return <span className={css.due}>{actions.noDue}</span>;
  const days = daysFrom(deal.asOf, task.dueOn);
  if (days < 0) return <span className={css.overdue}>{fill(actions.overdue, { days: -days })}</span>;
  return (
    <span className={css.due} title={task.dueOn}>
      {days === 0 ? actions.dueToday : fill(actions.dueIn, { days })}
    </span>
  );
}

interface TaskPatch {
  readonly doneOn?: string | null;
  readonly dueOn?: string | null;
  readonly ownerId?: string;
}

/** Changes a task; ticking it off can be taken back. */
function useTaskChange(): (task: TaskView, patch: TaskPatch, onRefused?: () => void) => void {
  const t = useRoomText('deal', 'handOver');
  const { mutate } = useWrite(patchTask);
  return useCallback(
    (task, patch, onRefused) => {
      const send = (version: number, body: TaskPatch, onDone?: (next: TaskView) => void) =>
        mutate(
          { params: { id: task.id }, body, ifMatch: version },
          { onSuccess: (next) => onDone?.(next), onError: () => onRefused?.() },
        );
      send(task.version, patch, (next) => {
        if (patch.doneOn)
          showUndo({
            text: fill(t.deal.actions.doneText, { title: task.title }),
            onUndo: () => send(next.version, { doneOn: null }),
          });
        const before = task.owner?.id;
        if (patch.ownerId !== undefined)
          showUndo({
            text: fill(t.handOver.taken, { title: task.title }),
            onUndo: () => before !== undefined && send(next.version, { ownerId: before }),
          });
      });
    },
    [mutate, t],
  );
}
