import { useNavigate } from '@tanstack/react-router';
import { openRecord } from '../../lib/record-opener.ts';
import { useLanguage, useText } from '../../lib/text.tsx';
import { usePreferences } from './use-preferences.ts';

interface Command {
  readonly label: string;
  readonly run: () => void;
}

/** What ⌘K can do besides going somewhere. */
export function useCommands(onKeys: () => void): readonly Command[] {
  const t = useText();
  const language = useLanguage();
  const navigate = useNavigate();
  const { setScheme, setLanguage } = usePreferences();
  const isDark = document.documentElement.dataset['mantineColorScheme'] === 'dark';
  const create = (to: '/deals' | '/accounts' | '/contacts') => () => void navigate({ to, search: { new: true } });
  return [
    { label: t.nav.actions.newDeal, run: create('/deals') },
    { label: t.nav.actions.newAccount, run: create('/accounts') },
    { label: t.nav.actions.newContact, run: create('/contacts') },
    { label: t.nav.actions.logVisit, run: () => openRecord() },
    { label: t.nav.actions.toggleScheme, run: () => setScheme(isDark ? 'light' : 'dark') },
    { label: t.nav.actions.toggleLanguage, run: () => setLanguage(language === 'en' ? 'zh-CN' : 'en') },
    { label: t.nav.keys.title, run: onKeys },
  ];
}
