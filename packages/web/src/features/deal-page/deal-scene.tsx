import type { DealView } from '@qibu/contract';
import { getRouteApi } from '@tanstack/react-router';
import { createContext, type ReactNode, use, useCallback, useMemo } from 'react';
import { useRoomText } from '../../lib/text.tsx';
import { type DealWords, useDealWords } from '../../parts/evidence/deal-words.ts';
import { lockReason } from '../../parts/deal/abilities.ts';
import type { DealOpening, DealSearch } from './deal-search.ts';
import { SECTION_IDS } from './sections.ts';

const route = getRouteApi('/frame/deals/$dealId');

/** What every part of a deal page needs: the deal, its words, what is open, and what may be changed. */
export interface DealScene {
  readonly deal: DealView;
  readonly words: DealWords;
  readonly search: DealSearch;
  /** Why an action is not possible now; null = possible. */
  readonly locked: (action: string) => string | null;
  /** Goes to a section or opens a panel; the URL follows, so Back closes it. */
  readonly open: (next: DealOpening) => void;
  readonly close: () => void;
  readonly foldSignals: () => void;
  /** The reader has scrolled to a section: the URL keeps it. */
  readonly follow: (section: string) => void;
}
/** The first section is the plain address. */
const plainSection = ({ section, ...search }: DealSearch): DealSearch =>
  section === undefined || section === SECTION_IDS[0] ? search : { ...search, section };

const Context = createContext<DealScene | null>(null);

export function useDeal(): DealScene {
  const scene = use(Context);
  if (scene === null) throw new Error('a part of the deal page is used outside of it');
  return scene;
}

export function DealSceneProvider({ deal, children }: { deal: DealView; children: ReactNode }) {
  const t = useRoomText('deal');
  const words = useDealWords(deal);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const open = useCallback(
    (next: DealOpening) =>
      void navigate({
        search: ({ panel: _panel, about: _about, ...kept }) => plainSection({ ...kept, ...next }),
        resetScroll: false,
      }),
    [navigate],
  );
  const close = useCallback(
    () =>
      void navigate({ search: ({ panel: _panel, about: _about, ...kept }) => kept, replace: true, resetScroll: false }),
    [navigate],
  );
  const foldSignals = useCallback(
    () =>
      void navigate({
        search: ({ signals: _signals, about: _about, ...kept }) => kept,
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  );
  const follow = useCallback(
    (section: string) =>
      void navigate({ search: (before) => plainSection({ ...before, section }), replace: true, resetScroll: false }),
    [navigate],
  );
  const locked = useCallback((action: string) => lockReason(deal, action, t), [deal, t]);
  const scene = useMemo(
    () => ({ deal, words, search, locked, open, close, follow, foldSignals }),
    [deal, words, search, locked, open, close, follow, foldSignals],
  );
  return <Context value={scene}>{children}</Context>;
}
