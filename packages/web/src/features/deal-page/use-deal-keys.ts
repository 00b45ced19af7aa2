import { openRecord } from '../../lib/record-opener.ts';
import { useShortcuts } from '../../lib/shortcuts.ts';
import { useRoomText } from '../../lib/text.tsx';
import { useDeal } from './deal-scene.tsx';
import { focusFirstSignal } from './signals/use-row-keys.ts';

/** The keys of a deal page. */
export function useDealKeys(): void {
  const { keys } = useRoomText('deal').deal;
  const { deal, open, locked } = useDeal();
  const unless = (action: string, run: () => void) => () => {
    if (locked(action) === null) run();
  };
  const openSignals = () => {
    open({ signals: true });
    focusFirstSignal();
  };
  useShortcuts(
    [
      { keys: 'e', label: keys.evidence, run: unless('record', () => open({ panel: 'evidence' })) },
      { keys: 'n', label: keys.record, run: unless('record', () => openRecord({ dealId: deal.id })) },
      { keys: 'w', label: keys.why, run: () => open({ panel: 'why' }) },
      { keys: 's', label: keys.stage, run: unless('move', () => open({ panel: 'stage' })) },
      { keys: 'h', label: keys.asOf, run: () => open({ panel: 'past' }) },
      { keys: 'o', label: keys.overview, run: () => open({ section: 'verdict' }) },
      { keys: 'p', label: keys.people, run: () => open({ section: 'people' }) },
      { keys: 't', label: keys.timeline, run: () => open({ section: 'record' }) },
      { keys: 'f', label: keys.signals, run: openSignals },
      { keys: 'd', label: keys.actions, run: () => open({ section: 'plan' }) },
    ],
    'deal',
  );
}
