import * as contract from '@qibu/contract';
import { type Bound, bind } from '../http/bind.ts';
import { bindExport } from '../http/bind-export.ts';
import { exportedAccounts, exportedContacts } from './export-accounts.ts';
import { deleteAccount } from './delete-account.ts';
import { deleteContact } from './delete-contact.ts';
import { listAccounts } from './list-accounts.ts';
import { listContacts } from './list-contacts.ts';
import { listVisits } from './list-visits.ts';
import { loadAccount } from './load-account.ts';
import { loadBuying } from './load-buying.ts';
import { loadContact } from './load-contact.ts';
import { listMerges } from './merge/list-merges.ts';
import { mergeAccounts, mergeContacts } from './merge/merge-accounts.ts';
import { undoMerge } from './merge/undo-merge.ts';
import { whereIs } from './merge/where-is.ts';
import { scoreAccount } from './score-account.ts';
import { similarAccounts } from './similar-accounts.ts';
import { changeAccount, createAccount } from './write-account.ts';
import { changeContact, createContact } from './write-contact.ts';

/** Accounts and contacts. */
export const accountRoutes: readonly Bound[] = [
  bind(contract.listAccounts, (scope, { query }) => listAccounts(scope, query)),
  bind(contract.similarAccounts, async (scope, { query }) => ({ items: await similarAccounts(scope, query.name) })),
  bind(contract.getAccount, async (scope, { params }) =>
    loadAccount(scope, await whereIs(scope, 'account', params.id)),
  ),
  bind(contract.listAccountVisits, async (scope, { params, query }) =>
    listVisits(scope, await whereIs(scope, 'account', params.id), query),
  ),
  bind(contract.getBuyingHistory, async (scope, { params }) =>
    loadBuying(scope, await whereIs(scope, 'account', params.id)),
  ),
  bindExport(contract.exportAccounts, 'csv', exportedAccounts),
  bindExport(contract.exportAccountsWorkbook, 'xlsx', exportedAccounts),
  bind(contract.createAccount, (scope, { body }) => createAccount(scope, body)),
  bind(contract.patchAccount, (scope, { params, version, body }) =>
    changeAccount(scope, { id: params.id, version, change: body }),
  ),
  bind(contract.deleteAccount, async (scope, { params, version }) => {
    await deleteAccount(scope, params.id, version);
    return { ok: true as const };
  }),
  bind(contract.scoreAccount, (scope, { params, body }) => scoreAccount(scope, params.id, body)),
  bind(contract.mergeAccounts, (scope, { params, body, version }) =>
    mergeAccounts(scope, params.id, { body, version }),
  ),
  bind(contract.mergeContacts, (scope, { params, body, version }) =>
    mergeContacts(scope, params.id, { body, version }),
  ),
  bind(contract.listAccountMerges, (scope, { params }) => listMerges(scope, 'account', params.id)),
  bind(contract.listContactMerges, (scope, { params }) => listMerges(scope, 'contact', params.id)),
  bind(contract.undoMerge, (scope, { params }) => undoMerge(scope, params.id)),
  bind(contract.listContacts, (scope, { query }) => listContacts(scope, query)),
  bind(contract.getContact, async (scope, { params }) =>
    loadContact(scope, await whereIs(scope, 'contact', params.id)),
  ),
  bindExport(contract.exportContacts, 'csv', exportedContacts),
  bindExport(contract.exportContactsWorkbook, 'xlsx', exportedContacts),
  bind(contract.createContact, (scope, { body }) => createContact(scope, body)),
  bind(contract.patchContact, (scope, { params, version, body }) =>
    changeContact(scope, { id: params.id, version, change: body }),
  ),
  bind(contract.deleteContact, async (scope, { params, version }) => {
    await deleteContact(scope, params.id, version);
    return { ok: true as const };
  }),
];
