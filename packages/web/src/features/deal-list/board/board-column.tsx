import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { Button } from '@mantine/core';
import type { DealRow } from '@qibu/contract';
import { useEffect, useRef, useState } from 'react';
import { fill, useRoomText } from '../../../lib/text.tsx';
import { MoneyText } from '../../../ui/money-text.tsx';
import { useStageName } from '../../../ui/stage-mark.tsx';
import css from './board.module.css';
import { BoardCard } from './board-card.tsx';
import type { ColumnView } from './move-card.ts';

interface BoardColumnProps {
  readonly column: ColumnView;
  readonly stages: readonly string[];
  /** Claimed stages are moved by hand; evidenced ones follow from evidence. */
  readonly canMove: boolean;
  readonly loading: boolean;
  readonly onMore: () => void;
  readonly onMove: (row: DealRow, to: string) => void;
}

/** One stage: how many, worth what, and the cards most at risk first. */
export function BoardColumn({ column, stages, canMove, loading, onMore, onMove }: BoardColumnProps) {
  const t = useRoomText('deals');
  const stageName = useStageName();
  const name = stageName(column.stage);
  const { target, isOver } = useDrop(canMove ? column.stage : null, onMove);
  const rest = column.count - column.cards.length;
  return (
    <section ref={target} className={css.column} data-over={isOver} aria-label={name}>
      <header className={css.columnHead}>
        <h2>
          {name} <span className="soft">{column.count}</span>
        </h2>
        <p className="soft small">
          {column.totals.length === 0
            ? '—'
            : column.totals.map(({ currency, amountMinor }) => (
                <span key={currency} className={css.total}>
                  <MoneyText minor={amountMinor} currency={currency} symbol />
                </span>
              ))}
        </p>
      </header>
      <ul className={css.cards}>
        {column.cards.map((row) => (
          <BoardCard key={row.id} row={row} stages={canMove ? stages : []} onMove={(to) => onMove(row, to)} />
        ))}
      </ul>
      {column.count === 0 && <p className={css.empty}>{t.deals.boardView.empty}</p>}
      {column.next !== null && (
        <Button size="compact-sm" variant="subtle" loading={loading} onClick={onMore}>
          {fill(t.deals.boardView.more, { count: rest })}
        </Button>
      )}
    </section>
  );
}

/** Takes a card that is let go over the column. */
function useDrop(stage: string | null, onMove: (row: DealRow, to: string) => void) {
  const target = useRef<HTMLElement>(null);
  const [isOver, setOver] = useState(false);
  const move = useRef(onMove);
  move.current = onMove;
  useEffect(() => {
    const element = target.current;
    if (element === null || stage === null) return undefined;
    return dropTargetForElements({
      element,
      canDrop: ({ source }) => (source.data['row'] as DealRow | undefined)?.stage !== stage,
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: ({ source }) => {
        setOver(false);
        const row = source.data['row'];
        if (row !== undefined) move.current(row as DealRow, stage);
      },
    });
  }, [stage]);
  return { target, isOver };
}
