import { useMe } from '../../lib/me.ts';
import { useRoomText } from '../../lib/text.tsx';
import css from './settings.module.css';

/** What a tab is for; says who may change it when the reader may not. */
export function TabLead({ text, adminOnly = true }: { text: string; adminOnly?: boolean }) {
  const t = useRoomText('settings');
  const { user } = useMe();
  return (
    <p className={css.lead}>
      {text} {adminOnly && !user.isAdmin && t.settings.adminOnly}
    </p>
  );
}
