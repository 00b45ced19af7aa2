import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { useMedia } from '../lib/media.ts';
import { useText } from '../lib/text.tsx';
import css from './side-panel.module.css';

interface SidePanelProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: ReactNode;
  readonly children: ReactNode;
  /** Buttons that stay in sight. */
  readonly footer?: ReactNode;
  readonly wide?: boolean;
}

/** Opens beside the list without losing it; the whole screen on a phone. Escape closes. */
export function SidePanel({ opened, onClose, title, children, footer, wide = false }: SidePanelProps) {
  const t = useText();
  const { phone } = useMedia();
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      title={title}
      position={phone ? 'bottom' : 'right'}
      size={phone ? '100%' : wide ? 720 : 480}
      closeButtonProps={{ 'aria-label': t.common.close }}
    >
      <div className={css.body}>{children}</div>
      {footer !== undefined && <div className={css.footer}>{footer}</div>}
    </Drawer>
  );
}
