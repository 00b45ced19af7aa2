import { Drawer } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useMedia } from '../lib/media.ts';
import { useText } from '../lib/text.tsx';
import css from './side-panel.module.css';
import type { SidePanelProps } from './side-panel.tsx';

/** The drawer itself, fetched when the first panel opens. */
export function SidePanelDrawer({ opened, onClose, title, children, footer, wide = false }: SidePanelProps) {
  const t = useText();
  const { phone } = useMedia();
  useFocusBack();
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

/** A panel bound to the URL is unmounted before it can close, so the focus is returned to its opener here. */
function useFocusBack(): void {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      const isLost = document.activeElement === null || document.activeElement === document.body;
      if (isLost && opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
    },
    [opener],
  );
}
