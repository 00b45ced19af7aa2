import { Menu } from '@mantine/core';
import { signOut } from '@qibu/contract';
import { leaveNoDrafts } from '../../lib/leave-no-drafts.ts';
import { LANGUAGES, type Language } from '@qibu/phrases/languages';
import { Link } from '@tanstack/react-router';
import { call } from '../../lib/api/index.ts';
import { useMe } from '../../lib/me.ts';
import { useLanguage, useText } from '../../lib/text.tsx';
import { Icon } from '../../ui/icon.tsx';
import { showError } from '../../ui/toast.tsx';
import css from './frame.module.css';
import { type Scheme, usePreferences } from './use-preferences.ts';

const SCHEMES: readonly Scheme[] = ['auto', 'light', 'dark'];

function goSignedOut(): void {
  leaveNoDrafts();
  window.location.assign('/sign-in');
}

/** The user's menu: language, appearance, account, sign-out. */
export function MeMenu({ onKeys }: { onKeys: () => void }) {
  const t = useText();
  const { user } = useMe();
  const language = useLanguage();
  const { scheme, setScheme, setLanguage } = usePreferences();
  // A full page load clears everything cached for this user.
  const leave = () => call(signOut, {}).then(goSignedOut, showError);
  return (
    <Menu defaultOpened position="bottom-end" width={200} withinPortal>
      <Menu.Target>
        <button type="button" className={css.me} aria-label={`${t.nav.meMenu}: ${user.name}`}>
          <Icon name="me" />
          <span>{user.name}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={language} onChange={(code) => setLanguage(code as Language)}>
          <Menu.Label>{t.common.language.label}</Menu.Label>
          {LANGUAGES.map((code) => (
            <Menu.RadioItem key={code} value={code}>
              {t.common.language[code]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.RadioGroup value={scheme} onChange={(one) => setScheme(one as Scheme)}>
          <Menu.Label>{t.common.scheme.label}</Menu.Label>
          {SCHEMES.map((one) => (
            <Menu.RadioItem key={one} value={one}>
              {t.common.scheme[one]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item component={Link} to="/settings/me">
          {t.nav.changePassword}
        </Menu.Item>
        <Menu.Item onClick={onKeys}>{t.nav.shortcuts}</Menu.Item>
        <Menu.Item onClick={leave}>{t.nav.signOut}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
