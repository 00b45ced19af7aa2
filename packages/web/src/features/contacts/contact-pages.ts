import { listContacts } from '@qibu/contract';
import { pagesOf } from '../../lib/api/pages.ts';
import type { ContactsSearch } from './routes.ts';

export type ContactsFilter = Omit<ContactsSearch, 'new'>;

/** The list of contacts, page after page. */
export const contactPages = (filter: ContactsFilter) => pagesOf(listContacts, filter);
