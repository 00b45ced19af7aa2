import { listContacts } from '@qibu/contract';
import { pagesOf } from '../../list-page/pages.ts';
import type { ContactsSearch } from './routes.ts';

export type ContactsFilter = Omit<ContactsSearch, 'new'>;

/** The list of contacts, page after page. */
export const contactPages = (filter: ContactsFilter) => pagesOf(listContacts, filter);
