import { CONTACT_SORTS, listContacts } from '@qibu/contract';
import { textOf } from '../../lib/search-params.ts';
import { listPage } from '../../list-page/list-page.ts';

/** The list of contacts: by name, or the people of one account. */
export const contacts = listPage({
  route: listContacts,
  path: '/contacts',
  filter: { q: textOf, account: textOf },
  sorts: CONTACT_SORTS,
});
