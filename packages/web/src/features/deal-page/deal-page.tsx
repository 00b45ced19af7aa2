import { getRouteApi } from '@tanstack/react-router';
import { useCallback } from 'react';
import { asAppError } from '../../lib/api/index.ts';
import { useCrumb } from '../../lib/crumb.ts';
import { useRoomText } from '../../lib/text.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Page } from '../../ui/page.tsx';
import { SkeletonPage } from '../../ui/skeleton.tsx';
import { BeforeDeal } from './before-deal.tsx';
import { DealSceneProvider } from './deal-scene.tsx';
import { DealSheet } from './deal-sheet.tsx';
import { HeadEdits } from './head/head-change.tsx';
import { useDealView } from './use-deal-view.ts';

const route = getRouteApi('/frame/deals/$dealId');

/** One deal: read it, then show it; or say why it cannot be shown. */
export function DealPage() {
  const t = useRoomText('deal');
  const { dealId } = route.useParams();
  const { asOf } = route.useSearch();
  const onDay = useAsOf();
  const { data: deal, error, refetch, isPlaceholderData } = useDealView(dealId, asOf);
  useCrumb(deal?.name);
  if (error !== null && (deal === undefined || isPlaceholderData || asOf !== undefined)) {
    const found = asAppError(error);
    const openedOn = found.params['openedOn'];
    return (
      <Page title={t.deal.title} ownHead>
        <h1 className="hidden">{t.deal.title}</h1>
        {found.code === 'deal.notYet' ? (
          <BeforeDeal openedOn={typeof openedOn === 'string' ? openedOn : null} onDay={onDay} />
        ) : (
          <ErrorState error={error} onRetry={() => void refetch()} />
        )}
      </Page>
    );
  }
  if (deal === undefined) return <SkeletonPage />;
  return (
    <Page title={deal.name} wide ownHead>
      <DealSceneProvider deal={deal}>
        <HeadEdits deal={deal}>
          <DealSheet onDay={onDay} isOld={isPlaceholderData} />
        </HeadEdits>
      </DealSceneProvider>
    </Page>
  );
}

/** Looks at another day; the slider does not fill the history with its steps. */
function useAsOf(): (day: string | null) => void {
  const navigate = route.useNavigate();
  return useCallback(
    (day) =>
      void navigate({
        search: ({ asOf: _asOf, ...kept }) => (day === null ? kept : { ...kept, asOf: day }),
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  );
}
