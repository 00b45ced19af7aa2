import { dictionaries } from '@qibu/phrases';
import { sql } from 'kysely';
import { visibleAccounts } from '../../scope/visible-accounts.ts';
import { personColumns } from '../../text/grams.ts';
import type { Scope } from '../../scope/scope.ts';
import { idList } from '../../scope/deals-in-scope.ts';
import { languageOf } from '../../scope/language-of.ts';
import type { ContactRecord, PlanProblem } from '../plan/records.ts';
import type { Changes, StoredRecord } from './change.ts';
import { type ContactSign, findContacts } from './find-contacts.ts';
import { matchRecords } from './match.ts';

type StoredContact = StoredRecord & ContactSign;

/** Stored contacts of these customers, where the actor sees the customer; the eldest first. */
async function loadStored(scope: Scope, accounts: readonly string[]): Promise<StoredContact[]> {
  return scope.tx
    .selectFrom('contact as c')
    .where('c.workspace_id', '=', scope.actor.workspaceId)
    .where(await visibleAccounts(scope, 'c.account_id'))
    .where('c.account_id', '=', sql<string>`any(${idList(accounts)})`)
    .where('c.deleted_at', 'is', null)
    .select(['c.id', 'c.account_id', 'c.name', 'c.title', 'c.department', 'c.phone', 'c.email', 'c.note', 'c.version'])
    .orderBy('c.id')
    .execute();
}

interface Meeting {
  readonly stored: ReadonlyMap<string, StoredContact>;
  readonly refused: readonly ContactRecord[];
  readonly problems: readonly PlanProblem[];
}

/** Whom each record means. A person a deal only names costs nothing but that name where nobody could say who it is. */
async function meet(
  scope: Scope,
  contacts: readonly ContactRecord[],
  accounts: ReadonlyMap<string, string>,
): Promise<Meeting> {
  const customers = contacts.flatMap(({ account }) => accounts.get(account) ?? []);
  const all = await loadStored(scope, [...new Set(customers)]);
  const stored = new Map<string, StoredContact>();
  const refused: ContactRecord[] = [];
  const problems: PlanProblem[] = [];
  for (const [record, found] of findContacts(contacts, all, accounts)) {
    if (found === null) continue;
    const { table, row, name: value, mentioned } = record;
    const place = { table, row, column: null, value };
    if (found === 'several') {
      refused.push(record);
      problems.push({ ...place, code: 'contact.several', severity: mentioned ? 'warning' : 'error' });
      continue;
    }
    stored.set(record.key, found.contact);
    if (found.by === 'address') problems.push({ ...place, code: 'contact.same', severity: 'warning' });
  }
  return { stored, refused, problems };
}

/** Contacts a file brings. Personal data needs a basis and a purpose, kept with them; the source is their import. */
export async function matchContacts(
  scope: Scope,
  contacts: readonly ContactRecord[],
  accounts: ReadonlyMap<string, string>,
): Promise<Changes & Omit<Meeting, 'stored'>> {
  const nobody: Meeting = { stored: new Map(), refused: [], problems: [] };
  const { stored, refused, problems } = contacts.length === 0 ? nobody : await meet(scope, contacts, accounts);
  const purpose = contacts.length === 0 ? '' : dictionaries[await languageOf(scope)].contacts.personal.defaultPurpose;
  const facts = ({ title, department, phone, email, note }: ContactRecord) => ({
    title,
    department,
    phone,
    email,
    note,
  });
  const out = new Set(refused);
  const changes = matchRecords({
    records: refused.length === 0 ? contacts : contacts.filter((contact) => !out.has(contact)),
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
  return { ...changes, refused, problems };
}
