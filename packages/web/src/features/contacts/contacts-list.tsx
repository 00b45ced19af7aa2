import { Button } from '@mantine/core';
import { CONTACT_SORTS, listContacts } from '@qibu/contract';
import { Link, useNavigate } from '@tanstack/react-router';
import { useRoomText } from '../../lib/text.tsx';
import { PagedTable } from '../../list-page/paged-table.tsx';
import { usePages } from '../../list-page/pages.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useContactColumns } from './contact-columns.tsx';
import { filterOf, isFiltered, useContactsSearch } from './use-contacts-search.ts';

/** All contacts the user can see, page by page. */
export function ContactsList() {
  const t = useRoomText('contacts');
  const navigate = useNavigate();
  const { search, change } = useContactsSearch();
  return (
    <PagedTable
      name="contacts"
      label={t.contacts.title}
      columns={useContactColumns()}
      pages={usePages(listContacts, filterOf(search))}
      sorts={CONTACT_SORTS}
      order={search}
      onOrder={change}
      onOpen={({ id }) => void navigate({ to: '/contacts/$contactId', params: { contactId: id } })}
      empty={<NoContacts />}
    />
  );
}

/** Shown when there are no contacts at all, or when none match the filter. */
function NoContacts() {
  const t = useRoomText('contacts');
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
