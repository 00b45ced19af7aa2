import { type KeyboardEvent, type MouseEvent, type ReactNode, useCallback, useRef, useState } from 'react';
import { cellAt, columnClickedTwice, columnToEdit, type EditedCell } from './cells.ts';
import type { CellEditorOf, Column } from './column.ts';
import type { FocusSoon } from './use-focus-soon.ts';

interface EditingInput<T> {
  readonly editor?: (cell: Parameters<CellEditorOf<T>>[0] & { readonly onDone: () => void }) => ReactNode;
  readonly rows: readonly T[];
  readonly rowKey: (row: T) => string;
  readonly visible: readonly Column<T>[];
}

/** The cell being edited; afterwards the focus is where it was. */
export function useEditing<T>({ editor, rows, rowKey, visible }: EditingInput<T>, focusSoon: FocusSoon) {
  const [cell, setCell] = useState<EditedCell | null>(null);
  const now = useRef({ rows, rowKey, visible });
  now.current = { rows, rowKey, visible };
  const canEdit = editor !== undefined;
  const start = useCallback(
    (row: T, column: Column<T> | undefined): boolean => {
      if (!canEdit || column === undefined) return false;
      setCell({ row: now.current.rowKey(row), column: column.id, from: cellAt(document.activeElement) });
      return true;
    },
    [canEdit],
  );
  const end = (): void => {
    const index = rows.findIndex((row) => rowKey(row) === cell?.row);
    setCell(null);
    if (index >= 0) focusSoon(index, cell?.from ?? -1);
  };
  return {
    byClicks: useCallback(
      (event: MouseEvent, row: T) => void start(row, columnClickedTwice(event, now.current.visible)),
      [start],
    ),
    byKey: (event: KeyboardEvent, row: T): boolean => {
      const started = start(row, columnToEdit(event, visible));
      if (started) event.preventDefault();
      return started;
    },
    edited: cell &&
      editor && { ...cell, editor: (of: Parameters<CellEditorOf<T>>[0]) => editor({ ...of, onDone: end }) },
  };
}
