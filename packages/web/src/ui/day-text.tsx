import { formatDay, formatInstant, relativeDay, today } from '../lib/days.ts';
import { useLanguage, useText } from '../lib/text.tsx';

interface DayTextProps {
  readonly day: string | null;
  /** Say "3 days ago" and keep the date for hover. */
  readonly relative?: boolean;
  /** The day to count from; the workspace's today where known. */
  readonly from?: string;
}

/** A calendar date. */
export function DayText({ day, relative = false, from = today() }: DayTextProps) {
  const t = useText();
  const language = useLanguage();
  if (day === null) return <span className="soft">—</span>;
  const near = relativeDay(day, from, t);
  const date = formatDay(day, language);
  return (
    <time dateTime={day} title={relative ? day : `${day} · ${near}`}>
      {relative ? near : date}
    </time>
  );
}

/** A moment, in local time. */
export function InstantText({ at }: { at: string }) {
  const language = useLanguage();
  return (
    <time dateTime={at} title={new Date(at).toLocaleString(language)}>
      {formatInstant(at, language)}
    </time>
  );
}
