import { listDeals } from '@qibu/contract';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { pagesOf } from '../../../list-page/pages.ts';
import { type DealsSearch, firstPage } from '../deals-search.ts';
import { groupsReading } from './groups-reading.ts';

/** How many deals there are, as the list or its groups say it; the board counts its columns itself. */
export function useListCount(search: DealsSearch) {
  const onBoard = search.view === 'board';
  const grouped = search.group !== undefined;
  const list = useInfiniteQuery({ ...pagesOf(listDeals, firstPage(search)), enabled: !onBoard && !grouped });
  const groups = useQuery({ ...groupsReading(search), enabled: !onBoard && grouped });
  if (onBoard) return undefined;
  if (!grouped) return list.data?.pages[0]?.count;
  return groups.data && { value: groups.data.count, capped: false };
}
