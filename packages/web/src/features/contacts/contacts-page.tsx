import { Button } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useShortcuts } from '../../lib/shortcuts.ts';
import { useRoomText } from '../../lib/text.tsx';
import { focusSearch } from '../../list-page/search-box.tsx';
import { useNewPanel } from '../../list-page/use-new-panel.ts';
import { Icon } from '../../ui/icon.tsx';
import { Page } from '../../ui/page.tsx';
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
  useShortcuts(
    [
      { keys: 'c', label: t.contacts.keys.new, run: panel.open },
      { keys: 'f', label: t.contacts.keys.search, run: focusSearch },
    ],
    'list',
  );
  return (
    <Page
      title={t.contacts.title}
      lead={t.contacts.lead}
      wide
      actions={
        <Button leftSection={<Icon name="plus" size={16} />} onClick={panel.open}>
          {t.contacts.new}
        </Button>
      }
    >
      <ContactFilters />
      <ContactsList />
      {search.new && (
        <Suspense fallback={null}>
          <NewContactPanel accountId={search.account} onClose={panel.close} />
        </Suspense>
      )}
    </Page>
  );
}
