import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { fill, useText } from '../../lib/text.tsx';
import { Icon } from '../icon.tsx';
import type { Column, Sort } from './column.ts';
import css from './table.module.css';

interface HeadCellProps<T> {
  readonly column: Column<T>;
  readonly sort: Sort | undefined;
  readonly onSort: ((sort: Sort) => void) | undefined;
  readonly onResize: ((width: number) => void) | undefined;
}

/** One column's heading: click sorts, the edge resizes. */
export function HeadCell<T>({ column, sort, onSort, onResize }: HeadCellProps<T>) {
  const sorted = sort?.column === column.id ? sort : undefined;
  const direction = sorted === undefined ? 'none' : sorted.descending ? 'descending' : 'ascending';
  const canSort = column.sortable === true && onSort !== undefined;
  return (
    <div
      role="columnheader"
      aria-sort={canSort ? direction : undefined}
      className={`${css.cell} ${column.align === 'end' ? css.end : ''} ${sorted ? css.sorted : ''}`}
    >
      {canSort ? (
        <SortButton column={column} sorted={sorted} onSort={onSort} />
      ) : (
        <span className={css.title}>{column.title}</span>
      )}
      {onResize !== undefined && <Handle column={column} onResize={onResize} />}
    </div>
  );
}

function SortButton<T>(props: { column: Column<T>; sorted: Sort | undefined; onSort: (sort: Sort) => void }) {
  const { column, sorted, onSort } = props;
  const t = useText();
  const name =
    sorted === undefined
      ? fill(t.common.table.sortBy, { column: column.title })
      : fill(sorted.descending ? t.common.table.sortDown : t.common.table.sortUp, { column: column.title });
  // Figures are most wanted largest first, names from the start of the alphabet.
  const first = column.align === 'end';
  const next = { column: column.id, descending: sorted === undefined ? first : !sorted.descending };
  return (
    <button type="button" className={css.sort} aria-label={name} onClick={() => onSort(next)}>
      {column.title}
      {sorted !== undefined && <Icon name={sorted.descending ? 'down' : 'up'} size={12} />}
    </button>
  );
}

const KEY_STEP = 16;

function Handle<T>({ column, onResize }: { column: Column<T>; onResize: (width: number) => void }) {
  const t = useText();
  const from = useRef<{ x: number; width: number } | null>(null);
  const widthNow = (element: HTMLElement): number => element.parentElement?.offsetWidth ?? column.width;
  const start = (event: PointerEvent<HTMLButtonElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    from.current = { x: event.clientX, width: widthNow(event.currentTarget) };
  };
  const move = (event: PointerEvent<HTMLButtonElement>) => {
    if (from.current !== null) onResize(from.current.width + event.clientX - from.current.x);
  };
  const key = (event: KeyboardEvent<HTMLButtonElement>) => {
    const step = event.key === 'ArrowRight' ? KEY_STEP : event.key === 'ArrowLeft' ? -KEY_STEP : 0;
    if (step === 0) return;
    event.preventDefault();
    onResize(widthNow(event.currentTarget) + step);
  };
  return (
    <button
      type="button"
      className={css.handle}
      aria-label={fill(t.common.table.resize, { column: column.title })}
      onPointerDown={start}
      onPointerMove={move}
      onPointerUp={() => {
        from.current = null;
      }}
      onKeyDown={key}
    />
  );
}
