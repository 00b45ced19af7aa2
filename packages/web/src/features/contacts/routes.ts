import { getContact } from '@qibu/contract';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../../app/frame-route.ts';
import { reading } from '../../lib/api/reading.ts';
import { speakOf } from '../../lib/language.ts';
import { flagOf, oneOf, textOf, tidy } from '../../lib/search-params.ts';
import { contactPages } from './contact-pages.ts';

export interface ContactsSearch {
  readonly q?: string;
  /** Only the people of this account. */
  readonly account?: string;
  readonly sort?: 'name' | 'lastContact' | 'updated';
  readonly order?: 'asc' | 'desc';
  /** The panel for a new contact is open. */
  readonly new?: true;
}
const readContactsSearch = (raw: Record<string, unknown>): ContactsSearch =>
  tidy({
    q: textOf(raw, 'q'),
    account: textOf(raw, 'account'),
    sort: oneOf(raw, 'sort', ['name', 'lastContact', 'updated']),
    order: oneOf(raw, 'order', ['asc', 'desc']),
    new: flagOf(raw, 'new'),
  });

const contactsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/contacts',
  validateSearch: readContactsSearch,
  loaderDeps: ({ search: { new: _, ...filter } }) => filter,
  loader: ({ context, deps }) => {
    void context.queries.prefetchInfiniteQuery(contactPages(deps));
    return speakOf('contacts');
  },
  component: lazyRouteComponent(() => import('./contacts-page.tsx'), 'ContactsPage'),
  staticData: { crumb: (words) => words.nav.contacts },
});
const contactRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/contacts/$contactId',
  loader: ({ context, params }) => {
    void context.queries.prefetchQuery(reading(getContact, { params: { id: params.contactId } }));
    return speakOf('contacts', 'deals');
  },
  component: lazyRouteComponent(() => import('./contact/contact-page.tsx'), 'ContactPage'),
  staticData: { crumb: (words) => words.nav.contacts },
});
export const contactsRoutes = [contactsRoute, contactRoute] as const;
