import { SegmentedControl } from '@mantine/core';
import { useRoomText } from '../../lib/text.tsx';
import { deals } from './deals.ts';

/** List or board. */
export function ViewSwitch() {
  const t = useRoomText('deals');
  const { search, change } = deals.useSearch();
  return (
    <SegmentedControl
      size="sm"
      aria-label={t.deals.title}
      value={search.view ?? 'list'}
      data={[
        { value: 'list', label: t.deals.list },
        { value: 'board', label: t.deals.board },
      ]}
      onChange={(view) => change({ view: view === 'board' ? 'board' : undefined })}
    />
  );
}
