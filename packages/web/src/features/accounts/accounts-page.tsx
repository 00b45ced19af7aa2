import { Button } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useShortcuts } from '../../lib/shortcuts.ts';
import { useRoomText } from '../../lib/text.tsx';
import { focusSearch } from '../../list-page/search-box.tsx';
import { useNewPanel } from '../../list-page/use-new-panel.ts';
import { Icon } from '../../ui/icon.tsx';
import { Page } from '../../ui/page.tsx';
import { AccountFilters } from './account-filters.tsx';
import { accounts } from './accounts.ts';
import { AccountsList } from './accounts-list.tsx';

const NewAccountPanel = lazy(async () => ({
  default: (await import('./create/new-account-panel.tsx')).NewAccountPanel,
}));

/** Customers with their grade and what is open with them; the filter is the URL. */
export function AccountsPage() {
  const t = useRoomText('accounts');
  const { search } = accounts.useSearch();
  const panel = useNewPanel(accounts);
  useShortcuts(
    [
      { keys: 'c', label: t.accounts.keys.new, run: panel.open },
      { keys: 'f', label: t.accounts.keys.search, run: focusSearch },
    ],
    'list',
  );
  return (
    <Page
      title={t.accounts.title}
      lead={t.accounts.lead}
      wide
      actions={
        <Button leftSection={<Icon name="plus" size={16} />} onClick={panel.open}>
          {t.accounts.new}
        </Button>
      }
    >
      <AccountFilters />
      <AccountsList />
      {search.new && (
        <Suspense fallback={null}>
          <NewAccountPanel onClose={panel.close} />
        </Suspense>
      )}
    </Page>
  );
}
