import { useMantineColorScheme } from '@mantine/core';
import { useEffect } from 'react';
import { useMe } from '../../lib/me.ts';
import { callCriteria, speak, useLanguage } from '../../lib/text.tsx';
import { unsavedPreferences } from '../../lib/unsaved-preferences.ts';
import { useSavePreferences } from './use-preferences.ts';

/**
 * On a new device the account's language and appearance come with the person, and the workspace's own words. What was chosen
 * here and may not have been saved goes the other way.
 */
export function useFollowAccount(): void {
  const { user, workspace } = useMe();
  const language = useLanguage();
  const { setColorScheme } = useMantineColorScheme();
  const save = useSavePreferences();
  useEffect(() => {
    const unsaved = unsavedPreferences(user.id);
    if (unsaved !== null) save(unsaved);
  }, [user.id, save]);
  const ahead = unsavedPreferences(user.id);
  const locale = ahead?.locale ?? user.locale;
  const scheme = ahead?.scheme ?? user.scheme;
  // Only when the account says something new: a change made here is ahead of the account until it is saved.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (locale !== language) void speak(locale);
  }, [locale]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => setColorScheme(scheme), [scheme]);
  useEffect(() => callCriteria(workspace.criteria), [workspace.criteria]);
}
