import { formatWeekday } from '../../lib/days.ts';
import { fill, useLanguage, useRoomText } from '../../lib/text.tsx';
import css from './decisions.module.css';

interface DecisionEchoProps {
  readonly who: string;
  readonly dueOn: string;
  readonly usual: boolean;
  /** What was said of a day that is none. */
  readonly vague: string | null;
  /** Neither the words nor a choice say which kind of decision it is. */
  readonly isKindOpen: boolean;
}

/** What will be saved, read back: 唐骁 · 12月9日（周三）. */
export function DecisionEcho({ who, dueOn, usual, vague, isKindOpen }: DecisionEchoProps) {
  const t = useRoomText('review');
  const day = formatWeekday(dueOn, useLanguage());
  const noDay = vague === null ? t.review.usualDay : fill(t.review.vagueDay, { words: vague });
  return (
    <output className={css.echo}>
      <b>{who}</b> · <b>{day}</b> {usual && <span className="soft small">{noDay}</span>}
      {isKindOpen && <span className="soft small"> {t.review.kindOpen}</span>}
    </output>
  );
}
