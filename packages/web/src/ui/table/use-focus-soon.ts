import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react';
import { focusCell } from './cells.ts';

export type FocusSoon = (index: number, cell: number) => void;

/** Gives a row, or a cell of it, the focus as soon as it is drawn, which may be only with the scroll. */
export function useFocusSoon(body: RefObject<HTMLElement | null>): FocusSoon {
  const wanted = useRef<{ index: number; cell: number } | null>(null);
  const focus = () => {
    const row = body.current?.querySelector<HTMLElement>(`[data-index="${wanted.current?.index}"]`);
    if (!row) return;
    focusCell(row, wanted.current?.cell ?? -1);
    wanted.current = null;
  };
  useLayoutEffect(focus);
  return useCallback((index, cell) => {
    wanted.current = { index, cell };
    focus();
  }, []);
}
