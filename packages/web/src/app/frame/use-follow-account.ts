import { useMantineColorScheme } from '@mantine/core';
import { useEffect } from 'react';
import { useMe } from '../../lib/me.ts';
import { callCriteria, speak, useLanguage } from '../../lib/text.tsx';

/** On a new device the account's language and appearance come with the person, and the workspace's own words. */
export function useFollowAccount(): void {
  const { user, workspace } = useMe();
  const language = useLanguage();
  const { setColorScheme } = useMantineColorScheme();
  // Only when the account says something new: a change made here is ahead of the account until it is saved.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (user.locale !== language) void speak(user.locale);
  }, [user.locale]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => setColorScheme(user.scheme), [user.scheme]);
  useEffect(() => callCriteria(workspace.criteria), [workspace.criteria]);
}
