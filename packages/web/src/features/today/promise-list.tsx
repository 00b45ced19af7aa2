import { patchTask } from '@qibu/contract';
import { Link } from '@tanstack/react-router';
import { useWrite } from '../../lib/api/index.ts';
import { useShortcuts } from '../../lib/shortcuts.ts';
import { fill, useRoomText } from '../../lib/text.tsx';
import { Section } from '../../ui/section.tsx';
import { showUndo } from '../../ui/toast.tsx';
import css from './today.module.css';
import type { TodayView } from './today-view.ts';

type PromiseItem = TodayView['promises'][number];

/** Promises and tasks, due first; one key marks the focused one done, with undo. */
export function PromiseList({ view }: { view: TodayView }) {
  const t = useRoomText('today');
  const change = useWrite(patchTask);
  const reopen = (id: string, version: number) =>
    change.mutate({ params: { id }, body: { doneOn: null }, ifMatch: version });
  const finish = (task: PromiseItem) =>
    change.mutate(
      { params: { id: task.id }, body: { doneOn: view.today }, ifMatch: task.version },
      {
        onSuccess: (saved) =>
          showUndo({
            text: fill(t.today.markedDone, { title: task.title }),
            onUndo: () => reopen(saved.id, saved.version),
          }),
      },
    );
  const finishFocused = () => {
    const id = document.activeElement?.closest<HTMLElement>('[data-task]')?.dataset['task'];
    const task = view.promises.find((one) => one.id === id);
    if (task) finish(task);
  };
  useShortcuts([{ keys: 'x', label: t.today.shortcutDone, run: finishFocused }]);
  return (
    <Section title={t.today.promises} note={t.today.promisesNote}>
      {view.promises.length === 0 && <p className="soft">{t.today.none.promises}</p>}
      {view.promises.map((task) => (
        <PromiseRow key={task.id} task={task} today={view.today} busy={change.isPending} onDone={() => finish(task)} />
      ))}
    </Section>
  );
}

interface PromiseRowProps {
  readonly task: PromiseItem;
  readonly today: string;
  readonly busy: boolean;
  readonly onDone: () => void;
}

function PromiseRow({ task, today, busy, onDone }: PromiseRowProps) {
  const t = useRoomText('today');
  return (
    <div className={css.task} data-task={task.id}>
      <input
        type="checkbox"
        data-item
        checked={false}
        disabled={busy}
        aria-label={`${t.today.markDone}: ${task.title}`}
        onChange={onDone}
      />
      <div className={css.taskBody}>
        <div className={css.what}>{task.title}</div>
        <div className={css.deal}>
          <span>{t.words.task[task.kind]}</span>
          <Due task={task} today={today} />
          <Link to="/deals/$dealId" params={{ dealId: task.dealId }}>
            {task.dealName}
          </Link>
        </div>
      </div>
    </div>
  );
}

function Due({ task, today }: { task: PromiseItem; today: string }) {
  const t = useRoomText('today');
  if (task.dueOn === null) return <span>{t.today.noDue}</span>;
  if (task.overdueDays > 0)
    return <span className={css.late}>{fill(t.today.overdue, { days: task.overdueDays })}</span>;
  if (task.dueOn === today) return <span>{t.today.dueToday}</span>;
  return <span>{fill(t.today.dueIn, { days: -task.overdueDays })}</span>;
}
