import { sayQuestion } from '@qibu/phrases/say';
import { useState } from 'react';
import { fill, useRoomText } from '../../../lib/text.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { SectionButton } from '../../../ui/section-button.tsx';
import { Section } from '../../../ui/section.tsx';
import { useDeal } from '../deal-scene.tsx';
import { useDealTasks } from '../use-deal-parts.ts';
import { useWhomToAsk } from '../verdict/whom-to-ask.ts';
import css from './actions.module.css';
import { MoveRow } from './move-row.tsx';
import { TaskRow } from './task-row.tsx';

const SHOWN = 8;

/** What to do next in order of value, whom to ask, and what was promised by whom. */
export function PlanSection() {
  return (
    <div className={css.tab}>
      <div>
        <Moves />
        <Questions />
      </div>
      <Tasks />
    </div>
  );
}

function Moves() {
  const t = useRoomText('deal');
  const { deal } = useDeal();
  const [all, setAll] = useState(false);
  const moves = deal.analysis.moves.filter(({ id }) => id !== 'none' && id !== 'ask-signal');
  return (
    <Section title={t.deal.actions.moves} note={t.deal.actions.movesNote}>
      {moves.length === 0 && <p className="soft">{t.deal.actions.closed}</p>}
      <ol>
        {(all ? moves : moves.slice(0, SHOWN)).map((move, at) => (
          <MoveRow key={`${move.id} ${move.subject ?? ''} ${move.because}`} move={move} place={at + 1} />
        ))}
      </ol>
      {moves.length > SHOWN && (
        <LinkButton onClick={() => setAll(!all)}>
          {all ? t.deal.mines.fewer : fill(t.common.countOf, { count: moves.length })}
        </LinkButton>
      )}
    </Section>
  );
}

function Questions() {
  const t = useRoomText('deal', 'judgement');
  const { deal, open } = useDeal();
  const whom = useWhomToAsk();
  const { questions } = deal.analysis.position;
  // A closed deal is asked nothing: there is no decision left to change.
  if (questions.length === 0 || deal.outcome !== 'open') return null;
  return (
    <Section title={t.deal.actions.questions}>
      <ul>
        {questions.map((question) => (
          <li key={question.signal} className={css.row}>
            <div>
              <LinkButton onClick={() => open({ signals: true, about: question.signal })}>
                {sayQuestion(t, question) ?? whom(question)}
              </LinkButton>
              {question.line !== null && <p className="soft small">{whom(question)}</p>}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Tasks() {
  const t = useRoomText('deal');
  const { deal, open, locked } = useDeal();
  const [withDone, setWithDone] = useState(false);
  const reason = locked('tasks');
  const tasks = useDealTasks(deal);
  const todo = (tasks ?? []).filter(({ doneOn }) => doneOn === null);
  const done = (tasks ?? []).filter(({ doneOn }) => doneOn !== null);
  return (
    <Section
      title={t.deal.actions.tasks}
      note={t.deal.actions.tasksNote}
      aside={<SectionButton label={t.deal.actions.add} whyNot={reason} onClick={() => open({ panel: 'task' })} />}
    >
      {tasks !== undefined && todo.length === 0 && (
        <p>
          {t.deal.actions.empty} {deal.outcome === 'open' && <span className="soft">{t.deal.actions.emptyNote}</span>}
        </p>
      )}
      <ul>
        {todo.map((task) => (
          <TaskRow key={task.id} task={task} />
        ))}
        {withDone && done.map((task) => <TaskRow key={task.id} task={task} />)}
      </ul>
      {done.length > 0 && (
        <LinkButton aria-expanded={withDone} onClick={() => setWithDone(!withDone)}>
          {fill(t.deal.actions.doneCount, { count: done.length })}
        </LinkButton>
      )}
    </Section>
  );
}
