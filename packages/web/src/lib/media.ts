import { useSyncExternalStore } from 'react';

const phone = window.matchMedia('(max-width: 48em)');
const listeners = new Set<() => void>();
// One listener for all: with one each, every part of a long page would be drawn anew by itself, more than React allows.
phone.addEventListener('change', () => {
  for (const listener of [...listeners]) listener();
});
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
/** Whether the page is as narrow as a phone. */
export const useMedia = (): { phone: boolean } => ({ phone: useSyncExternalStore(subscribe, () => phone.matches) });
