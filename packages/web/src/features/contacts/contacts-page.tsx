import { lazy } from 'react';
import { useRoomText } from '../../lib/text.tsx';
import { RecordsPage } from '../../list-page/records-page.tsx';
import { useNewPanel } from '../../list-page/use-new-panel.ts';
import { ContactFilters } from './contact-filters.tsx';
import { contacts } from './contacts.ts';
import { ContactsList } from './contacts-list.tsx';

const NewContactPanel = lazy(async () => ({
  default: (await import('./create/new-contact-panel.tsx')).NewContactPanel,
}));

/** The people of our customers; the filter is the URL. */
export function ContactsPage() {
  const t = useRoomText('contacts');
  const { search } = contacts.useSearch();
  const panel = useNewPanel(contacts);
  const adding = search.new && <NewContactPanel accountId={search.account} onClose={panel.close} />;
  return (
    <RecordsPage words={t.contacts} lead={t.contacts.lead} onAdd={panel.open} adding={adding}>
      <ContactFilters />
      <ContactsList />
    </RecordsPage>
  );
}
