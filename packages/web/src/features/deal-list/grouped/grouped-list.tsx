import { useQuery } from '@tanstack/react-query';
import { numberText } from '../../../lib/number-text.ts';
import { useShortcuts } from '../../../lib/shortcuts.ts';
import { fill, useRoomText } from '../../../lib/text.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { deals } from '../deals.ts';
import { NoDeals } from '../no-deals.tsx';
import { GroupSection } from './group-section.tsx';
import css from './grouped.module.css';
import { groupsReading } from './groups-reading.ts';
import { type Grouping, narrowed, NO_KEY } from './narrow.ts';
import { useGroupName } from './use-group-name.ts';
import { useOpened } from './use-opened.ts';
import { toFirstHead, walkGroups } from './walk-groups.ts';

/** The list of deals in groups: a head for each, opened to the same list narrowed. */
export function GroupedList({ by }: { by: Grouping }) {
  const { search } = deals.useSearch();
  const options = groupsReading(search);
  const { data, error, isPlaceholderData, refetch } = useQuery({ ...options, placeholderData: (before) => before });
  const groups = data?.groups ?? [];
  const nameOf = useGroupName(by);
  const keyOf = (key: string | null): string => key ?? NO_KEY;
  const { open, set } = useOpened(groups[0] && keyOf(groups[0].key));
  useGroupKeys();
  if (data === undefined)
    return error === null ? <SkeletonRows /> : <ErrorState error={error} onRetry={() => void refetch()} />;
  if (groups.length === 0) return <NoDeals />;
  return (
    <>
      <div className={css.groups} aria-busy={isPlaceholderData} onKeyDownCapture={walkGroups}>
        {groups.map((group) => {
          const key = keyOf(group.key);
          return (
            <GroupSection
              key={key}
              group={group}
              name={nameOf(group)}
              search={narrowed(search, by, key)}
              open={open.includes(key)}
              onOpen={(wanted) => set(key, wanted)}
            />
          );
        })}
      </div>
      {data.further > 0 && <Further shown={groups.length} count={data.further} />}
    </>
  );
}

function Further({ shown, count }: { shown: number; count: number }) {
  const t = useRoomText('deals');
  return (
    <p className="soft small" role="status">
      {fill(t.deals.grouping.further, { shown, count: numberText(count, { most: 0 }) })}
    </p>
  );
}

/** Lists the keys of the groups; from elsewhere on the page they lead to the first head. */
function useGroupKeys(): void {
  const t = useRoomText('deals');
  const { keys } = t.deals.grouping;
  useShortcuts(
    [
      { keys: 'j', label: t.nav.keys.next, run: toFirstHead },
      { keys: 'k', label: t.nav.keys.previous, run: toFirstHead },
      { keys: '→', label: keys.open },
      { keys: '←', label: keys.close },
    ],
    'list',
  );
}
