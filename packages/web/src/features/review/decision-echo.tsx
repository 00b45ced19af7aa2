import { formatWeekday } from '../../lib/days.ts';
import { useLanguage, useRoomText } from '../../lib/text.tsx';
import css from './decisions.module.css';

interface DecisionEchoProps {
  readonly who: string;
  readonly dueOn: string;
  readonly usual: boolean;
}

/** What will be saved, read back: 唐骁 · 12月9日（周三）. */
export function DecisionEcho({ who, dueOn, usual }: DecisionEchoProps) {
  const t = useRoomText('review');
  const day = formatWeekday(dueOn, useLanguage());
  return (
    <output className={css.echo}>
      <b>{who}</b> · <b>{day}</b> {usual && <span className="soft small">{t.review.usualDay}</span>}
    </output>
  );
}
