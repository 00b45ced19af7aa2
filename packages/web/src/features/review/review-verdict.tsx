import type { REVIEW_REASONS } from '@qibu/contract';
import { Link } from '@tanstack/react-router';
import { formatMoney } from '../../lib/money.ts';
import { fill, useLanguage, useRoomText } from '../../lib/text.tsx';
import { Filled } from '../../lib/filled.tsx';
import type { ReviewView } from './agenda.ts';
import css from './review.module.css';

type Reason = (typeof REVIEW_REASONS)[number];

/** The page's first line; each figure leaves on the agenda the deals it counts. */
export function ReviewVerdict({ view, owner }: { view: ReviewView; owner: string | undefined }) {
  const t = useRoomText('review');
  const { totals } = view;
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
    <>
      <span className={`sentence ${css.verdict}`}>
        <Filled text={fill<string>(phrase, { open: totals.open })} parts={parts} />
      </span>
      <MoneyLine view={view} />
    </>
  );
}

/** What is at stake, each currency for itself. */
function MoneyLine({ view: { money, unpriced } }: { view: ReviewView }) {
  const t = useRoomText('review');
  const language = useLanguage();
  const sentences = money.map(({ currency, ...sums }) => {
    const said = (minor: number) => formatMoney(minor, currency, { language, symbol: true });
    const phrase: string = sums.behind + sums.inflated === 0 ? t.review.money.all : t.review.money.some;
    return fill<string>(phrase, { open: said(sums.open), behind: said(sums.behind), inflated: said(sums.inflated) });
  });
  const all = unpriced === 0 ? sentences : [...sentences, fill(t.review.money.unpriced, { count: unpriced })];
  return all.length > 0 && <span className={css.money}>{all.join(language === 'en' ? ' ' : '')}</span>;
}
