import { ANSWERS, type SignalId } from '@qibu/core';
import { useEffect, useId, useRef, useState } from 'react';
import { fill, useRoomText } from '../../../lib/text.tsx';
import type { Answer } from '../../../parts/evidence/statement.ts';
import { LinkButton } from '../../../ui/link-button.tsx';
import { useDeal } from '../deal-scene.tsx';
import css from './signals.module.css';

interface SignalRowProps {
  readonly signal: SignalId;
  readonly draft: Answer | null;
  readonly onMark: (answer: Answer) => void;
  readonly locked: string | null;
}

/** One signal: its question, the recorded answer, and the three answers in concrete words. */
export function SignalRow({ signal, draft, onMark, locked }: SignalRowProps) {
  const t = useRoomText('deal', 'method');
  const { deal, search } = useDeal();
  const row = useRef<HTMLLIElement>(null);
  const [howTo, setHowTo] = useState(search.about === signal);
  const isWanted = search.about === signal;
  const isBest = deal.analysis.position.questions.some((question) => question.signal === signal);
  useEffect(() => {
    if (isWanted) row.current?.scrollIntoView({ block: 'center' });
  }, [isWanted]);
  const words = t.signals[signal];
  return (
    <li ref={row} className={css.row} data-wanted={isWanted} data-signal={signal} tabIndex={-1}>
      <div className={css.question}>
        <p>
          <b title={signal.length === 2 ? signal : undefined}>{words.question}</b>
        </p>
        <p className={css.meta}>
          <OnFile signal={signal} />
          {isBest && <span className={css.best}>{t.deal.signals.best}</span>}
          <LinkButton aria-expanded={howTo} onClick={() => setHowTo(!howTo)}>
            {t.deal.signals.howToFind}
          </LinkButton>
        </p>
        {howTo && <p className={css.howTo}>{words.ask}</p>}
      </div>
      <Answers signal={signal} draft={draft} onMark={onMark} locked={locked} />
    </li>
  );
}

/** Three answers; the recorded one is outlined, the one marked now is filled. */
function Answers({ signal, draft, onMark, locked }: SignalRowProps) {
  const t = useRoomText('method');
  const { deal } = useDeal();
  const name = useId();
  const onFile = deal.analysis.position.contributions.filter((one) => one.signal === signal);
  return (
    <fieldset className={css.answers} disabled={locked !== null} title={locked ?? ''}>
      <legend className="hidden">{t.signals[signal].question}</legend>
      {ANSWERS.map((answer) => (
        <label
          key={answer}
          className={css.answer}
          data-answer={answer}
          data-filed={onFile.some((one) => one.answer === answer)}
        >
          <input
            type="radio"
            name={name}
            checked={draft === answer}
            onChange={() => onMark(answer)}
            onClick={() => draft === answer && onMark(answer)}
          />
          <span>{t.signals[signal][answer]}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** Who answered so far and how long ago. */
function OnFile({ signal }: { signal: SignalId }) {
  const t = useRoomText('deal');
  const { deal, words } = useDeal();
  const onFile = deal.analysis.position.contributions.filter((one) => one.signal === signal);
  const [first] = onFile;
  if (first === undefined) return <span>{t.deal.signals.unanswered}</span>;
  if (onFile.length > 1) return <span>{fill(t.deal.signals.currentMany, { count: onFile.length })}</span>;
  const age = first.ageDays === 0 ? t.deal.signals.today : fill(t.common.daysAgo, { days: first.ageDays });
  return <span>{fill(t.deal.signals.current, { who: words.person(first.by), age })}</span>;
}
