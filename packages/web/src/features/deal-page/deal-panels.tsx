import { type ComponentType, lazy, Suspense } from 'react';
import { useDeal } from './deal-scene.tsx';
import { PANEL_NAMES, type Panel, type PanelProps, panelOf } from './panels.tsx';

const CONTENT: ReadonlyMap<Panel, ComponentType<PanelProps>> = new Map(
  PANEL_NAMES.flatMap((name) => {
    const { load } = panelOf(name);
    return load === null ? [] : [[name, lazy(async () => ({ default: await load() }))] as const];
  }),
);

/** The panel the address names; none where its change is not allowed. */
export function DealPanels() {
  const { deal, words, search, locked, close } = useDeal();
  const { panel, about } = search;
  const Content = panel && CONTENT.get(panel);
  if (panel === undefined || Content === undefined) return null;
  const { action } = panelOf(panel);
  if (action !== undefined && locked(action) !== null) return null;
  return (
    <Suspense fallback={null}>
      <Content key={`${panel} ${about ?? ''}`} deal={deal} words={words} about={about} onClose={close} />
    </Suspense>
  );
}
