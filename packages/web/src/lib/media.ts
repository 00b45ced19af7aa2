import { useSyncExternalStore } from 'react';

const phone = window.matchMedia('(max-width: 48em)');
const subscribe = (listener: () => void): (() => void) => {
  phone.addEventListener('change', listener);
  return () => phone.removeEventListener('change', listener);
};
/** Whether the page is as narrow as a phone. */
export const useMedia = (): { phone: boolean } => ({ phone: useSyncExternalStore(subscribe, () => phone.matches) });
