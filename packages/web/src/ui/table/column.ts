import type { ReactNode } from 'react';

/** One column of a table: how it shows, how it reads as text, how wide it is. */
export interface Column<T> {
  readonly id: string;
  readonly title: string;
  readonly cell: (row: T) => ReactNode;
  /** Plain text, for copying. */
  readonly text: (row: T) => string;
  /** Pixels; growers share what is left. */
  readonly width: number;
  /** Where the window is narrow it may shrink to this. */
  readonly least?: number;
  readonly grow?: boolean;
  readonly align?: 'end';
  readonly sortable?: boolean;
  /** Its cells are edited in place. */
  readonly edit?: true;
  /** Cannot be hidden. */
  readonly fixed?: boolean;
  /** Shown on a phone. */
  readonly phone?: boolean;
  /** Hidden until the reader asks for it. */
  readonly hidden?: boolean;
}
/** What stands in a cell while it is edited. */
export type CellEditorOf<T> = (cell: { row: T; column: string; display: ReactNode }) => ReactNode;
export interface Sort {
  readonly column: string;
  readonly descending: boolean;
}
