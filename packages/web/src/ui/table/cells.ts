import type { KeyboardEvent, MouseEvent } from 'react';
import type { Column } from './column.ts';

/** The cell of a table that is being edited. */
export interface EditedCell {
  readonly row: string;
  readonly column: string;
  /** Which cell had the focus before, and gets it back; -1 for the row. */
  readonly from: number;
}

const CELL = '[role="gridcell"]';
const ROW = '[data-index]';
/** What the keys of a table hold on: a row, or a cell of one. */
export const ROW_OR_CELL = `${ROW}, ${CELL}`;

/** Which cell of its row an element is or stands in; -1 for the row itself. */
export function cellAt(target: EventTarget | null): number {
  const cell = target instanceof Element ? target.closest(CELL) : null;
  return cell === null ? -1 : [...(cell.parentElement?.children ?? [])].indexOf(cell);
}

/** Gives a cell of a row the focus, or the row itself where there is no such cell. */
export function focusCell(row: HTMLElement, at: number): void {
  const cell = row.children[at];
  if (!(cell instanceof HTMLElement)) return row.focus({ preventScroll: true });
  cell.tabIndex = -1;
  cell.focus({ preventScroll: true });
  cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** Left and right walk the cells of a row, Escape leaves them; whether the key was one of these. */
export function walkCells(event: KeyboardEvent): boolean {
  const row = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>(ROW) : null;
  const at = cellAt(event.target);
  const to = event.key === 'ArrowRight' ? at + 1 : event.key === 'ArrowLeft' ? at - 1 : -1;
  const leaves = event.key === 'Escape' && at >= 0;
  if (row === null || !(leaves || event.key === 'ArrowRight' || event.key === 'ArrowLeft')) return false;
  event.preventDefault();
  if (to < row.children.length) focusCell(row, leaves ? -1 : to);
  return true;
}

/** The column a key asks to edit: F2 or Enter that of the cell, F2 on the row its first that can be; else undefined. */
export function columnToEdit<T>(event: KeyboardEvent, visible: readonly Column<T>[]): Column<T> | undefined {
  const at = cellAt(event.target);
  if (event.key !== 'F2' && !(event.key === 'Enter' && at >= 0)) return undefined;
  const asked = at >= 0 ? visible[at] : visible.find(({ edit }) => edit);
  return asked?.edit === true ? asked : undefined;
}

// As long as people take between the two clicks of a double one.
const SECOND_CLICK_MS = 250;
let waiting: ReturnType<typeof setTimeout> | undefined;

/** Opens a row by a click. On a cell that can be edited a second click is waited for, which edits instead. */
export function openByClick(event: MouseEvent, open: () => void): void {
  clearTimeout(waiting);
  const canEdit = (event.target as Element).closest('[data-edit]') !== null;
  if (!canEdit) open();
  else if (event.detail < 2) waiting = setTimeout(open, SECOND_CLICK_MS);
}

/** The column of the cell that was clicked twice, if it can be edited; what the clicks marked is unmarked. */
export function columnClickedTwice<T>(event: MouseEvent, visible: readonly Column<T>[]): Column<T> | undefined {
  clearTimeout(waiting);
  const column = visible[cellAt(event.target)];
  if (column?.edit !== true) return undefined;
  window.getSelection()?.removeAllRanges();
  return column;
}
