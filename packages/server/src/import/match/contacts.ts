import { dictionaries } from '@qibu/phrases';
import { sql } from 'kysely';
import { visibleAccounts } from '../../scope/visible-accounts.ts';
import { personColumns } from '../../text/grams.ts';
import type { Scope } from '../../scope/scope.ts';
import { idList } from '../../scope/deals-in-scope.ts';
import { languageOf } from '../../scope/language-of.ts';
import type { ContactRecord, PlanProblem } from '../plan/records.ts';
import type { Changes, Patch, StoredRecord } from './change.ts';
import { type ContactSign, findContacts } from './find-contacts.ts';
import { matchRecords } from './match.ts';
import { nameOf } from './stored-accounts.ts';

interface StoredContact extends StoredRecord, ContactSign {
  readonly account_id: string;
  readonly name: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly former_names: readonly string[];
  /** The customer by the name it is compared by. */
  readonly account_key: string;
}

/** Stored contacts of these customers or ids, where the actor sees the customer; the eldest first. */
async function loadStored(scope: Scope, accounts: readonly string[], ids: readonly string[]): Promise<StoredContact[]> {
  return scope.tx
    .selectFrom('contact as c')
    .innerJoin('account as a', (join) =>
      join.onRef('a.workspace_id', '=', 'c.workspace_id').onRef('a.id', '=', 'c.account_id'),
    )
    .where('c.workspace_id', '=', scope.actor.workspaceId)
    .where(await visibleAccounts(scope, 'c.account_id'))
    .where(sql<boolean>`(c.account_id = any(${idList(accounts)}) or c.id = any(${idList(ids)}))`)
    .where('c.deleted_at', 'is', null)
    .select(['c.id', 'c.account_id', 'c.name', 'c.title', 'c.department', 'c.phone', 'c.email', 'c.note', 'c.version'])
    .select(['c.former_names', 'a.name_key as account_key'])
    .orderBy('c.id')
    .execute();
}

interface Meeting {
  readonly stored: ReadonlyMap<string, StoredContact>;
  /** Records known by our own id: their name and customer may be new ones. */
  readonly byId: ReadonlySet<ContactRecord>;
  /** Records that mean a contact another record is: they change nothing. */
  readonly again: ReadonlySet<ContactRecord>;
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
  const ids = contacts.flatMap(({ id }) => id ?? []);
  const all = await loadStored(scope, [...new Set(customers)], ids);
  const stored = new Map<string, StoredContact>();
  const [byId, again, taken] = [new Set<ContactRecord>(), new Set<ContactRecord>(), new Set<string>()];
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
    if (found.by === 'id') byId.add(record);
    if (taken.has(found.contact.id)) again.add(record);
    taken.add(found.contact.id);
    if (found.by === 'address') problems.push({ ...place, code: 'contact.same', severity: 'warning' });
  }
  return { stored, byId, again, refused, problems };
}

/** Name and customer of somebody known by id. Of two customers with one name they stay with theirs. */
function ownPlace(record: ContactRecord, { account_key }: StoredContact, accounts: ReadonlyMap<string, string>) {
  const account = nameOf(record.account) === account_key ? null : (accounts.get(record.account) ?? null);
  return { name: record.name, account_id: account };
}

/** A renamed contact is found by the new name, and after an undo by the old one. */
function withSearch(patch: Patch, former: readonly string[]): Patch {
  const { before, after } = patch;
  if (typeof after.name !== 'string' || typeof before.name !== 'string') return patch;
  return {
    ...patch,
    before: { ...before, ...personColumns(before.name, ...former) },
    after: { ...after, ...personColumns(after.name, ...former) },
  };
}

/** Contacts a file brings. Personal data needs a basis and a purpose, kept with them; the source is their import. */
export async function matchContacts(
  scope: Scope,
  contacts: readonly ContactRecord[],
  accounts: ReadonlyMap<string, string>,
): Promise<Changes & Pick<Meeting, 'refused' | 'problems'>> {
  const nobody: Meeting = { stored: new Map(), byId: new Set(), again: new Set(), refused: [], problems: [] };
  const { stored, byId, again, refused, problems } =
    contacts.length === 0 ? nobody : await meet(scope, contacts, accounts);
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
    wanted: (record, found) => ({
      ...(!again.has(record) && facts(record)),
      ...(byId.has(record) && ownPlace(record, found as StoredContact, accounts)),
    }),
    fresh: (record) => ({
      name: record.name,
      account_id: accounts.get(record.account),
      ...facts(record),
      basis: 'legitimate-interest',
      purpose,
      ...personColumns(record.name),
    }),
  });
  const former = new Map([...stored.values()].map(({ id, former_names }) => [id, former_names]));
  const patches = changes.patches.map((patch) => withSearch(patch, former.get(patch.id) ?? []));
  return { ...changes, patches, refused, problems };
}
