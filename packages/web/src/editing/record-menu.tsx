import { ActionIcon, Menu } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useMe } from '../lib/me.ts';
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

/** Leads to what was changed on this record, for whoever may read the log. */
export function ChangeLogItem({ id }: { readonly id: string }) {
  const { common } = useText();
  const { user } = useMe();
  const navigate = useNavigate();
  if (!user.isAdmin) return null;
  return (
    <Menu.Item onClick={() => void navigate({ to: '/settings/audit', search: { record: id } })}>
      {common.changeLog}
    </Menu.Item>
  );
}
