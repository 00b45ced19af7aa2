import { useMantineColorScheme } from '@mantine/core';
import { patchMe } from '@qibu/contract';
import type { Language } from '@qibu/phrases';
import { useWrite } from '../../lib/api/index.ts';
import { speak } from '../../lib/text.tsx';

export type Scheme = 'auto' | 'light' | 'dark';

/** Language and appearance: at once on this device, and remembered with the account. */
export function usePreferences() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const save = useWrite(patchMe);
  const setScheme = (scheme: Scheme) => {
    setColorScheme(scheme);
    save.mutate({ body: { scheme } });
  };
  const setLanguage = (locale: Language) => {
    void speak(locale);
    save.mutate({ body: { locale } });
  };
  return { scheme: colorScheme, setScheme, setLanguage };
}
