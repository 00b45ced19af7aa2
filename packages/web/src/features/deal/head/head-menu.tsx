import { ActionIcon, Menu } from '@mantine/core';
import { deleteDeal, listBin, restoreFromBin } from '@qibu/contract';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useWrite } from '../../../lib/api/index.ts';
import { fill, useText } from '../../../lib/text.tsx';
import { DEAL_TOUCHES } from '../../../record/use-record.ts';
import { Icon } from '../../../ui/icon.tsx';
import { showUndo } from '../../../ui/toast.tsx';
import { useDeal } from '../deal-scene.tsx';

/** What is done seldom: another day, the team, closing, deleting. */
export function HeadMenu() {
  const t = useText();
  const { deal, open, locked } = useDeal();
  const [opened, setOpened] = useState(false);
  const remove = useRemove();
  const item = (action: string) => ({ disabled: locked(action) !== null, title: locked(action) ?? '' });
  return (
    <Menu opened={opened} onChange={setOpened} position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="default" size={34} aria-label={t.deal.head.actions}>
          <Icon name="more" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => open({ panel: 'past' })}>{t.deal.asOf.open}</Menu.Item>
        <Menu.Item {...item('edit')} onClick={() => open({ panel: 'account' })}>
          {t.deal.head.chooseAccount}
        </Menu.Item>
        <Menu.Item {...item('members')} onClick={() => open({ panel: 'team' })}>
          {t.deal.head.team}
        </Menu.Item>
        <Menu.Item {...item('outcome')} onClick={() => open({ panel: 'outcome' })}>
          {deal.outcome === 'open' ? t.deal.head.outcome : t.deal.head.reopen}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item {...item('delete')} onClick={remove}>
          {t.deal.head.remove}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** Into the bin, back to the list, with a way back. */
function useRemove(): () => void {
  const t = useText();
  const navigate = useNavigate();
  const { deal } = useDeal();
  const touches = [...DEAL_TOUCHES, listBin];
  const restore = useWrite(restoreFromBin, { touches });
  const remove = useWrite(deleteDeal, {
    touches,
    onDone: () => {
      void navigate({ to: '/deals' });
      showUndo({
        text: fill(t.deal.head.removed, { name: deal.name }),
        onUndo: () => restore.mutate({ params: { entity: 'deal', id: deal.id } }),
      });
    },
  });
  return () => remove.mutate({ params: { id: deal.id }, ifMatch: deal.version });
}
