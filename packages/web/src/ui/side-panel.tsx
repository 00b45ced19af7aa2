import { lazy, type ReactNode, Suspense, useState } from 'react';

export interface SidePanelProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: ReactNode;
  readonly children: ReactNode;
  /** Buttons that stay visible. */
  readonly footer?: ReactNode;
  readonly wide?: boolean;
}
const Drawer = lazy(async () => ({ default: (await import('./side-panel-drawer.tsx')).SidePanelDrawer }));

/** Opens beside the list without losing it; the whole screen on a phone. Escape closes. */
export function SidePanel(props: SidePanelProps) {
  const [wanted, setWanted] = useState(props.opened);
  if (props.opened && !wanted) setWanted(true);
  // Once opened it stays, so that closing can be seen.
  if (!wanted) return null;
  return (
    <Suspense fallback={null}>
      <Drawer {...props} />
    </Suspense>
  );
}
