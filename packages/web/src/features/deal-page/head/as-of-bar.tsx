import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { dayAfter, daysFrom, formatDay } from '../../../lib/days.ts';
import { fill, useLanguage, useRoomText } from '../../../lib/text.tsx';
import { DayField } from '../../../ui/field.tsx';
import css from './as-of.module.css';

interface AsOfBarProps {
  readonly openedOn: string;
  readonly today: string;
  /** Day shown now. */
  readonly day: string;
  /** Null = today. */
  readonly onDay: (day: string | null) => void;
}
const SETTLE_MS = 180;

/** A date and a slider over the life of the deal, and a sentence that says which day is shown. */
export function AsOfBar({ openedOn, today, day, onDay }: AsOfBarProps) {
  const t = useRoomText('deal');
  const language = useLanguage();
  const span = Math.max(1, daysFrom(openedOn, today));
  const { at, slide } = useSlide(Math.min(span, Math.max(0, daysFrom(openedOn, day))), (days) =>
    onDay(days >= span ? null : dayAfter(openedOn, days)),
  );
  const isPast = day < today;
  return (
    <div className={css.bar} data-past={isPast} role="region" aria-label={t.deal.asOf.label}>
      <div className={css.controls}>
        <DayField label={t.deal.asOf.day} value={day} max={today} onChange={(next) => onDay(next)} />
        <label className={css.slider}>
          <span className="hidden">{t.deal.asOf.slider}</span>
          <input
            type="range"
            min={0}
            max={span}
            value={at}
            aria-valuetext={formatDay(dayAfter(openedOn, at), language)}
            onChange={(event) => slide(event.currentTarget.valueAsNumber)}
          />
          <span className={css.ends} aria-hidden="true">
            <span>{formatDay(openedOn, language)}</span>
            <b>{formatDay(dayAfter(openedOn, at), language)}</b>
            <span>{t.common.today}</span>
          </span>
        </label>
        <Button variant={isPast ? 'filled' : 'default'} onClick={() => onDay(null)}>
          {t.deal.asOf.back}
        </Button>
      </div>
      {isPast && <p className={css.banner}>{fill(t.deal.asOf.banner, { day: formatDay(day, language) })}</p>}
    </div>
  );
}

/** The slider moves at once; the page follows when it stops. */
function useSlide(settled: number, onRest: (days: number) => void) {
  const [at, setAt] = useState(settled);
  const [moving, setMoving] = useState<number | null>(null);
  useEffect(() => setAt(settled), [settled]);
  useEffect(() => {
    if (moving === null) return undefined;
    const timer = setTimeout(() => {
      setMoving(null);
      onRest(moving);
    }, SETTLE_MS);
    return () => clearTimeout(timer);
    // Only the position matters: a new callback each render must not restart the rest.
  }, [moving]);
  const slide = (days: number) => {
    setAt(days);
    setMoving(days);
  };
  return { at, slide };
}
