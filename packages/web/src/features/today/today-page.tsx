import type { DealRow } from '@qibu/contract';
import { getToday } from '@qibu/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { reading } from '../../lib/api/index.ts';
import { useMe } from '../../lib/me.ts';
import { useShortcuts } from '../../lib/shortcuts.ts';
import { useRoomText } from '../../lib/text.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Page } from '../../ui/page.tsx';
import { SkeletonPage } from '../../ui/skeleton.tsx';
import { DealGlance, type Glance } from './deal-glance.tsx';
import { DueLists } from './due-lists.tsx';
import { MoveList, QuestionList, SilentList } from './lists.tsx';
import css from './today.module.css';
import { TodayVerdict } from './today-verdict.tsx';
import type { TodayView } from './today-view.ts';

/** What to do, whom to ask, what is due and who went silent; each list best first. */
export function TodayPage() {
  const t = useRoomText('today');
  const { data, error, refetch } = useQuery(reading(getToday, {}));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonPage />;
  return (
    <Page title={t.today.title} lead={data.openDeals > 0 ? <TodayVerdict view={data} /> : undefined}>
      {data.openDeals === 0 ? <NoDeals /> : <Lists view={data} />}
    </Page>
  );
}

function NoDeals() {
  const t = useRoomText('today');
  const { workspace } = useMe();
  return (
    <EmptyState
      title={t.today.empty.title}
      lines={[t.today.empty.first, t.today.empty.second]}
      action={
        <>
          <Link to="/import" className="button">
            {t.today.empty.import}
          </Link>
          <Link to="/deals" search={{ new: true }} className="link">
            {t.today.empty.create}
          </Link>
          {workspace.hasDeals && (
            <Link to="/review" className="link">
              {t.today.empty.sample}
            </Link>
          )}
        </>
      }
    />
  );
}

function Lists({ view }: { view: TodayView }) {
  const t = useRoomText('today');
  const [glance, setGlance] = useState<Glance | null>(null);
  const openDeal = (deal: DealRow) => setGlance({ deal });
  const box = useRef<HTMLDivElement>(null);
  const step = (by: number) => {
    const items = [...(box.current?.querySelectorAll<HTMLElement>('[data-item]') ?? [])];
    const at = items.findIndex((item) => item.contains(document.activeElement));
    items[Math.min(items.length - 1, Math.max(0, at + by))]?.focus();
  };
  useShortcuts(
    [
      { keys: 'j', label: t.today.shortcutNext, run: () => step(1) },
      { keys: 'k', label: t.today.shortcutPrevious, run: () => step(-1) },
    ],
    'page',
  );
  return (
    <div ref={box} className={css.columns}>
      <div>
        <MoveList view={view} onOpen={openDeal} />
        <DueLists view={view} />
      </div>
      <div>
        <QuestionList view={view} onOpen={(question) => setGlance({ deal: question.deal, question })} />
        <SilentList view={view} onOpen={openDeal} />
      </div>
      <DealGlance glance={glance} today={view.today} onClose={() => setGlance(null)} />
    </div>
  );
}
