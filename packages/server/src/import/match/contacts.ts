import { dictionaries } from '@qibu/phrases';
import { sql } from 'kysely';
import { visibleAccounts } from '../../scope/visible-accounts.ts';
import { personColumns } from '../../text/grams.ts';
import type { Scope } from '../../scope/scope.ts';
import { idList } from '../../scope/deals-in-scope.ts';
import { languageOf } from '../../scope/language-of.ts';
import { contactKey } from '../plan/plan-records.ts';
import type { ContactRecord } from '../plan/records.ts';
import type { Changes, StoredRecord } from './change.ts';
import { matchRecords } from './match.ts';

/** Stored contacts of the customers in question, where the actor sees the customer, by customer and name. */
async function loadStored(scope: Scope, accounts: ReadonlyMap<string, string>): Promise<Map<string, StoredRecord>> {
  const rows = await scope.tx
    .selectFrom('contact as c')
    .where('c.workspace_id', '=', scope.actor.workspaceId)
    .where(await visibleAccounts(scope, 'c.account_id'))
    .where('c.account_id', '=', sql<string>`any(${idList([...accounts.values()])})`)
    .where('c.deleted_at', 'is', null)
    .select(['c.id', 'c.account_id', 'c.name', 'c.title', 'c.department', 'c.phone', 'c.email', 'c.note', 'c.version'])
    .orderBy('c.id', 'desc')
    .execute();
  const keys = new Map([...accounts].map(([key, id]) => [id, key]));
  return new Map(rows.map((row) => [contactKey(keys.get(row.account_id) ?? '', row.name), row]));
}

/** Contacts a file brings. Personal data needs a basis and a purpose, kept with them; the source is their import. */
export async function matchContacts(
  scope: Scope,
  contacts: readonly ContactRecord[],
  accounts: ReadonlyMap<string, string>,
): Promise<Changes> {
  const stored = contacts.length === 0 ? new Map<string, StoredRecord>() : await loadStored(scope, accounts);
  const purpose = contacts.length === 0 ? '' : dictionaries[await languageOf(scope)].contacts.personal.defaultPurpose;
  const facts = ({ title, department, phone, email, note }: ContactRecord) => ({
    title,
    department,
    phone,
    email,
    note,
  });
  return matchRecords({
    records: contacts,
    stored,
    wanted: facts,
    fresh: (record) => ({
      name: record.name,
      account_id: accounts.get(record.account),
      ...facts(record),
      basis: 'legitimate-interest',
      purpose,
      ...personColumns(record.name),
    }),
  });
}
