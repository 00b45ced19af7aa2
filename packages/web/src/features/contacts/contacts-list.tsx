import { Button } from '@mantine/core';
import { type ContactRow, listContacts } from '@qibu/contract';
import { Link, useNavigate } from '@tanstack/react-router';
import { usePages } from '../../lib/api/pages.ts';
import { useText } from '../../lib/text.tsx';
import { DataTable, type Sort } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { useContactColumns } from './contact-columns.tsx';
import { filterOf, isFiltered, SORTS, useContactsSearch } from './use-contacts-search.ts';

/** All people one may see, page after page. */
export function ContactsList() {
  const t = useText();
  const navigate = useNavigate();
  const { search, change } = useContactsSearch();
  const { rows, count, loading, error, again, more } = usePages(listContacts, filterOf(search));
  const columns = useContactColumns();
  const sort: Sort = { column: search.sort ?? 'name', descending: search.order === 'desc' };
  const onSort = ({ column, descending }: Sort) =>
    change({ sort: SORTS.find((one) => one === column), order: descending ? 'desc' : 'asc' });
  const open = ({ id }: ContactRow) => void navigate({ to: '/contacts/$contactId', params: { contactId: id } });
  if (error !== null && rows.length === 0) return <ErrorState error={error} onRetry={again} />;
  return (
    <DataTable
      name="contacts"
      label={t.contacts.title}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      onOpen={open}
      sort={sort}
      onSort={onSort}
      onEnd={more}
      loading={loading}
      {...(count && { total: count.value })}
      empty={<NoContacts />}
    />
  );
}

/** None at all, or none that fits. */
function NoContacts() {
  const t = useText();
  const { search, change } = useContactsSearch();
  const { empty } = t.contacts;
  const add = <Button onClick={() => change({ new: true })}>{t.contacts.new}</Button>;
  // An account without people is a gap to fill, not a filter too narrow.
  if (search.account !== undefined && search.q === undefined)
    return <EmptyState title={empty.title} lines={[empty.first, empty.second]} action={add} />;
  if (isFiltered(search))
    return <EmptyState title={empty.nothing} lines={[empty.nothingFirst, empty.nothingSecond]} action={add} />;
  return (
    <EmptyState
      title={empty.title}
      lines={[empty.first, empty.second]}
      action={
        <>
          {add}
          <Button variant="default" component={Link} to="/import">
            {empty.import}
          </Button>
        </>
      }
    />
  );
}
