import { Button } from '@mantine/core';
import { getTimeline, type TimelineItem } from '@qibu/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { call } from '../../../lib/api/index.ts';
import { useShortcuts } from '../../../lib/shortcuts.ts';
import { useRoomText } from '../../../lib/text.tsx';
import { Chips } from '../../../ui/chips.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { useDeal } from '../deal-scene.tsx';
import css from './evidence.module.css';
import { TimelineDays } from './timeline-days.tsx';
import { useNear } from './use-near.ts';

const KINDS = ['evidence', 'interaction', 'move', 'signal', 'claim', 'task', 'turn'] as const;
const CHOICES = ['digest', ...KINDS, 'all'] as const;
type Choice = (typeof CHOICES)[number];

/** What a quote carries is written under it, so the digest leaves those lines out. */
function isShown(item: TimelineItem, choice: Choice): boolean {
  if (choice === 'all') return true;
  if (choice !== 'digest') return item.type === choice;
  return item.type !== 'signal' && (item.type !== 'claim' || item.evidence.length === 0);
}
const PAGE = 60;

/** All that was said, done, met, promised and moved, newest first; read when the reader comes near it. */
export function RecordSection() {
  const { search } = useDeal();
  const [printing, setPrinting] = useState(false);
  const [place, near] = useNear(search.section === 'record' || printing);
  const { keys } = useRoomText('deal').deal;
  useShortcuts([{ keys: 'mod+p', label: keys.print, run: () => setPrinting(true), always: true }], 'deal');
  if (near) return <Timeline printing={printing} onPrinted={() => setPrinting(false)} />;
  return (
    <div ref={place} aria-hidden="true">
      <SkeletonRows rows={6} />
    </div>
  );
}

interface TimelineProps {
  /** The page waits for the timeline, to be printed with it. */
  readonly printing: boolean;
  readonly onPrinted: () => void;
}

function Timeline({ printing, onPrinted }: TimelineProps) {
  const t = useRoomText('evidence');
  const [kind, setKind] = useState<Choice>('digest');
  const { items, error, isLoading, hasMore, loadMore, loading } = useTimeline();
  useEffect(() => {
    if (!printing || isLoading) return;
    onPrinted();
    window.print();
  }, [printing, isLoading, onPrinted]);
  const shown = items.filter((item) => isShown(item, kind));
  if (error !== null) return <ErrorState error={error} onRetry={loadMore} />;
  if (isLoading) return <SkeletonRows rows={6} />;
  if (items.length === 0) return <NothingYet />;
  const chips = CHOICES.map((value) => ({ value, label: t.evidence.timeline[value] }));
  return (
    <div className={css.tab}>
      <div className={`${css.tools} screen-only`}>
        <Chips
          label={t.evidence.timeline.filter}
          hideLabel
          chips={chips}
          value={kind}
          onChange={(one) => setKind(one ?? 'digest')}
        />
      </div>
      <TimelineDays items={shown} />
      {hasMore ? (
        <Button className="screen-only" variant="default" loading={loading} onClick={loadMore}>
          {t.evidence.timeline.more}
        </Button>
      ) : (
        <p className="soft small">{t.evidence.timeline.end}</p>
      )}
    </div>
  );
}

function AddEvidence() {
  const t = useRoomText('evidence');
  const { open, locked } = useDeal();
  const reason = locked('record');
  return (
    <Button disabled={reason !== null} title={reason ?? ''} onClick={() => open({ panel: 'evidence' })}>
      {t.evidence.add}
    </Button>
  );
}

function NothingYet() {
  const t = useRoomText('evidence');
  return (
    <EmptyState
      title={t.evidence.timeline.emptyTitle}
      lines={[t.evidence.timeline.emptyLine1, t.evidence.timeline.emptyLine2]}
      action={<AddEvidence />}
    />
  );
}

/** The timeline page by page, as of the day shown. */
function useTimeline() {
  const { deal, search } = useDeal();
  const query = { limit: PAGE, ...(search.asOf && { asOf: search.asOf }) };
  const { data, error, isLoading, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: [getTimeline.path, { id: deal.id }, query],
    queryFn: ({ pageParam, signal }) =>
      call(getTimeline, {
        params: { id: deal.id },
        query: { ...query, ...(pageParam !== null && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
  const items: TimelineItem[] = data?.pages.flatMap((page) => page.items) ?? [];
  return {
    items,
    error,
    isLoading,
    hasMore: hasNextPage,
    loading: isFetchingNextPage,
    loadMore: () => void fetchNextPage(),
  };
}
