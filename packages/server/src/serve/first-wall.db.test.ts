import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { loadMe } from '../auth/me.ts';
import type { Scope } from '../scope/scope.ts';
import { matchAccounts } from '../import/match/accounts.ts';
import { matchContacts } from '../import/match/contacts.ts';
import { type ReferredRecords, matchDeals } from '../import/match/deals.ts';
import { withPeople } from '../import/match/people-of.ts';
import type { AccountRecord, ContactRecord, DealRecord } from '../import/plan/records.ts';
import { loadExceeds } from '../import/save/exceeds.ts';
import { deal as dealRecord } from '../import/testing/plan.ts';
import { loadUsers } from '../people/load-users.ts';
import { loadBin } from '../settings/bin.ts';
import { type Crew, newCrew } from '../testing/crew.ts';

// Row-level security is off here: what a stranger does not see, the query itself left out.

let crew: Crew;
let deal: string;
let contact: string;

beforeAll(async () => {
  crew = await newCrew();
  contact = await crew.world.contact(crew.account, '陈志远');
  ({ id: deal } = await crew.deal({ stage: 'target' }));
  const gone = [
    ['deal', (await crew.deal({ name: '丢掉的商机' })).id],
    ['account', await crew.world.account({ owner: crew.rep, name: '丢掉的客户' })],
    ['contact', await crew.world.contact(crew.account, '丢掉的人')],
  ] as const;
  const { db } = crew.world;
  await sql`update deal set import_key = 'x-1' where id = ${deal}`.execute(db);
  await sql`update standing set evidenced_stage = 'target' where id = ${deal}`.execute(db);
  for (const [table, id] of gone)
    await sql`update ${sql.table(table)} set deleted_at = now() where id = ${id}`.execute(db);
  // As deleting a deal does.
  await sql`delete from standing where id = ${gone[0][1]}`.execute(db);
});

const ORIGIN = { table: 0, row: 2 };
const ACCOUNT: AccountRecord = {
  ...ORIGIN,
  key: '江州重工',
  id: null,
  name: '江州重工',
  creditCode: null,
  industry: '医药',
  region: null,
  size: null,
  strategic: null,
  parent: null,
  owner: null,
  note: null,
  mentioned: false,
};
const CONTACT: ContactRecord = {
  ...ORIGIN,
  key: '江州重工\n陈志远',
  id: null,
  name: '陈志远',
  account: '江州重工',
  title: '院长',
  department: null,
  phone: null,
  email: null,
  note: null,
  mentioned: false,
};
const DEAL: DealRecord = {
  ...dealRecord({ name: '一体化平台' }),
  key: 'x-1',
  id: null,
  number: 'x-1',
  note: '改',
  contact: CONTACT.key,
};
const none: ReadonlyMap<string, string> = new Map();
const newOwner = () => null;
const REFERRED: ReferredRecords = {
  people: none,
  products: none,
  accounts: none,
  currency: 'CNY',
  newOwner,
  problems: [],
};

interface Case {
  readonly path: string;
  /** What it finds, or would change, of the representative's records. */
  readonly find: (scope: Scope) => Promise<unknown>;
  readonly owner: () => unknown;
  readonly stranger: unknown;
}
const CASES: readonly Case[] = [
  {
    path: 'the bin',
    find: async (scope) => (await loadBin(scope)).map(({ label }) => label).toSorted(),
    owner: () => ['丢掉的人', '丢掉的客户', '丢掉的商机'].toSorted(),
    stranger: [],
  },
  {
    path: 'open deals of a colleague',
    find: async (scope) => (await loadUsers(scope, crew.rep)).map(({ openDeals }) => openDeals),
    owner: () => [1],
    stranger: [0],
  },
  {
    path: 'whether there are deals',
    find: async (scope) => (await loadMe(scope)).workspace.hasDeals,
    owner: () => true,
    stranger: false,
  },
  {
    path: 'customers an import meets',
    find: async (scope) =>
      (await matchAccounts(scope, [ACCOUNT], { owners: none, newOwner, problems: [] })).patches.map(({ id }) => id),
    owner: () => [crew.account],
    stranger: [],
  },
  {
    path: 'contacts an import meets',
    find: async (scope) =>
      (await matchContacts(scope, [CONTACT], new Map([['江州重工', crew.account]]))).patches.map(({ id }) => id),
    owner: () => [contact],
    stranger: [],
  },
  {
    path: 'deals an import meets',
    find: async (scope) => (await matchDeals(scope, [DEAL], REFERRED)).changes.patches.map(({ id }) => id),
    owner: () => [deal],
    stranger: [],
  },
  {
    path: 'deals an import adds a person to',
    find: async (scope) => {
      const deals = { created: [], patches: [], unchanged: 1, ids: new Map([[DEAL.key, deal]]) };
      const contacts = new Map([[CONTACT.key, contact]]);
      return (await withPeople(scope, { records: [DEAL], deals, contacts })).patches.map(({ id }) => id);
    },
    owner: () => [deal],
    stranger: [],
  },
  {
    // A move past what is proven is an exception; of a deal out of sight nothing is known to be proven.
    path: 'proven stages an import compares with',
    find: async (scope) => (await loadExceeds(scope, [deal]))({ id: deal, from: null, to: 'target' }),
    owner: () => false,
    stranger: true,
  },
];

test.each(CASES)('B31 $path: the owner and their manager see them, a stranger sees nothing', async (each) => {
  const seen = (user: string): Promise<unknown> => crew.world.asWithoutSecondWall(user, each.find);
  expect({ rep: await seen(crew.rep), boss: await seen(crew.boss), admin: await seen(crew.admin) }).toEqual({
    rep: each.owner(),
    boss: each.owner(),
    admin: each.owner(),
  });
  expect(await seen(crew.stranger)).toEqual(each.stranger);
});

test('the second wall is really away in these tests', async () => {
  const count = ({ tx }: Scope) => sql<{ n: number }>`select count(*)::int as n from deal`.execute(tx);
  const { rows } = await crew.world.asWithoutSecondWall(crew.stranger, count);
  expect(rows[0]?.n).toBe(2);
});
