import type { REVIEW_REASONS } from '@qibu/contract';
import { Link } from '@tanstack/react-router';
import { fill, useRoomText } from '../../lib/text.tsx';
import { Filled } from '../../lib/filled.tsx';
import type { ReviewView } from './agenda.ts';
import css from './review.module.css';

type Reason = (typeof REVIEW_REASONS)[number];

/** The page's first line; each figure leaves on the agenda the deals it counts. */
export function ReviewVerdict({ view: { totals }, owner }: { view: ReviewView; owner: string | undefined }) {
  const t = useRoomText('review');
  const { figures } = t.review;
  const calm = totals.behind + totals.outOfControl + totals.inflated + totals.overdue === 0;
  const figure = (reason: Reason, text: string) => (
    <Link to="/review" search={owner ? { owner, reason } : { reason }} className="link">
      {text}
    </Link>
  );
  const parts = {
    behind: figure('behind', fill(figures.behind, { count: totals.behind })),
    outOfControl: figure('out-of-control', fill(figures.outOfControl, { count: totals.outOfControl })),
    inflated: figure('inflated', fill(figures.inflated, { count: totals.inflated })),
    changed: figure('changed', fill(figures.changed, { count: totals.changed })),
    overdue: figure('promises', fill(figures.overdue, { count: totals.overdue, promises: totals.overduePromises })),
  };
  const phrase = calm ? t.review.verdictCalm : t.review.verdict;
  return (
    <span className={`sentence ${css.verdict}`}>
      <Filled text={fill<string>(phrase, { open: totals.open })} parts={parts} />
    </span>
  );
}
