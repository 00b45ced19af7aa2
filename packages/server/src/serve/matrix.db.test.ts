import { ROUTES, type Route } from '@qibu/contract';
import { beforeAll, expect, test } from 'vitest';
import type { MatrixEntry, MatrixIds } from '../http/room.ts';
import { ROOMS } from '../rooms.ts';
import { wordlessInAudit } from '../testing/audit-words.ts';
import { type Client, PASSWORD, type TestApp, testApp } from '../testing/app.ts';

/**
 * The authorisation matrix: every route × every relation to the record. Generated from the route table and the entries
 * of the rooms; a route without an entry fails, so nothing can be added without saying who may call it.
 */
const MATRIX: Readonly<Record<string, MatrixEntry>> = Object.assign({}, ...ROOMS.map(({ matrix }) => matrix));

let t: TestApp;
let ids: MatrixIds;
let owner: Client;
const callers: Record<string, Client> = {};

const ok = (answer: { status: number; text: string; body: { id?: string } }): string => {
  if (answer.status !== 200) throw new Error(answer.text);
  return answer.body.id ?? '';
};

beforeAll(async () => {
  t = await testApp();
  const admin = await t.claim();
  const user = async (login: string, managerId: string | null) =>
    ok(await admin.send('POST', '/users', { name: login, login, password: PASSWORD, managerId }));
  const manager = await user('manager', null);
  const rep = await user('rep', manager);
  await user('stranger', manager);
  const member = await user('member', null);
  owner = await t.signIn('rep');
  const account = ok(await owner.send('POST', '/accounts', { name: '甲客户' }));
  const contact = ok(await owner.send('POST', '/contacts', { name: '王工', accountId: account }));
  const made = ok(await owner.send('POST', '/deals', { name: '甲项目', accountId: account, amountMinor: 100_00 }));
  await owner.send('PUT', `/deals/${made}/members`, { members: [{ userId: member }] }, { 'if-match': '"1"' });
  const recorded = await owner.send('POST', `/deals/${made}/records`, {
    evidence: [{ kind: 'observation', quote: '见到王工', happenedOn: today() }],
    tasks: [{ kind: 'task', title: '回访' }],
  });
  expect(recorded.status).toBe(200);
  const firstOf = async (part: string) => (await owner.send('GET', `/deals/${made}/${part}`)).body.items?.[0]?.id ?? '';
  const saved = ok(await owner.send('POST', '/views', { name: '视图', page: 'deals', query: '' }));
  const { items = [] } = (await owner.send('GET', '/me/sessions')).body;
  const job = await insertImport(rep);
  ids = {
    deal: made,
    account,
    contact,
    user: rep,
    view: saved,
    session: items[0]?.id ?? '',
    import: job,
    task: await firstOf('tasks'),
    evidence: await firstOf('evidence'),
  };
  callers.owner = owner;
  callers.manager = await t.signIn('manager');
  callers.member = await t.signIn('member');
  callers.admin = admin;
  callers.stranger = await t.signIn('stranger');
  callers.foreigner = await foreignAdministrator();
  callers.anonymous = t.client();
});

const today = (): string => new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);

async function insertImport(userId: string): Promise<string> {
  const { workspace_id } = await t.instance.db
    .selectFrom('user_account')
    .where('id', '=', userId)
    .select('workspace_id')
    .executeTakeFirstOrThrow();
  const id = crypto.randomUUID();
  await t.instance.db
    .insertInto('import_job')
    .values({
      workspace_id,
      id,
      created_by: userId,
      state: 'mapping',
      files: '[]',
      mapping: '{}',
      result: '{}',
      created_at: new Date(),
    })
    .execute();
  return id;
}

/** A second workspace on the same instance, with an administrator who may see everything there. */
async function foreignAdministrator(): Promise<Client> {
  const { createUserRow } = await import('../people/create-user-row.ts');
  const { hashPassword } = await import('../people/password.ts');
  const workspaceId = crypto.randomUUID();
  const now = new Date();
  await t.instance.db
    .insertInto('workspace')
    .values({ id: workspaceId, name: '别家', currency: 'CNY', parameters: '{}', created_at: now })
    .execute();
  await createUserRow(t.instance.db, {
    workspaceId,
    login: 'foreigner',
    name: '别家管理员',
    title: null,
    kind: 'admin',
    isAdmin: true,
    managerId: null,
    locale: 'en',
    origin: 'own',
    passwordHash: await hashPassword(PASSWORD),
    now,
  });
  return t.signIn('foreigner');
}

async function call(route: Route, client: Client) {
  const entry = MATRIX[route.id];
  const path = entry?.path?.(ids) ?? route.path;
  const body = route.method === 'GET' ? undefined : entry?.body?.(ids);
  const current = route.ifMatch ? await versionOf(path) : 1;
  return client.send(route.method, path, body, route.ifMatch ? { 'if-match': `"${current}"` } : {});
}

async function versionOf(path: string): Promise<number> {
  const kind = path.split('/')[1];
  const table = { deals: 'deal', accounts: 'account', contacts: 'contact', tasks: 'task', users: 'user_account' }[
    kind ?? ''
  ] as 'deal' | undefined;
  if (!table)
    return (
      await t.instance.db
        .selectFrom('workspace')
        .where('name', '!=', '别家')
        .select('version')
        .executeTakeFirstOrThrow()
    ).version;
  const row = await t.instance.db
    .selectFrom(table)
    .where('id', '=', path.split('/')[2] ?? '')
    .select('version')
    .executeTakeFirstOrThrow();
  return row.version;
}

test('every route has an entry, and no entry is left over', () => {
  expect(Object.keys(MATRIX).toSorted()).toEqual(ROUTES.map((route) => route.id).toSorted());
});

interface Row {
  readonly says: string;
  readonly holds: (route: Route, entry: MatrixEntry) => boolean;
  readonly check: (route: Route) => Promise<void>;
}
const answers =
  (status: number, ...names: readonly string[]) =>
  async (route: Route) => {
    for (const name of names) {
      const answer = await call(route, callers[name] as Client);
      expect([name, answer.status, answer.status === status ? '' : answer.text]).toEqual([name, status, '']);
    }
  };
const DEAL_PARTS = ['timeline', 'evidence', 'changes', 'tasks', 'team'].map((part) => `deals.${part}`);
const SEEN_BY_ALL_WHO_MAY = ['deals.get', 'deals.ledger', ...DEAL_PARTS, 'accounts.get', 'contacts.get'];

const ROWS: readonly Row[] = [
  { says: 'without a session: 401', holds: ({ access }) => access !== 'open', check: answers(401, 'anonymous') },
  {
    says: 'without being administrator: 403',
    holds: ({ access }) => access === 'admin',
    check: answers(403, 'owner', 'manager'),
  },
  {
    says: 'a colleague outside the line and the team: 404',
    holds: ({ access }, { about }) => access === 'user' && about === 'record',
    check: answers(404, 'stranger'),
  },
  {
    says: 'another workspace’s administrator: 404',
    holds: ({ access }, { about, path }) =>
      (access === 'user' && about === 'record') || (access === 'admin' && path !== undefined),
    check: answers(404, 'foreigner'),
  },
  {
    says: 'a stranger’s list holds nothing of their colleagues',
    holds: ({ access, method }, { about }) => access === 'user' && method === 'GET' && about === 'own',
    check: async (route) => {
      for (const name of ['stranger', 'foreigner']) {
        const answer = await call(route, callers[name] as Client);
        expect([name, answer.status]).toEqual([name, 200]);
        expect(answer.text).not.toMatch(/甲项目|甲客户|王工|见到王工/);
      }
    },
  },
  {
    says: 'someone who may see it succeeds: the owner',
    holds: ({ access }, { ownerElsewhere }) => access === 'user' && !ownerElsewhere,
    check: answers(200, 'owner'),
  },
  {
    says: 'manager, team member and administrator see it too',
    holds: ({ id }) => SEEN_BY_ALL_WHO_MAY.includes(id),
    check: answers(200, 'manager', 'member', 'admin'),
  },
];
const CASES = ROUTES.flatMap((route) =>
  ROWS.filter(({ holds }) => holds(route, MATRIX[route.id] ?? { about: 'all' })).map(
    ({ says, check }) => [`${route.method} ${route.path}: ${says}`, route, check] as const,
  ),
);

test.each(CASES)('%s', (_name, route, check) => check(route));

test('a team changed meanwhile is not undone unseen: the second editor gets 412', async () => {
  const version = await versionOf(`/deals/${ids.deal}`);
  const put = (members: object[]) =>
    owner.send('PUT', `/deals/${ids.deal}/members`, { members }, { 'if-match': `"${version}"` });
  expect([(await put([])).status, (await put([{ userId: ids.user }])).status]).toEqual([200, 412]);
});

test('whatever the routes wrote into the log of changes has words', async () =>
  expect(await wordlessInAudit(t.instance.db)).toEqual([]));
