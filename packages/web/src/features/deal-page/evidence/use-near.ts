import { type RefCallback, useCallback, useEffect, useState } from 'react';

const NEAR = '200px';

/** Whether an element has come near the window, or was asked for, since the page was opened. */
export function useNear(wanted: boolean): readonly [place: RefCallback<HTMLElement>, near: boolean] {
  const [near, setNear] = useState(wanted);
  useEffect(() => {
    if (wanted) setNear(true);
  }, [wanted]);
  const place = useCallback((element: HTMLElement | null) => {
    if (element === null) return;
    const watch = new IntersectionObserver(([seen]) => setNear((was) => was || (seen?.isIntersecting ?? false)), {
      rootMargin: NEAR,
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return [place, near];
}
