import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useLayoutEffect, useState } from 'react';

const OVERSCAN = 12;
const NEAR_END = 20;

interface RowsInput {
  readonly scroll: RefObject<HTMLElement | null>;
  readonly count: number;
  readonly rowHeight: number;
  readonly onEnd: (() => void) | undefined;
}

/** Only the rows in sight are drawn; near the last one more are asked for. */
export function useRows({ scroll, count, rowHeight, onEnd }: RowsInput) {
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: OVERSCAN,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (count > 0 && last >= count - NEAR_END) onEnd?.();
  }, [last, count, onEnd]);
  return { virtual, items };
}

/** The height left below an element, so that a table scrolls inside the window and its head stays. */
export function useRemainingHeight(element: RefObject<HTMLElement | null>, fixed: number | undefined): number {
  const [height, setHeight] = useState(fixed ?? 480);
  useLayoutEffect(() => {
    if (fixed !== undefined) return;
    const measure = () => {
      const top = element.current?.getBoundingClientRect().top ?? 0;
      const style = getComputedStyle(document.documentElement);
      const below = Number.parseInt(style.getPropertyValue('--bar'), 10) + 16;
      setHeight(Math.max(240, window.innerHeight - Math.max(0, top) - below));
    };
    measure();
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, [element, fixed]);
  return height;
}
