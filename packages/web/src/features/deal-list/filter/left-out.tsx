import { listDeals } from '@qibu/contract';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { numberText } from '../../../lib/number-text.ts';
import { fill, useRoomText } from '../../../lib/text.tsx';
import { pagesOf } from '../../../list-page/pages.ts';
import { boardReading } from '../board/use-board.ts';
import { deals } from '../deals.ts';
import { firstPage } from '../deals-search.ts';
import { groupsReading } from '../grouped/groups-reading.ts';

/** Says how many deals an amount filter leaves out because their amounts are in another currency. */
export function LeftOut() {
  const t = useRoomText('deals');
  const { search } = deals.useSearch();
  const asked = search.amountMin !== undefined || search.amountMax !== undefined;
  const onBoard = search.view === 'board';
  const grouped = !onBoard && search.group !== undefined;
  const list = useInfiniteQuery({ ...pagesOf(listDeals, firstPage(search)), enabled: asked && !onBoard && !grouped });
  const groups = useQuery({ ...groupsReading(search), enabled: asked && grouped });
  const board = useQuery({ ...boardReading(search), enabled: asked && onBoard });
  const flat = grouped ? groups.data : list.data?.pages[0];
  const count = (onBoard ? board.data : flat)?.elsewhere;
  if (!asked || !count) return null;
  return (
    <p className="soft small" role="status">
      {fill(t.deals.filter.leftOut, { count: numberText(count, { most: 0 }) })}
    </p>
  );
}
