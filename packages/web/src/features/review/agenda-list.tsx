import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { fill, useRoomText } from '../../lib/text.tsx';
import { VerdictMark } from '../../ui/verdict-mark.tsx';
import type { ReviewView } from './agenda.ts';
import css from './review.module.css';
import type { ReviewSearch } from './review-search.ts';

const route = getRouteApi('/frame/review');

interface AgendaListProps {
  readonly view: ReviewView;
  /** What the agenda is narrowed to. */
  readonly reason: ReviewSearch['reason'];
  readonly current: string | undefined;
}

/** Out of control, inflated, changed, promises, the rest: always in this order. */
export function AgendaList({ view, reason, current }: AgendaListProps) {
  const t = useRoomText('review');
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    if (current) list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <nav ref={list} className={`${css.agenda} screen-only`} aria-label={t.review.agenda}>
      {reason && <Narrowed />}
      {groupsOf(view, reason)
        .filter(({ count }) => count > 0)
        .map(({ group, count, deals }) => (
          <div key={group}>
            <h2 className={css.group} title={t.review.groupNotes[group]}>
              {t.review.groups[group]} {count}
            </h2>
            {deals.map((item) => (
              <Entry key={item.deal.id} item={item} isCurrent={item.deal.id === current} />
            ))}
            {count > deals.length && (
              <p className="soft small">{fill(t.review.more, { count: count - deals.length })}</p>
            )}
          </div>
        ))}
    </nav>
  );
}

type Group = ReviewView['groups'][number];

/** In their groups, or all the deals of one reason under its name. */
function groupsOf({ groups }: ReviewView, reason: ReviewSearch['reason']): readonly Group[] {
  if (reason === undefined) return groups;
  const count = groups.reduce((sum, group) => sum + group.count, 0);
  return [{ group: reason, count, deals: groups.flatMap(({ deals }) => deals) }];
}

function Narrowed() {
  const t = useRoomText('review');
  const { owner } = route.useSearch();
  return (
    <p className="small">
      {t.review.only} ·{' '}
      <Link to="/review" search={owner ? { owner } : {}} className="link">
        {t.review.showAll}
      </Link>
    </p>
  );
}

function Entry({ item: { deal, reasons }, isCurrent }: { item: Group['deals'][number]; isCurrent: boolean }) {
  const t = useRoomText('review');
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
      <VerdictMark place={deal.standing.place} compact />
      {reasons.length > 0 && (
        <span className={css.reasons}>{reasons.map((reason) => t.review.groups[reason]).join(' · ')}</span>
      )}
    </button>
  );
}
