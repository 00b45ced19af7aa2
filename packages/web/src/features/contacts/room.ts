import { getContact } from '@qibu/contract';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../../app/frame-route.ts';
import { reading } from '../../lib/api/reading.ts';
import { speakOf } from '../../lib/language.ts';
import { contacts } from './contacts.ts';
import type { Room } from '../../room.ts';

const contactsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/contacts',
  validateSearch: contacts.read,
  loaderDeps: ({ search: { new: _, ...filter } }) => filter,
  loader: ({ context, deps }) => {
    contacts.prefetch(context.queries, deps);
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

export const contactsRoom = {
  name: 'contacts',
  routes: [contactsRoute, contactRoute],
  nav: {
    to: '/contacts',
    icon: 'contacts',
    name: (t) => t.nav.contacts,
    key: 'c',
  },
} as const satisfies Room;
