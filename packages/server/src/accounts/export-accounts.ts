import type { AccountRow, ContactRow } from '@qibu/contract';
import { plainAmount } from '@qibu/core';
import type { Cell } from '../lists/cell.ts';
import type { ExportedList, ExportWords } from '../lists/export-list.ts';
import { type AccountsAsked, listAccounts } from './list-accounts.ts';
import { type ContactsAsked, listContacts } from './list-contacts.ts';

type AccountColumn = readonly [keyof ExportWords['exportAccounts'], (row: AccountRow, words: ExportWords) => Cell];
type ContactColumn = readonly [keyof ExportWords['exportContacts'], (row: ContactRow, words: ExportWords) => Cell];

/** One sum for each currency: they are never added up. */
const openAmounts = ({ openAmounts: sums }: AccountRow): string =>
  sums.map(({ currency, minor }) => `${currency} ${plainAmount(minor, currency)}`).join('; ');

const ACCOUNT_COLUMNS: readonly AccountColumn[] = [
  ['name', ({ name }) => name],
  ['industry', ({ industry }) => industry],
  ['region', ({ region }) => region],
  ['size', ({ size }, { words }) => words.customerSize[size]],
  ['strategic', ({ strategic }, { common }) => (strategic ? common.yes : common.no)],
  ['owner', ({ owner }) => owner.name],
  ['grade', ({ grade }) => grade],
  ['openDeals', ({ openDeals }) => openDeals],
  ['openAmount', openAmounts],
  ['contacts', ({ contacts }) => contacts],
  ['id', ({ id }) => id],
];
const CONTACT_COLUMNS: readonly ContactColumn[] = [
  ['name', ({ name }) => name],
  ['account', ({ account }) => account.name],
  ['title', ({ title }) => title],
  ['department', ({ department }) => department],
  ['phone', ({ phone }) => phone],
  ['email', ({ email }) => email],
  ['deals', ({ deals }) => deals],
  ['lastContactOn', ({ lastContactOn }) => lastContactOn],
  ['id', ({ id }) => id],
];

/** The list of accounts as a file; the headers are those the import knows again. */
export const exportedAccounts = (asked: Omit<AccountsAsked, 'cursor' | 'limit'>): ExportedList<AccountRow> => ({
  entity: 'account',
  file: 'accounts',
  title: ({ nav }) => nav.accounts,
  columns: ACCOUNT_COLUMNS.map(([name, cell]) => ({ header: ({ exportAccounts }) => exportAccounts[name], cell })),
  page: (scope, part) => listAccounts(scope, { ...asked, ...part }),
});

/** The list of contacts as a file. */
export const exportedContacts = (asked: Omit<ContactsAsked, 'cursor' | 'limit'>): ExportedList<ContactRow> => ({
  entity: 'contact',
  file: 'contacts',
  title: ({ nav }) => nav.contacts,
  columns: CONTACT_COLUMNS.map(([name, cell]) => ({ header: ({ exportContacts }) => exportContacts[name], cell })),
  page: (scope, part) => listContacts(scope, { ...asked, ...part }),
});
