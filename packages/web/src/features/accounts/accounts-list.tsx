import { Button } from '@mantine/core';
import { ACCOUNT_SORTS } from '@qibu/contract';
import { Link, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useRoomText } from '../../lib/text.tsx';
import { PagedTable } from '../../list-page/paged-table.tsx';
import { useNewPanel } from '../../list-page/use-new-panel.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useAccountColumns } from './account-columns.tsx';
import { accounts } from './accounts.ts';

// Only who edits needs it.
const AccountCell = lazy(async () => ({ default: (await import('./account-cell.tsx')).AccountCell }));

/** All accounts one may see, page after page. */
export function AccountsList() {
  const t = useRoomText('accounts');
  const navigate = useNavigate();
  const { search, change } = accounts.useSearch();
  return (
    <PagedTable
      name="accounts"
      label={t.accounts.title}
      columns={useAccountColumns()}
      pages={accounts.useRows(search)}
      sorts={ACCOUNT_SORTS}
      order={search}
      onOrder={change}
      onOpen={({ id }) => void navigate({ to: '/accounts/$accountId', params: { accountId: id } })}
      editor={({ row, ...cell }) => (
        <Suspense fallback={cell.display}>
          <AccountCell id={row.id} {...cell} />
        </Suspense>
      )}
      empty={<NoAccounts />}
    />
  );
}

/** None at all, or none that fits. */
function NoAccounts() {
  const t = useRoomText('accounts');
  const { search, replace } = accounts.useSearch();
  const panel = useNewPanel(accounts);
  const { empty } = t.accounts;
  if (accounts.isFiltered(search))
    return (
      <EmptyState
        title={empty.nothing}
        lines={[empty.nothingFirst, empty.nothingSecond]}
        action={
          <Button variant="default" onClick={() => replace({})}>
            {t.common.clearFilters}
          </Button>
        }
      />
    );
  return (
    <EmptyState
      title={empty.title}
      lines={[empty.first, empty.second]}
      action={
        <>
          <Button onClick={panel.open}>{t.accounts.new}</Button>
          <Button variant="default" component={Link} to="/import">
            {empty.import}
          </Button>
        </>
      }
    />
  );
}
