import { Button } from '@mantine/core';
import { useMedia } from '../../../lib/media.ts';
import { fill, useRoomText } from '../../../lib/text.tsx';
import type { Pages } from '../../../list-page/pages.ts';
import { ErrorState } from '../../../ui/error-state.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import type { DealRow } from '@qibu/contract';
import { deals } from '../deals.ts';
import type { DealsSearch } from '../deals-search.ts';
import { DealCard } from '../list/deal-card.tsx';
import { DealTable } from '../list/deal-table.tsx';

interface GroupRowsProps {
  readonly name: string;
  readonly search: DealsSearch;
}
// A head and a dozen rows: the next heads stay in sight.
const HEIGHT = 466;

/** The deals of an open group: the same list, narrowed. */
export function GroupRows({ name, search }: GroupRowsProps) {
  const { phone } = useMedia();
  const pages = deals.useRows(search);
  if (pages.error !== null && pages.rows.length === 0) return <ErrorState error={pages.error} onRetry={pages.again} />;
  if (pages.loading) return <SkeletonRows />;
  return phone ? <Cards {...pages} /> : <DealTable label={name} pages={pages} height={HEIGHT} />;
}

function Cards({ rows, count, more }: Pages<DealRow>) {
  const t = useRoomText('deals');
  const rest = (count?.value ?? 0) - rows.length;
  return (
    <>
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <DealCard row={row} />
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <Button size="compact-sm" variant="subtle" onClick={more}>
          {fill(t.deals.grouping.more, { count: rest })}
        </Button>
      )}
    </>
  );
}
