import { Button } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useShortcuts } from '../../lib/shortcuts.ts';
import { useRoomText } from '../../lib/text.tsx';
import { useNewPanel } from '../../list-page/use-new-panel.ts';
import { Icon } from '../../ui/icon.tsx';
import { Page } from '../../ui/page.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { deals } from './deals.ts';
import { DealFilters } from './filter/deal-filters.tsx';
import { DealsList } from './list/deals-list.tsx';
import { ViewSwitch } from './view-switch.tsx';

const Board = lazy(async () => ({ default: (await import('./board/board.tsx')).Board }));
const GroupedList = lazy(async () => ({ default: (await import('./grouped/grouped-list.tsx')).GroupedList }));
const NewDealPanel = lazy(async () => ({ default: (await import('./create/new-deal-panel.tsx')).NewDealPanel }));

/** List and board of one filter; the filter is the URL. */
export function DealsPage() {
  const t = useRoomText('deals');
  const { search, change } = deals.useSearch();
  const panel = useNewPanel(deals);
  const isBoard = search.view === 'board';
  useShortcuts(
    [
      { keys: 'c', label: t.deals.keys.new, run: panel.open },
      { keys: 'b', label: t.deals.keys.board, run: () => change({ view: isBoard ? undefined : 'board' }) },
      { keys: 'f', label: t.deals.keys.search, run: () => document.getElementById('deals-q')?.focus() },
    ],
    'list',
  );
  return (
    <Page
      title={t.deals.title}
      wide
      actions={
        <>
          <ViewSwitch />
          <Button leftSection={<Icon name="plus" size={16} />} onClick={panel.open}>
            {t.deals.new}
          </Button>
        </>
      }
    >
      <DealFilters />
      {isBoard ? (
        <Suspense fallback={<SkeletonRows />}>
          <Board />
        </Suspense>
      ) : search.group === undefined ? (
        <DealsList />
      ) : (
        <Suspense fallback={<SkeletonRows />}>
          <GroupedList key={search.group} by={search.group} />
        </Suspense>
      )}
      {search.new && (
        <Suspense fallback={null}>
          <NewDealPanel accountId={search.account} onClose={panel.close} />
        </Suspense>
      )}
    </Page>
  );
}
