import { type MouseEvent, memo, type ReactNode } from 'react';
import { openByClick } from './cells.ts';
import type { CellEditorOf, Column } from './column.ts';
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
  readonly onEdit: (event: MouseEvent, row: T) => void;
  readonly canEdit: boolean;
  /** The column whose cell is being edited, and what edits it. */
  readonly edited: { readonly column: string; readonly editor: CellEditorOf<T> } | undefined;
}
function Row<T>(props: TableRowProps<T>) {
  const { row, index, isCurrent, tracks, height, onFocus, onOpen, phoneRow, onEdit } = props;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      data-index={index}
      tabIndex={isCurrent ? 0 : -1}
      className={`${css.row} ${onOpen ? css.open : ''}`}
      style={{ transform: `translateY(${index * height}px)`, height, gridTemplateColumns: tracks }}
      onFocus={() => onFocus(index)}
      onClick={(event) => isInteractive(event) || openByClick(event, () => onOpen?.(row))}
      onDoubleClick={(event) => onEdit(event, row)}
    >
      {phoneRow === undefined ? <Cells {...props} /> : phoneRow(row)}
    </div>
  );
}

/** One row of a table. Drawn again only when something of its own changes, not with every measure of the window. */
export const TableRow = memo(Row) as typeof Row;

function Cells<T>({ row, visible, canEdit, edited }: TableRowProps<T>) {
  return visible.map((column) => (
    <div
      key={column.id}
      role="gridcell"
      data-edit={canEdit && column.edit === true ? '' : undefined}
      className={`${css.cell} ${column.align === 'end' ? css.end : ''}`}
    >
      {edited?.column === column.id
        ? edited.editor({ row, column: column.id, display: column.cell(row) })
        : column.cell(row)}
    </div>
  ));
}

/** A link or button inside the row acts by itself; so does marking text, and a form opened from a cell. */
function isInteractive(event: MouseEvent): boolean {
  const target = event.target as HTMLElement;
  if (!event.currentTarget.contains(target)) return true;
  return target.closest('a, button, input, label, [role="button"]') !== null || String(window.getSelection()) !== '';
}
