import { Button, Menu } from '@mantine/core';
import { listViews } from '@qibu/contract';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { reading } from '../../../lib/api/index.ts';
import { useRoomText } from '../../../lib/text.tsx';
import { deals } from '../deals.ts';
import { type DealsSearch, readDealsSearch } from '../deals-search.ts';

const SaveView = lazy(async () => ({ default: (await import('./save-view.tsx')).SaveView }));

/** Filters worth coming back to: four that everyone needs, one's own, and the team's. */
export function ViewsMenu() {
  const t = useRoomText('deals');
  const { replace } = deals.useSearch();
  const [saving, setSaving] = useState(false);
  const [opened, setOpened] = useState(true);
  const { data } = useQuery({ ...reading(listViews, {}), enabled: opened });
  const saved = (data?.items ?? []).filter(({ page }) => page === 'deals');
  const item = ({ name, query }: { name: string; query: string }, key: string) => (
    <Menu.Item key={key} onClick={() => replace(searchOf(query))}>
      {name}
    </Menu.Item>
  );
  const mine = saved.filter((view) => view.mine);
  const team = saved.filter((view) => !view.mine);
  return (
    <>
      <Menu opened={opened} onChange={setOpened} position="bottom-end" withinPortal>
        <Menu.Target>
          <Button size="compact-sm" variant="default">
            {t.deals.views.label}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {useStandingViews().map(({ name, search }) => (
            <Menu.Item key={name} onClick={() => replace(search)}>
              {name}
            </Menu.Item>
          ))}
          {mine.length > 0 && <Menu.Label>{t.deals.views.mine}</Menu.Label>}
          {mine.map((view) => item(view, view.id))}
          {team.length > 0 && <Menu.Label>{t.deals.views.team}</Menu.Label>}
          {team.map((view) => item(view, view.id))}
          <Menu.Divider />
          <Menu.Item onClick={() => setSaving(true)}>{t.deals.views.save}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Suspense fallback={null}>{saving && <SaveView views={mine} onClose={() => setSaving(false)} />}</Suspense>
    </>
  );
}

/** Views that come with the product. */
function useStandingViews(): { readonly name: string; readonly search: DealsSearch }[] {
  const { views } = useRoomText('deals').deals;
  return [
    { name: views.all, search: {} },
    { name: views.mine_, search: { mine: true } },
    { name: views.uncontrolled, search: { uncontrolled: true } },
    { name: views.inflated, search: { inflated: true } },
    { name: views.reference, search: { verdict: 'reference' } },
  ];
}

/** A stored query string as a filter; what it does not know is dropped. */
const searchOf = (query: string): DealsSearch => readDealsSearch(Object.fromEntries(new URLSearchParams(query)));
