import { type MouseEvent, memo, type ReactNode } from 'react';
import type { Column } from './column.ts';
import css from './table.module.css';

interface TableRowProps<T> {
  readonly row: T;
  readonly index: number;
  /** The one row the tab key reaches. */
  readonly isCurrent: boolean;
  readonly visible: readonly Column<T>[];
  readonly tracks: string;
  readonly height: number;
  readonly onFocus: (index: number) => void;
  readonly onOpen: ((row: T) => void) | undefined;
  /** The whole row in one, instead of cells. */
  readonly phoneRow: ((row: T) => ReactNode) | undefined;
}

function Row<T>({ row, index, isCurrent, visible, tracks, height, onFocus, onOpen, phoneRow }: TableRowProps<T>) {
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      data-index={index}
      tabIndex={isCurrent ? 0 : -1}
      className={`${css.row} ${onOpen ? css.open : ''}`}
      style={{ transform: `translateY(${index * height}px)`, height, gridTemplateColumns: tracks }}
      onFocus={() => onFocus(index)}
      onClick={(event) => !isInteractive(event) && onOpen?.(row)}
    >
      {phoneRow === undefined ? <Cells row={row} visible={visible} /> : phoneRow(row)}
    </div>
  );
}

/** One row of a table. Drawn again only when something of its own changes, not with every measure of the window. */
export const TableRow = memo(Row) as typeof Row;

function Cells<T>({ row, visible }: { row: T; visible: readonly Column<T>[] }) {
  return visible.map((column) => (
    <div key={column.id} role="gridcell" className={`${css.cell} ${column.align === 'end' ? css.end : ''}`}>
      {column.cell(row)}
    </div>
  ));
}

/** A link or button inside the row acts by itself; so does marking text. */
function isInteractive(event: MouseEvent): boolean {
  const target = event.target as HTMLElement;
  return target.closest('a, button, input, label, [role="button"]') !== null || String(window.getSelection()) !== '';
}
