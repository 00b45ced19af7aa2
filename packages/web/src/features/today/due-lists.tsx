import { patchTask } from '@qibu/contract';
import { Link } from '@tanstack/react-router';
import { useWrite } from '../../lib/api/index.ts';
import { useShortcuts } from '../../lib/shortcuts.ts';
import { fill, useRoomText } from '../../lib/text.tsx';
import { useWhose } from '../../parts/task/use-whose.ts';
import { Section } from '../../ui/section.tsx';
import { showUndo } from '../../ui/toast.tsx';
import css from './today.module.css';
import type { TodayView } from './today-view.ts';

type DueItem = TodayView['promises'][number];

/** Promises with whose they are, and our own tasks, due first; one key marks the focused one done, with undo. */
export function DueLists({ view }: { view: TodayView }) {
  const t = useRoomText('today');
  const { finish, isPending } = useFinish(view.today);
  const finishFocused = () => {
    const id = document.activeElement?.closest<HTMLElement>('[data-task]')?.dataset['task'];
    const task = [...view.promises, ...view.tasks].find((one) => one.id === id);
    if (task) finish(task);
  };
  useShortcuts([{ keys: 'x', label: t.today.shortcutDone, run: finishFocused }], 'page');
  const rows = (items: readonly DueItem[]) =>
    items.map((task) => (
      <DueRow key={task.id} task={task} today={view.today} busy={isPending} onDone={() => finish(task)} />
    ));
  return (
    <>
      <div id="promises">
        <Section title={t.today.promises} note={t.today.promisesNote}>
          {view.promises.length === 0 && <p className="soft">{t.today.none.promises}</p>}
          {rows(view.promises)}
          <MoreOverdue view={view} />
        </Section>
      </div>
      <Section title={t.today.tasks} note={t.today.tasksNote}>
        {view.tasks.length === 0 && <p className="soft">{t.today.none.tasks}</p>}
        {rows(view.tasks)}
      </Section>
    </>
  );
}

/** Ticks a task off; it can be taken back. */
function useFinish(today: string) {
  const t = useRoomText('today');
  const change = useWrite(patchTask);
  const reopen = (id: string, version: number) =>
    change.mutate({ params: { id }, body: { doneOn: null }, ifMatch: version });
  const finish = (task: DueItem) =>
    change.mutate(
      { params: { id: task.id }, body: { doneOn: today }, ifMatch: task.version },
      {
        onSuccess: (saved) =>
          showUndo({
            text: fill(t.today.markedDone, { title: task.title }),
            onUndo: () => reopen(saved.id, saved.version),
          }),
      },
    );
  return { finish, isPending: change.isPending };
}

/** The way to overdue promises the list has no room for. */
function MoreOverdue({ view: { of, promises, totals } }: { view: TodayView }) {
  const t = useRoomText('today');
  const left = totals.overdue - promises.filter(({ overdueDays }) => overdueDays > 0).length;
  if (left <= 0) return null;
  return (
    <p className="small">
      <Link to="/deals" search={{ overdue: true, ...(of === 'me' && { mine: true }) }} className="link">
        {fill(t.today.moreOverdue, { count: left })}
      </Link>
    </p>
  );
}

interface DueRowProps {
  readonly task: DueItem;
  readonly today: string;
  readonly busy: boolean;
  readonly onDone: () => void;
}

function DueRow({ task, today, busy, onDone }: DueRowProps) {
  const t = useRoomText('today');
  const whose = useWhose();
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
          <span>{whose(task)}</span>
          <Due task={task} today={today} />
          <Link to="/deals/$dealId" params={{ dealId: task.dealId }}>
            {task.dealName}
          </Link>
        </div>
      </div>
    </div>
  );
}

function Due({ task, today }: { task: DueItem; today: string }) {
  const t = useRoomText('today');
  if (task.dueOn === null) return <span>{t.today.noDue}</span>;
  if (task.overdueDays > 0)
    return <span className={css.late}>{fill(t.today.overdue, { days: task.overdueDays })}</span>;
  if (task.dueOn === today) return <span>{t.today.dueToday}</span>;
  return <span>{fill(t.today.dueIn, { days: -task.overdueDays })}</span>;
}
