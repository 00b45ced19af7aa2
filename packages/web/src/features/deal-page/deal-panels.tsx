import { type ComponentType, lazy, Suspense } from 'react';
import type { DealPanelProps } from '../../room.ts';
import { useDeal } from './deal-scene.tsx';
import { PANELS } from './panels.ts';

const CONTENT: ReadonlyMap<string, ComponentType<DealPanelProps>> = new Map(
  PANELS.flatMap(({ id, load }) =>
    load === null ? [] : [[id, lazy(async () => ({ default: await load() }))] as const],
  ),
);
const ACTIONS: ReadonlyMap<string, string | undefined> = new Map(PANELS.map(({ id, action }) => [id, action]));

/** The panel the address names; none where its change is not allowed. */
export function DealPanels() {
  const { deal, words, search, locked, close } = useDeal();
  const { panel, about } = search;
  const Content = panel && CONTENT.get(panel);
  if (panel === undefined || !Content) return null;
  const action = ACTIONS.get(panel);
  if (action !== undefined && locked(action) !== null) return null;
  return (
    <Suspense fallback={null}>
      <Content key={`${panel} ${about ?? ''}`} deal={deal} words={words} about={about} onClose={close} />
    </Suspense>
  );
}
