import type { BaseWords } from '@qibu/phrases';
import type { IconName } from '../ui/icon.tsx';

export interface NavEntry {
  readonly to: '/' | '/deals' | '/review' | '/accounts' | '/contacts' | '/import' | '/settings';
  readonly icon: IconName;
  readonly name: (words: BaseWords) => string;
  /** `g` then this. */
  readonly key?: string;
  readonly keyLabel?: (words: BaseWords) => string;
}
/** The rail, in the order of a working day. */
export const NAV: readonly NavEntry[] = [
  { to: '/', icon: 'today', name: (t) => t.nav.today, key: 't', keyLabel: (t) => t.nav.keys.goToday },
  { to: '/deals', icon: 'deals', name: (t) => t.nav.deals, key: 'd', keyLabel: (t) => t.nav.keys.goDeals },
  { to: '/review', icon: 'review', name: (t) => t.nav.review, key: 'r', keyLabel: (t) => t.nav.keys.goReview },
  { to: '/accounts', icon: 'accounts', name: (t) => t.nav.accounts, key: 'a', keyLabel: (t) => t.nav.keys.goAccounts },
  { to: '/contacts', icon: 'contacts', name: (t) => t.nav.contacts, key: 'c', keyLabel: (t) => t.nav.keys.goContacts },
  { to: '/import', icon: 'import', name: (t) => t.nav.import },
  { to: '/settings', icon: 'settings', name: (t) => t.nav.settings },
];
/** In the phone's tab bar; the rest is under "more". */
export const THUMB: readonly NavEntry['to'][] = ['/', '/deals', '/review'];
