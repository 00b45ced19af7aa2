import { lazy, type ReactNode, Suspense, useState } from 'react';

export interface SidePanelProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: ReactNode;
  readonly children: ReactNode;
  /** Buttons that stay visible. */
  readonly footer?: ReactNode;
  readonly wide?: boolean;
  /** Whether something in it would be lost, where its fields do not tell; by default what was typed and not saved. */
  readonly unsaved?: boolean;
  /** What was written is thrown away on purpose. */
  readonly onDrop?: () => void;
}
const Drawer = lazy(async () => ({ default: (await import('./side-panel-drawer.tsx')).SidePanelDrawer }));

/** Opens beside the list, or over the whole screen on a phone. Escape closes it, and asks where something is unsaved. */
export function SidePanel(props: SidePanelProps) {
  const [wanted, setWanted] = useState(props.opened);
  if (props.opened && !wanted) setWanted(true);
  // Stays mounted once opened, so that the closing animation shows.
  if (!wanted) return null;
  return (
    <Suspense fallback={null}>
      <Drawer {...props} />
    </Suspense>
  );
}
