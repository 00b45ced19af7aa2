import { useMe } from '../../../lib/me.ts';
import { useLanguage, useRoomText } from '../../../lib/text.tsx';
import type { Reader } from './unit.ts';

/** Words, language and currency that values are shown in. */
export function useReader(): Reader {
  const words = useRoomText('settings', 'parameters');
  const language = useLanguage();
  const { currency } = useMe().workspace;
  return { words, language, currency };
}
