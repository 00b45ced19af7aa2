import { useRouter } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useShortcuts } from '../../lib/shortcuts.ts';
import { useRoomText } from '../../lib/text.tsx';
import { useDeal } from './deal-scene.tsx';
import { holdSection, sectionInSight } from './section-scroll.ts';
import { sectionBeside, sectionNamed } from './sections.ts';

const REST_MS = 200;
const BACK = '[';
const ON = ']';

/** The section in sight, kept in the address; an address that names another one scrolls there. */
export function useSections(): { readonly now: string; readonly goTo: (id: string) => void } {
  const { keys } = useRoomText('deal').deal;
  const { search, open, follow } = useDeal();
  const named = sectionNamed(search.section);
  const [now, setNow] = useState(named);
  // What the address holds because the reader scrolled there; anything else was asked for.
  const seen = useRef(sectionNamed(undefined));
  const holdAt = useHold();
  useEffect(() => {
    if (named === seen.current) return;
    seen.current = named;
    setNow(named);
    holdAt.start(named);
  }, [named, holdAt]);
  useSight(
    useCallback(
      (id, rests) => {
        if (holdAt.isHeld()) return;
        setNow(id);
        if (!rests || id === seen.current) return;
        seen.current = id;
        follow(id);
      },
      [follow, holdAt],
    ),
  );
  const show = (id: string) => {
    seen.current = id;
    setNow(id);
    holdAt.start(id);
  };
  const goTo = (id: string) => {
    show(id);
    if (id !== named) open({ section: id });
  };
  // Stepping leaves no trail: one step back leads to the list the reader came from.
  const stepTo = (id: string) => {
    show(id);
    if (id !== named) follow(id);
  };
  useShortcuts(
    [
      { keys: BACK, label: keys.sectionBefore, run: () => stepTo(sectionBeside(now, -1)) },
      { keys: ON, label: keys.sectionAfter, run: () => stepTo(sectionBeside(now, 1)) },
    ],
    'deal',
  );
  return { now, goTo };
}

/** One section at a time is held at the bar; while one is, what is in sight is not the reader's choice. */
function useHold(): { readonly start: (id: string) => void; readonly isHeld: () => boolean } {
  const router = useRouter();
  const letGo = useRef<(() => void) | null>(null);
  useEffect(() => () => letGo.current?.(), []);
  return useMemo(
    () => ({
      start: (id) => {
        letGo.current?.();
        const mine = holdSection(id, router, () => {
          if (letGo.current === mine) letGo.current = null;
        });
        letGo.current = mine;
      },
      isHeld: () => letGo.current !== null,
    }),
    [router],
  );
}

/** Tells which section is in sight while the page moves, and once more when it rests. */
function useSight(onSight: (id: string, rests: boolean) => void): void {
  useEffect(() => {
    let resting: ReturnType<typeof setTimeout> | undefined;
    const onScroll = () => {
      onSight(sectionInSight(), false);
      clearTimeout(resting);
      resting = setTimeout(() => onSight(sectionInSight(), true), REST_MS);
    };
    window.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      clearTimeout(resting);
      window.removeEventListener('scroll', onScroll);
    };
  }, [onSight]);
}
