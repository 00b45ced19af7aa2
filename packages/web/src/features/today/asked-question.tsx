import { Button } from '@mantine/core';
import { addRecord, getDealTasks, putOffQuestion, withdrawDecision } from '@qibu/contract';
import { sayLast, sayQuestion, sayWhom } from '@qibu/phrases/say';
import { useNavigate } from '@tanstack/react-router';
import { call, useWrite } from '../../lib/api/index.ts';
import { dayAfter } from '../../lib/days.ts';
import { fill, useRoomText } from '../../lib/text.tsx';
import { showUndo } from '../../ui/toast.tsx';
import css from './today.module.css';
import type { TodayView } from './today-view.ts';

export type AskedQuestion = TodayView['questions'][number];
const SOON = 3;

/** Names a question among those of the day. */
export const questionKey = ({ deal, signal }: AskedQuestion): string => `${deal.id} ${signal}`;

interface AskedProps {
  readonly question: AskedQuestion;
  readonly today: string;
  readonly onDone: () => void;
}

/** The question itself, whom to ask and why, what they said last; and what to do with it. */
export function Asked({ question, today, onDone }: AskedProps) {
  const t = useRoomText('judgement', 'today');
  const navigate = useNavigate();
  const plan = usePlan(question, today, onDone);
  const putOff = useWrite(putOffQuestion);
  const { deal, signal, ask, why, introduce, last } = question;
  const whom = sayWhom(t, { who: ask?.name ?? null, why, whom: introduce?.name ?? null });
  const words = sayQuestion(t, question);
  const later = () => {
    const put = (off: boolean) => putOff.mutateAsync({ params: { id: deal.id }, body: { signal, off } });
    const say = () => {
      onDone();
      showUndo({ text: t.today.putOff, onUndo: () => put(false).then(() => undefined) });
    };
    put(true).then(say, () => undefined);
  };
  const answer = () =>
    void navigate({ to: '/deals/$dealId', params: { dealId: deal.id }, search: { signals: true, about: signal } });
  return (
    <section className={css.asked} aria-label={t.today.questions}>
      <p className="sentence">{words ?? whom}</p>
      {words !== null && <p>{whom}</p>}
      {last !== null && <p className="soft">{sayLast(t, last)}</p>}
      <div className={css.acts}>
        <Button onClick={answer}>{t.today.answer}</Button>
        <Button variant="default" loading={plan.isPending} onClick={() => plan.run(words ?? whom)}>
          {t.today.plan}
        </Button>
        <Button variant="default" onClick={later}>
          {t.today.notToday}
        </Button>
      </div>
    </section>
  );
}

/** Makes the question a task of the deal’s owner within days; it can be taken back. */
function usePlan({ deal, ask }: AskedQuestion, today: string, onDone: () => void) {
  const t = useRoomText('today');
  const withdraw = useWrite(withdrawDecision);
  const add = useWrite(addRecord);
  const tasksOf = async () => (await call(getDealTasks, { params: { id: deal.id } })).items;
  const run = async (words: string) => {
    const title = ask === null ? words : fill(t.today.askTask, { who: ask.name, words });
    const before = new Set((await tasksOf()).map(({ id }) => id));
    const task = { kind: 'task' as const, title, dueOn: dayAfter(today, SOON), ownerId: deal.owner.id };
    await add.mutateAsync({ params: { id: deal.id }, body: { tasks: [{ ...task, contactId: ask?.id ?? null }] } });
    const made = (await tasksOf()).find(({ id }) => !before.has(id));
    onDone();
    const undo = () => made && withdraw.mutate({ params: { id: made.id }, ifMatch: made.version });
    showUndo({ text: fill(t.today.planned, { title }), onUndo: () => void undo() });
  };
  return { run: (words: string) => void run(words).catch(() => undefined), isPending: add.isPending };
}
