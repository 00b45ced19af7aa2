import { Button, Switch } from '@mantine/core';
import { listUsers, type UserView } from '@qibu/contract';
import type { Words } from '@qibu/phrases';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { reading } from '../../../lib/api/index.ts';
import { useMe } from '../../../lib/me.ts';
import { fill, useRoomText } from '../../../lib/text.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { Section } from '../../../ui/section.tsx';
import { SidePanel } from '../../../ui/side-panel.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { TabLead } from '../tab-lead.tsx';
import { NewPerson } from './new-person.tsx';
import { PeopleTree } from './people-tree.tsx';
import { PersonForm } from './person-form.tsx';

/** Who may sign in, and who reports to whom. */
export function PeopleTab() {
  const t = useRoomText('settings');
  const { user } = useMe();
  const users = useQuery(reading(listUsers, {}));
  const [opened, setOpened] = useState<UserView | 'new' | null>(null);
  const [all, setAll] = useState(false);
  const people = users.data?.items ?? [];
  const inactive = people.filter(({ active }) => !active).length;
  const shown = all ? people : people.filter(({ active }) => active);
  const close = () => setOpened(null);
  const add = user.isAdmin && <Button onClick={() => setOpened('new')}>{t.settings.people.add}</Button>;
  return (
    <>
      <TabLead text={t.settings.people.lead} />
      <Section title={t.settings.people.tree} note={countOf(people.length - inactive, inactive, t)} aside={add}>
        {users.isError && <ErrorState error={users.error} onRetry={() => void users.refetch()} />}
        {users.isPending && <SkeletonRows />}
        {inactive > 0 && (
          <Switch
            label={t.settings.people.showInactive}
            checked={all}
            onChange={(event) => setAll(event.currentTarget.checked)}
          />
        )}
        <PeopleTree people={shown} onOpen={user.isAdmin ? setOpened : undefined} />
        {people.length === 1 && (
          <EmptyState title={t.settings.people.onlyYou} lines={t.settings.people.onlyYouLines} action={add} />
        )}
      </Section>
      <SidePanel
        opened={opened !== null}
        onClose={close}
        title={opened === 'new' ? t.settings.people.add : (opened?.name ?? '')}
      >
        {opened === 'new' && <NewPerson people={people} onDone={close} />}
        {opened !== null && opened !== 'new' && <PersonForm person={opened} people={people} onDone={close} />}
      </SidePanel>
    </>
  );
}

type Text = Words<'settings'>;
const countOf = (active: number, inactive: number, { settings }: Text): string =>
  inactive === 0 ? fill(settings.people.count, { active }) : fill(settings.people.countInactive, { active, inactive });
