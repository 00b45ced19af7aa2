import type { DealRow } from '@qibu/contract';
import { type CSSProperties, lazy, Suspense, useState } from 'react';
import { fill, useRoomText } from '../../../lib/text.tsx';
import { useMoved } from '../../../parts/stage/use-moved.ts';
import { ErrorState } from '../../../ui/error-state.tsx';
import { FilterToggle } from '../../../ui/filter-bar.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { useStageName } from '../../../ui/stage-mark.tsx';
import { deals } from '../deals.ts';
import { NoDeals } from '../no-deals.tsx';
import css from './board.module.css';
import { BoardColumn } from './board-column.tsx';
import { useBoard } from './use-board.ts';
import { useBoardKeys } from './use-board-keys.ts';
import { useMoveCard } from './use-move-card.ts';

const GatePanel = lazy(async () => ({ default: (await import('./gate-panel.tsx')).GatePanel }));

/** Columns without a card leave their room to the others. */
const tracksOf = (columns: readonly { readonly count: number }[]): string =>
  columns.map(({ count }) => (count === 0 ? '76px' : 'minmax(156px, 1fr)')).join(' ');

/** Open deals by stage, with what each column is worth. A move without enough evidence opens the gate panel. */
export function Board() {
  const t = useRoomText('deals');
  const stageName = useStageName();
  const { search, change } = deals.useSearch();
  const board = useBoard(search);
  const [asking, setAsking] = useState<{ row: DealRow; to: string } | null>(null);
  const moved = useMoved();
  const move = useMoveCard({
    board,
    onAsk: (row, to) => setAsking({ row, to }),
    onMoved: (row, deal) =>
      moved({
        text: fill(t.deals.boardView.moved, { name: row.name, stage: stageName(deal.stage) }),
        from: row.stage,
        deal,
      }),
  });
  const isClaimed = search.by !== 'evidenced';
  const onKey = useBoardKeys(isClaimed);
  if (board.error !== null && board.columns.length === 0)
    return <ErrorState error={board.error} onRetry={() => void board.refetch()} />;
  if (board.isLoading) return <SkeletonRows />;
  const stages = board.columns.flatMap(({ stage }) => (stage === null ? [] : [stage]));
  return (
    <>
      <div className={css.tools}>
        <span className="soft">{t.deals.boardView.by}</span>
        <FilterToggle on={isClaimed} onChange={() => change({ by: undefined })}>
          {t.deals.boardView.claimed}
        </FilterToggle>
        <FilterToggle on={!isClaimed} onChange={() => change({ by: 'evidenced' })}>
          {t.deals.boardView.evidenced}
        </FilterToggle>
        <span className={`soft small ${isClaimed ? css.keys : ''}`}>
          {isClaimed ? t.deals.boardView.keys : t.deals.boardView.readOnly}
        </span>
      </div>
      {search.outcome !== undefined && (
        <p className="soft small" role="status">
          {t.deals.boardView.openOnly}{' '}
          <button type="button" className="link" onClick={() => change({ view: undefined })}>
            {t.deals.boardView.toList}
          </button>
        </p>
      )}
      {board.columns.every(({ count }) => count === 0) ? (
        <NoDeals />
      ) : (
        <div className={css.board} style={{ '--columns': tracksOf(board.columns) } as CSSProperties} onKeyDown={onKey}>
          {board.columns.map((column) => (
            <BoardColumn
              key={column.stage ?? ''}
              column={column}
              stages={stages}
              canMove={isClaimed}
              loading={board.loading === (column.stage ?? '')}
              onMore={() => void board.more(column)}
              onMove={move}
            />
          ))}
        </div>
      )}
      <Suspense fallback={null}>
        {asking !== null && <GatePanel dealId={asking.row.id} to={asking.to} onClose={() => setAsking(null)} />}
      </Suspense>
    </>
  );
}
