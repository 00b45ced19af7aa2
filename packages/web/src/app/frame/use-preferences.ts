import { useMantineColorScheme } from '@mantine/core';
import { patchMe } from '@qibu/contract';
import type { Language } from '@qibu/phrases';
import { useCallback } from 'react';
import { useWrite } from '../../lib/api/index.ts';
import { useMe } from '../../lib/me.ts';
import { speak } from '../../lib/text.tsx';
import { forgetSaved, keepUnsaved, type Preferences } from '../../lib/unsaved-preferences.ts';

export type Scheme = 'auto' | 'light' | 'dark';

/** Saves language and appearance with the account; until that is known, they are kept on this device. */
export function useSavePreferences(): (chosen: Preferences) => void {
  const { user } = useMe();
  const { mutate } = useWrite(patchMe, { onDone: (_, { body }) => forgetSaved(user.id, body ?? {}) });
  return useCallback(
    (chosen) => {
      keepUnsaved(user.id, chosen);
      const forgetRefused = (error: { readonly code: string }) => {
        if (error.code !== 'network') forgetSaved(user.id, chosen);
      };
      mutate({ body: chosen }, { onError: forgetRefused });
    },
    [mutate, user.id],
  );
}

/** Language and appearance: at once on this device, and remembered with the account. */
export function usePreferences() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const save = useSavePreferences();
  const setScheme = (scheme: Scheme) => {
    setColorScheme(scheme);
    save({ scheme });
  };
  const setLanguage = (locale: Language) => {
    void speak(locale);
    save({ locale });
  };
  return { scheme: colorScheme, setScheme, setLanguage };
}
