import { ActionIcon, Menu } from '@mantine/core';
import { deleteDeal } from '@qibu/contract';
import { useState } from 'react';
import { ChangeLogItem } from '../../../editing/record-menu.tsx';
import { useRemove } from '../../../editing/use-remove.ts';
import { useRoomText } from '../../../lib/text.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { useDeal } from '../deal-scene.tsx';

/** Less frequent actions: another day, the team, closing, deleting. */
export function HeadMenu() {
  const t = useRoomText('deal', 'handOver');
  const { deal, open, locked } = useDeal();
  const [opened, setOpened] = useState(false);
  const { remove } = useRemove(deal, {
    route: deleteDeal,
    entity: 'deal',
    list: '/deals',
    done: t.deal.head.removed,
  });
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
        <Menu.Item {...item('handOver')} onClick={() => open({ panel: 'hand-over' })}>
          {t.handOver.title}
        </Menu.Item>
        <Menu.Item {...item('outcome')} onClick={() => open({ panel: 'outcome' })}>
          {deal.outcome === 'open' ? t.deal.head.outcome : t.deal.head.reopen}
        </Menu.Item>
        <ChangeLogItem id={deal.id} />
        <Menu.Divider />
        <Menu.Item {...item('delete')} onClick={remove}>
          {t.deal.head.remove}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
