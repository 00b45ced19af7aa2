import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMe } from '../../lib/me.ts';
import { useRoomText } from '../../lib/text.tsx';
import { useNewPanel } from '../../list-page/use-new-panel.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { deals } from './deals.ts';
import { endsBeforeItBegins, isFiltered, unfiltered } from './deals-search.ts';

/** Shown when there are no deals at all, or when none match the filter. */
export function NoDeals() {
  const t = useRoomText('deals');
  const { empty, create, filter } = { ...t.deals, filter: t.common.clearFilters };
  const { search, replace } = deals.useSearch();
  const panel = useNewPanel(deals);
  const { hasDeals } = useMe().workspace;
  if (hasDeals || isFiltered(search))
    return (
      <EmptyState
        title={empty.title2}
        lines={endsBeforeItBegins(search) ? [t.fieldErrors.beforeFrom] : [empty.line3, empty.line4]}
        action={
          isFiltered(search) ? (
            <Button variant="default" onClick={() => replace(unfiltered(search))}>
              {filter}
            </Button>
          ) : (
            <Button onClick={panel.open}>{create.title}</Button>
          )
        }
      />
    );
  return (
    <EmptyState
      title={empty.title}
      lines={[empty.line1, empty.line2]}
      action={
        <>
          <Button component={Link} to="/import">
            {empty.import}
          </Button>
          <Button variant="default" onClick={panel.open}>
            {create.title}
          </Button>
        </>
      }
    />
  );
}
