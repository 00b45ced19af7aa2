import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { fill, useRoomText } from '../../lib/text.tsx';
import { VerdictMark } from '../../ui/verdict-mark.tsx';
import type { ReviewView } from './agenda.ts';
import css from './review.module.css';

const route = getRouteApi('/frame/review');

/** Out of control, inflated, changed, promises, the rest: always in this order. */
export function AgendaList({ view, current }: { view: ReviewView; current: string | undefined }) {
  const t = useRoomText('review');
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    if (current) list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <nav ref={list} className={`${css.agenda} screen-only`} aria-label={t.review.agenda}>
      {view.groups
        .filter(({ count }) => count > 0)
        .map(({ group, count, deals }) => (
          <div key={group}>
            <h2 className={css.group} title={t.review.groupNotes[group]}>
              {t.review.groups[group]} {count}
            </h2>
            {deals.map(({ deal }) => (
              <Entry key={deal.id} deal={deal} isCurrent={deal.id === current} />
            ))}
            {count > deals.length && (
              <p className="soft small">{fill(t.review.more, { count: count - deals.length })}</p>
            )}
          </div>
        ))}
    </nav>
  );
}

type Deal = ReviewView['groups'][number]['deals'][number]['deal'];

function Entry({ deal, isCurrent }: { deal: Deal; isCurrent: boolean }) {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <button
      type="button"
      className={css.entry}
      aria-current={isCurrent}
      title={deal.name}
      onClick={() => void navigate({ search: { ...search, deal: deal.id }, replace: true })}
    >
      <span className={css.entryName}>{deal.name}</span>
      <VerdictMark verdict={deal.standing.verdict} compact />
    </button>
  );
}
