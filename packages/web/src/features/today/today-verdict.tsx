import { Link } from '@tanstack/react-router';
import { fill, useRoomText } from '../../lib/text.tsx';
import { Filled } from '../../lib/filled.tsx';
import css from './today.module.css';
import type { TodayView } from './today-view.ts';

/** The page's first line; each figure leads to what it counts. */
export function TodayVerdict({ view: { of, openDeals, totals } }: { view: TodayView }) {
  const t = useRoomText('today');
  const calm = totals.overdue + totals.silent === 0;
  const phrase = of === 'team' ? t.today.verdictTeam : calm ? t.today.verdictCalm : t.today.verdict;
  const overdue = (
    <Link to="/" hash="promises" className="link">
      {fill(t.today.overdueCount, { count: totals.overdue })}
    </Link>
  );
  const silent = (
    <Link to="/deals" search={{ flag: 'silent', ...(of === 'me' && { mine: true }) }} className="link">
      {fill(t.today.silentCount, { count: totals.silent })}
    </Link>
  );
  return (
    <span className={`sentence ${css.verdict}`}>
      <Filled text={fill<string>(phrase, { open: openDeals })} parts={{ overdue, silent }} />
    </span>
  );
}
