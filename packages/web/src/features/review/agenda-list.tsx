import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { fill, useRoomText, useWording } from '../../lib/text.tsx';
import { Icon } from '../../ui/icon.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
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

/** What is to be talked about, the most valuable first; then the rest. */
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
            <h2 className={css.group} title={noteOf(t, group)}>
              {reason === undefined ? t.review.groups[group] : t.review.reasonNames[reason]} {count}
            </h2>
            {deals.map((item) => (
              <Entry key={item.deal.id} item={item} today={view.today} isCurrent={item.deal.id === current} />
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

const noteOf = (t: ReturnType<typeof useRoomText<'review'>>, group: Group['group']) => t.review.groupNotes[group];

/** In their groups, or all the deals of one reason together. */
function groupsOf({ groups }: ReviewView, reason: ReviewSearch['reason']): readonly Group[] {
  if (reason === undefined) return groups;
  const count = groups.reduce((sum, group) => sum + group.count, 0);
  return [{ group: 'talk', count, deals: groups.flatMap(({ deals }) => deals) }];
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

interface EntryProps {
  readonly item: Group['deals'][number];
  readonly today: string;
  readonly isCurrent: boolean;
}

function Entry({ item: { deal, reasons, reviewedOn }, today, isCurrent }: EntryProps) {
  const t = useRoomText('review');
  const say = useWording();
  const isReviewed = reviewedOn === today;
  const words = reasons.map((reason) =>
    reason === 'out-of-control' ? say.indicators(deal.standing.unsettled) : t.review.reasonNames[reason],
  );
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
      <span className={css.entryName}>
        {isReviewed && (
          <span className={css.tick} title={t.review.reviewed}>
            <Icon name="check" size={14} />
            <span className="hidden">{t.review.reviewed}</span>
          </span>
        )}
        {deal.name}
      </span>
      <MoneyText minor={deal.amountMinor} currency={deal.currency} />
      {words.length > 0 && <span className={css.reasons}>{words.join(' · ')}</span>}
    </button>
  );
}
