import { useRoomText } from '../../../lib/text.tsx';
import { AccountField } from '../../../parts/account/account-field.tsx';
import type { Named } from '../../../parts/account/use-accounts-found.ts';
import { SidePanel } from '../../../ui/side-panel.tsx';
import { useDeal } from '../deal-scene.tsx';
import { useHeadChange } from './head-change.tsx';

/** Sets the account of the deal: an existing one found by name, or a new one. */
export function AccountPanel() {
  const t = useRoomText('deal');
  const { close } = useDeal();
  const change = useHeadChange();
  const choose = (account: Named | null) => {
    if (account === null) return;
    change({ accountId: account.id }, { account });
    close();
  };
  return (
    <SidePanel opened onClose={close} unsaved={false} title={t.deal.head.chooseAccount}>
      <p className="soft">{t.deal.head.chooseAccountNote}</p>
      <AccountField account={null} onChange={choose} />
    </SidePanel>
  );
}
