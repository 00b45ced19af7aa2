import { type RefObject, useEffect, useState } from 'react';

const OVERSCAN = 12;
/** Before the table is measured, enough rows for the most windows and no margin: what is seen is drawn first. */
const UNMEASURED = { top: 0, height: 720, overscan: 0 };
const NEAR_END = 20;

export interface RowRange {
  readonly first: number;
  /** One past the last row to draw. */
  readonly end: number;
}
interface RowsInput {
  readonly scroll: RefObject<HTMLElement | null>;
  readonly count: number;
  readonly rowHeight: number;
  readonly onEnd: (() => void) | undefined;
}

/** The rows to draw for a scroll position; all rows are of one height, so it is plain arithmetic. */
export function rangeOf(
  top: number,
  height: number,
  { count, rowHeight, overscan = OVERSCAN }: Pick<RowsInput, 'count' | 'rowHeight'> & { readonly overscan?: number },
): RowRange {
  const first = Math.max(0, Math.floor(top / rowHeight) - overscan);
  const end = Math.min(count, Math.ceil((top + height) / rowHeight) + overscan);
  return { first: Math.min(first, Math.max(0, count - 1)), end };
}

/** Only visible rows are rendered; more are fetched near the last one. */
export function useRows({ scroll, count, rowHeight, onEnd }: RowsInput): RowRange {
  const [seen, setSeen] = useState(UNMEASURED);
  // Not a layout effect: when rows arrive together with the table, its scroll container is not mounted yet.
  useEffect(() => {
    const element = scroll.current;
    if (element === null) return;
    const look = () => setSeen({ top: element.scrollTop, height: element.clientHeight, overscan: OVERSCAN });
    element.addEventListener('scroll', look, { passive: true });
    // Also tells of the first size, once the page is laid out anyway.
    const resized = new ResizeObserver(look);
    resized.observe(element);
    return () => {
      element.removeEventListener('scroll', look);
      resized.disconnect();
    };
  }, [scroll]);
  const range = rangeOf(seen.top, seen.height, { count, rowHeight, overscan: seen.overscan });
  const nearEnd = count > 0 && range.end >= count - NEAR_END;
  useEffect(() => {
    if (nearEnd) onEnd?.();
  }, [nearEnd, onEnd]);
  return range;
}

/** Scrolls just enough to make a row visible below the sticky head. */
export function revealRow(element: HTMLElement | null, row: number, rowHeight: number): void {
  if (element === null) return;
  const head = element.querySelector<HTMLElement>('[role="row"]')?.offsetHeight ?? 0;
  const top = row * rowHeight;
  const below = top + rowHeight + head - element.clientHeight;
  if (element.scrollTop > top) element.scrollTop = top;
  else if (element.scrollTop < below) element.scrollTop = below;
}

/** Pixels above and below a table on most pages, until they are measured. */
const ABOVE = 190;

/** The height left below an element, so that a table scrolls inside the window and its head stays. */
export function useRemainingHeight(element: RefObject<HTMLElement | null>, fixed: number | undefined): number {
  const [height, setHeight] = useState(fixed ?? window.innerHeight - ABOVE);
  useEffect(() => {
    if (fixed !== undefined) return;
    const measure = () => {
      const top = element.current?.getBoundingClientRect().top ?? 0;
      const style = getComputedStyle(document.documentElement);
      const below = Number.parseInt(style.getPropertyValue('--bar'), 10) + 16;
      setHeight(Math.max(240, window.innerHeight - Math.max(0, top) - below));
    };
    // With the frame that is being drawn anyway: asked for earlier, the whole page would be laid out once more.
    const frame = requestAnimationFrame(measure);
    window.addEventListener('resize', measure);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('resize', measure);
    };
  }, [element, fixed]);
  return height;
}
