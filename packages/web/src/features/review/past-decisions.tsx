import { type DecisionView, getReview, patchTask } from '@qibu/contract';
import { useWrite } from '../../lib/api/index.ts';
import { daysFrom, formatDay, formatWeekday } from '../../lib/days.ts';
import { fill, useLanguage, useRoomText } from '../../lib/text.tsx';
import { DayText } from '../../ui/day-text.tsx';
import { showUndo } from '../../ui/toast.tsx';
import css from './decisions.module.css';

interface PastDecisionsProps {
  readonly decisions: readonly DecisionView[];
  readonly today: string;
  readonly onChanged: (decision: DecisionView) => void;
}

/** What was decided before, by whom it was to be done, and what became of it. */
export function PastDecisions({ decisions, today, onChanged }: PastDecisionsProps) {
  const finish = useFinish(today, onChanged);
  return (
    <ul className={css.past}>
      {decisions.map((one) => (
        <li key={one.id} data-became={one.became}>
          <Line decision={one} today={today} onDone={() => finish(one)} />
        </li>
      ))}
    </ul>
  );
}

interface LineProps {
  readonly decision: DecisionView;
  readonly today: string;
  readonly onDone: () => void;
}

function Line({ decision, today, onDone }: LineProps) {
  const t = useRoomText('review');
  return (
    <>
      <span className="soft">
        <DayText day={decision.decidedOn} /> {t.review.kinds[decision.kind]}
      </span>{' '}
      {decision.title} <Became decision={decision} today={today} />
      {decision.became !== 'done' && (
        <button type="button" className="link small screen-only" onClick={onDone}>
          {t.review.tickDone}
        </button>
      )}
    </>
  );
}

function Became({ decision, today }: Pick<LineProps, 'decision' | 'today'>) {
  const t = useRoomText('review');
  const language = useLanguage();
  const { became, owner, dueOn, doneOn } = decision;
  const who = owner?.name ?? t.words.unassigned;
  const words = {
    done: () => fill(t.review.became.done, { who, day: formatDay(doneOn ?? today, language) }),
    overdue: () => fill(t.review.became.overdue, { who, days: daysFrom(dueOn ?? today, today) }),
    open: () => fill(t.review.became.open, { who, day: formatWeekday(dueOn ?? today, language) }),
  };
  return <span className={css.became}>{words[became]()}</span>;
}

/** Ticks a decision off; it can be taken back. */
function useFinish(today: string, onChanged: PastDecisionsProps['onChanged']) {
  const t = useRoomText('review');
  const change = useWrite(patchTask, { except: [getReview] });
  return (before: DecisionView) =>
    change.mutate(
      { params: { id: before.id }, body: { doneOn: today }, ifMatch: before.version },
      {
        onSuccess: ({ version }) => {
          onChanged({ ...before, doneOn: today, became: 'done', version });
          const reopen = () =>
            change.mutate(
              { params: { id: before.id }, body: { doneOn: null }, ifMatch: version },
              { onSuccess: (now) => onChanged({ ...before, version: now.version }) },
            );
          showUndo({ text: fill(t.review.tickedDone, { title: before.title }), onUndo: reopen });
        },
      },
    );
}
