import { Button } from '@mantine/core';
import { CONTACT_SORTS } from '@qibu/contract';
import { Link, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useRoomText } from '../../lib/text.tsx';
import { PagedTable } from '../../list-page/paged-table.tsx';
import { useNewPanel } from '../../list-page/use-new-panel.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useContactColumns } from './contact-columns.tsx';
import { contacts } from './contacts.ts';

// Only who edits needs it.
const ContactCell = lazy(async () => ({ default: (await import('./contact-cell.tsx')).ContactCell }));

/** All contacts the user can see, page by page. */
export function ContactsList() {
  const t = useRoomText('contacts');
  const navigate = useNavigate();
  const { search, change } = contacts.useSearch();
  return (
    <PagedTable
      name="contacts"
      label={t.contacts.title}
      columns={useContactColumns()}
      pages={contacts.useRows(search)}
      sorts={CONTACT_SORTS}
      order={search}
      onOrder={change}
      onOpen={({ id }) => void navigate({ to: '/contacts/$contactId', params: { contactId: id } })}
      editor={({ row, ...cell }) => (
        <Suspense fallback={cell.display}>
          <ContactCell id={row.id} {...cell} />
        </Suspense>
      )}
      empty={<NoContacts />}
    />
  );
}

/** Shown when there are no contacts at all, or when none match the filter. */
function NoContacts() {
  const t = useRoomText('contacts');
  const { search } = contacts.useSearch();
  const panel = useNewPanel(contacts);
  const { empty } = t.contacts;
  const add = <Button onClick={panel.open}>{t.contacts.new}</Button>;
  // An account without people is a gap to fill, not a filter too narrow.
  if (search.account !== undefined && search.q === undefined)
    return <EmptyState title={empty.title} lines={[empty.first, empty.second]} action={add} />;
  if (contacts.isFiltered(search))
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
