import { Menu } from '@mantine/core';
import { signOut } from '@qibu/contract';
import { LANGUAGES } from '@qibu/phrases/languages';
import { Link } from '@tanstack/react-router';
import { call } from '../../lib/api/index.ts';
import { useMe } from '../../lib/me.ts';
import { useLanguage, useText } from '../../lib/text.tsx';
import { Icon } from '../../ui/icon.tsx';
import { showError } from '../../ui/toast.tsx';
import css from './frame.module.css';
import { usePreferences } from './use-preferences.ts';

const SCHEMES = ['auto', 'light', 'dark'] as const;

/** Oneself: language, appearance, account, sign-out. */
export function MeMenu({ onKeys }: { onKeys: () => void }) {
  const t = useText();
  const { user } = useMe();
  const language = useLanguage();
  const { scheme, setScheme, setLanguage } = usePreferences();
  // A full load forgets everything that was read as this person.
  const leave = () => call(signOut, {}).then(() => window.location.assign('/sign-in'), showError);
  return (
    <Menu defaultOpened position="bottom-end" width={200} withinPortal>
      <Menu.Target>
        <button type="button" className={css.me} aria-label={`${t.nav.meMenu}: ${user.name}`}>
          <Icon name="me" />
          <span>{user.name}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t.common.language.label}</Menu.Label>
        {LANGUAGES.map((code) => (
          <Choice key={code} on={language === code} onPick={() => setLanguage(code)}>
            {t.common.language[code]}
          </Choice>
        ))}
        <Menu.Label>{t.common.scheme.label}</Menu.Label>
        {SCHEMES.map((one) => (
          <Choice key={one} on={scheme === one} onPick={() => setScheme(one)}>
            {t.common.scheme[one]}
          </Choice>
        ))}
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

function Choice({ on, onPick, children }: { on: boolean; onPick: () => void; children: string }) {
  return (
    <Menu.Item
      role="menuitemradio"
      aria-checked={on}
      closeMenuOnClick={false}
      rightSection={on ? <Icon name="check" size={14} /> : null}
      onClick={onPick}
    >
      {children}
    </Menu.Item>
  );
}
