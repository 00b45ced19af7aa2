import { useRoomText } from '../../lib/text.tsx';
import { Chips } from '../../ui/chips.tsx';
import { deals } from './deals.ts';

/** List or board. */
export function ViewSwitch() {
  const t = useRoomText('deals');
  const { search, change } = deals.useSearch();
  return (
    <Chips
      label={t.deals.title}
      hideLabel
      value={search.view ?? 'list'}
      chips={[
        { value: 'list', label: t.deals.list },
        { value: 'board', label: t.deals.board },
      ]}
      onChange={(view) => change({ view: view === 'board' ? 'board' : undefined })}
    />
  );
}
