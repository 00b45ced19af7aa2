import type { DealRow } from '@qibu/contract';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { DealCard } from './deal-card.tsx';
import css from './list.module.css';

interface DealCardsProps {
  readonly rows: readonly DealRow[];
  readonly onEnd: () => void;
  readonly loading: boolean;
}
const HEIGHT = 112;
const NEAR_END = 12;

/** One under the other, as many as fit; the page itself scrolls. */
export function DealCards({ rows, onEnd, loading }: DealCardsProps) {
  const list = useRef<HTMLUListElement>(null);
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => HEIGHT,
    overscan: 6,
    scrollMargin: list.current?.offsetTop ?? 0,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= rows.length - NEAR_END) onEnd();
  }, [last, rows.length, onEnd]);
  if (loading) return <SkeletonRows />;
  return (
    <ul ref={list} className={css.cards} style={{ height: virtual.getTotalSize() }}>
      {items.map(({ index, key, start }) => {
        const row = rows[index];
        return row === undefined ? null : (
          <li
            key={key}
            ref={virtual.measureElement}
            data-index={index}
            style={{ transform: `translateY(${start - virtual.options.scrollMargin}px)` }}
          >
            <DealCard row={row} />
          </li>
        );
      })}
    </ul>
  );
}
