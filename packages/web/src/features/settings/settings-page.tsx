import { Link, Outlet } from '@tanstack/react-router';
import { useMe } from '../../lib/me.ts';
import { useRoomText } from '../../lib/text.tsx';
import { Page } from '../../ui/page.tsx';
import css from './settings.module.css';

const TABS = ['me', 'people', 'teams', 'stages', 'parameters', 'workspace', 'bin'] as const;

/** Settings: everyone's own account; the rest is readable by all and changed by administrators. */
export function SettingsPage() {
  const t = useRoomText('settings');
  const { user } = useMe();
  const tabs = user.isAdmin ? ([...TABS, 'audit'] as const) : TABS;
  return (
    <Page title={t.settings.title}>
      <nav className={`${css.tabs} screen-only`} aria-label={t.settings.title}>
        {tabs.map((tab) => (
          <Link key={tab} to={`/settings/${tab}`} className={css.tab} activeProps={{ 'aria-current': 'page' }}>
            {t.settings.tabs[tab]}
          </Link>
        ))}
      </nav>
      <Outlet />
    </Page>
  );
}
