import { Button } from '@mantine/core';
import { ACCOUNT_SORTS, type AccountRow, listAccounts } from '@qibu/contract';
import { Link, useNavigate } from '@tanstack/react-router';
import { usePages } from '../../lib/api/pages.ts';
import { useText } from '../../lib/text.tsx';
import { DataTable, type Sort } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { useAccountColumns } from './account-columns.tsx';
import { filterOf, isFiltered, useAccountsSearch } from './use-accounts-search.ts';

/** All accounts one may see, page after page. */
export function AccountsList() {
  const t = useText();
  const navigate = useNavigate();
  const { search, change } = useAccountsSearch();
  const { rows, count, loading, error, again, more } = usePages(listAccounts, filterOf(search));
  const columns = useAccountColumns();
  const sort: Sort = { column: search.sort ?? 'name', descending: search.order === 'desc' };
  const onSort = ({ column, descending }: Sort) =>
    change({ sort: ACCOUNT_SORTS.find((one) => one === column), order: descending ? 'desc' : 'asc' });
  const open = ({ id }: AccountRow) => void navigate({ to: '/accounts/$accountId', params: { accountId: id } });
  if (error !== null && rows.length === 0) return <ErrorState error={error} onRetry={again} />;
  return (
    <DataTable
      name="accounts"
      label={t.accounts.title}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      onOpen={open}
      sort={sort}
      onSort={onSort}
      onEnd={more}
      loading={loading}
      {...(count && { total: count.value })}
      empty={<NoAccounts />}
    />
  );
}

/** None at all, or none that fits. */
function NoAccounts() {
  const t = useText();
  const { search, change } = useAccountsSearch();
  const { empty } = t.accounts;
  if (isFiltered(search)) return <EmptyState title={empty.nothing} lines={[empty.nothingFirst, empty.nothingSecond]} />;
  return (
    <EmptyState
      title={empty.title}
      lines={[empty.first, empty.second]}
      action={
        <>
          <Button onClick={() => change({ new: true })}>{t.accounts.new}</Button>
          <Button variant="default" component={Link} to="/import">
            {empty.import}
          </Button>
        </>
      }
    />
  );
}
