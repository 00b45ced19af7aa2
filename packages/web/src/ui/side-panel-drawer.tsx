import { Drawer } from '@mantine/core';
import { useMedia } from '../lib/media.ts';
import { useText } from '../lib/text.tsx';
import type { SidePanelProps } from './side-panel.tsx';
import css from './side-panel.module.css';

/** The drawer itself, fetched when the first panel opens. */
export function SidePanelDrawer({ opened, onClose, title, children, footer, wide = false }: SidePanelProps) {
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
