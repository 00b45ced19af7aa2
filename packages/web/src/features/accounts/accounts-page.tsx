import { lazy } from 'react';
import { useRoomText } from '../../lib/text.tsx';
import { RecordsPage } from '../../list-page/records-page.tsx';
import { useNewPanel } from '../../list-page/use-new-panel.ts';
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
  const adding = search.new && <NewAccountPanel onClose={panel.close} />;
  return (
    <RecordsPage words={t.accounts} lead={t.accounts.lead} onAdd={panel.open} adding={adding}>
      <AccountFilters />
      <AccountsList />
    </RecordsPage>
  );
}
