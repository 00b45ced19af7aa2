import { getReview } from '@qibu/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useCallback } from 'react';
import { reading } from '../../lib/api/index.ts';
import { useShortcuts } from '../../lib/shortcuts.ts';
import { useRoomText } from '../../lib/text.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Page } from '../../ui/page.tsx';
import { SkeletonPage } from '../../ui/skeleton.tsx';
import { reviewQuery } from './review-search.ts';
import { agendaOf, placeOf, type ReviewView } from './agenda.ts';
import { AgendaList } from './agenda-list.tsx';
import { DealWalk } from './deal-walk.tsx';
import { NewsList } from './news-list.tsx';
import css from './review.module.css';
import { useAgendaEdit } from './use-agenda-edit.ts';
import { ReviewVerdict } from './review-verdict.tsx';
import { PeopleLine, TeamTable } from './team-table.tsx';

const route = getRouteApi('/frame/review');

/** The weekly review: the agenda in its fixed order at the left, one deal on the screen. */
export function ReviewPage() {
  const t = useRoomText('review');
  const search = route.useSearch();
  const { data, error, refetch } = useQuery(reading(getReview, { query: reviewQuery(search) }));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonPage />;
  const isEmpty = data.totals.open === 0 && search.owner === undefined;
  return (
    <Page title={t.review.title} wide lead={isEmpty ? undefined : <ReviewVerdict view={data} owner={search.owner} />}>
      {isEmpty ? <NothingToReview /> : <Walk view={data} />}
    </Page>
  );
}

function NothingToReview() {
  const t = useRoomText('review');
  const { title, first, second, action } = t.review.empty;
  return (
    <EmptyState
      title={title}
      lines={[first, second]}
      action={
        <Link to="/import" className="link">
          {action}
        </Link>
      }
    />
  );
}

function Walk({ view }: { view: ReviewView }) {
  const t = useRoomText('review');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const agenda = agendaOf(view);
  const editOf = useAgendaEdit(search);
  const at = placeOf(agenda, search.deal);
  const item = agenda[at];
  const go = useCallback(
    (to: number) => {
      const next = agenda[Math.min(agenda.length - 1, Math.max(0, to))];
      if (next) void navigate({ search: { ...search, deal: next.deal.id }, replace: true });
    },
    [agenda, navigate, search],
  );
  useShortcuts(
    [
      { keys: 'j', label: t.review.shortcutNext, run: () => go(at + 1) },
      { keys: 'k', label: t.review.shortcutPrevious, run: () => go(at - 1) },
    ],
    'page',
  );
  return (
    <>
      {(view.people.length > 1 || search.owner) && <PeopleLine people={view.people} owner={search.owner} />}
      <div className={css.frame}>
        <AgendaList view={view} reason={search.reason} current={item?.deal.id} />
        {item && (
          <DealWalk
            key={item.deal.id}
            item={item}
            today={view.today}
            at={at}
            count={agenda.length}
            edit={editOf(item.deal.id)}
            onGo={go}
          />
        )}
      </div>
      <NewsList news={view.news} />
      {view.people.length > 1 && <TeamTable people={view.people} />}
    </>
  );
}
