import { ActionIcon, Menu } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '../lib/text.tsx';
import { Icon } from '../ui/icon.tsx';
import { type RecordActProps, useWhyNot } from './record-act.tsx';

/** What is done with a whole record, behind one button: seldom wanted, and nothing to press by mistake. */
export function RecordMenu({ children }: { readonly children: ReactNode }) {
  const { common } = useText();
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="default" size={34} aria-label={common.moreActions}>
          <Icon name="more" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  );
}

/** One act of the menu; what is not possible says why. */
export function MenuAct({ label, can, pending = false, onAct }: RecordActProps) {
  const why = useWhyNot(can);
  return (
    <Menu.Item disabled={why !== null || pending} title={why ?? ''} onClick={onAct}>
      {label}
    </Menu.Item>
  );
}
