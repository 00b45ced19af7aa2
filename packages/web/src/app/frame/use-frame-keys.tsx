import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { openRecord } from '../../lib/record-opener.ts';
import type { PlacedShortcut } from '../../lib/shortcut-groups.ts';
import { type Shortcut, shortcutsAt, useShortcuts } from '../../lib/shortcuts.ts';
import { fill, useText } from '../../lib/text.tsx';
import { SearchLayer } from './search-layer.tsx';
import { NAV } from '../nav.ts';

const KeyList = lazy(async () => ({ default: (await import('./key-list.tsx')).KeyList }));

type Overlay = 'search' | 'keys' | null;
/** Where the focus was when the keys were asked for: some hold only there. */
type Asked = EventTarget | null;

/** The keys that work everywhere, and the two windows they open. */
export function useFrameKeys() {
  const t = useText();
  const navigate = useNavigate();
  const [overlay, setOverlay] = useState<Overlay>(null);
  const [listed, setListed] = useState<readonly PlacedShortcut[]>([]);
  const listKeys = (focus: Asked) => {
    setListed(shortcutsAt(focus));
    setOverlay('keys');
  };
  // A closing window must not close the one opened from it.
  const closing = (one: Overlay) => () => setOverlay((now) => (now === one ? null : now));
  const go: Shortcut[] = NAV.flatMap(({ to, name, key }) =>
    key === undefined
      ? []
      : [{ keys: `g ${key}`, label: fill(t.nav.keys.go, { page: name(t) }), run: () => void navigate({ to }) }],
  );
  useShortcuts(
    [
      { keys: 'mod+k', label: t.nav.keys.search, always: true, run: () => setOverlay('search') },
      { keys: '/', label: t.nav.keys.search, run: () => setOverlay('search') },
      { keys: '?', label: t.nav.keys.help, run: ({ target }) => listKeys(target) },
      { keys: 'n', label: t.nav.keys.log, run: () => openRecord() },
      ...go,
    ],
    'everywhere',
  );
  return {
    search: () => setOverlay('search'),
    keys: () => listKeys(null),
    shown: (
      <Suspense fallback={null}>
        {overlay === 'search' && <SearchLayer onClose={closing('search')} onKeys={() => listKeys(null)} />}
        {overlay === 'keys' && <KeyList shortcuts={listed} onClose={closing('keys')} />}
      </Suspense>
    ),
  };
}
