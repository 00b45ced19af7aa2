import { ROUTES, type Route } from '@qibu/contract';
import { beforeAll, expect, test } from 'vitest';
import { type Client, PASSWORD, type TestApp, testApp } from '../testing/app.ts';

/**
 * The authorisation matrix: every route × every relation to the record. Generated from the route table; a route without
 * an entry here fails, so nothing can be added without saying who may call it.
 */
interface Entry {
  /** Path with the owner's ids filled in, and the body of a good call. */
  readonly path?: (ids: Ids) => string;
  readonly body?: (ids: Ids) => unknown;
  /** `record`: a stranger gets 404. `own`: everyone has his own. `all`: the same for everyone in the workspace. */
  readonly about: 'record' | 'own' | 'all';
  /** Left out of the "owner succeeds" row: needs a state or a body of its own, shown elsewhere. */
  readonly ownerElsewhere?: boolean;
}
type Ids = Record<
  'deal' | 'account' | 'contact' | 'task' | 'user' | 'view' | 'session' | 'evidence' | 'import',
  string
>;

const DAY = '2026-01-05';
const deal = (rest = '') => ({ about: 'record' as const, path: (ids: Ids) => `/deals/${ids.deal}${rest}` });
const MATRIX: Record<string, Entry> = {
  'setup.get': { about: 'all' },
  'setup.claim': { about: 'all', ownerElsewhere: true },
  'session.create': { about: 'all', ownerElsewhere: true },
  'session.end': { about: 'own', ownerElsewhere: true },
  'me.get': { about: 'own' },
  'me.change': { about: 'own', body: () => ({ locale: 'en' }) },
  'me.password': { about: 'own', ownerElsewhere: true },
  'sessions.list': { about: 'own' },
  'sessions.end': { about: 'record', path: (ids) => `/me/sessions/${ids.session}`, ownerElsewhere: true },
  'users.list': { about: 'all' },
  'users.create': { about: 'all' },
  'users.change': { about: 'all', path: (ids) => `/users/${ids.user}`, body: () => ({ title: '经理' }) },
  'users.password': { about: 'all', path: (ids) => `/users/${ids.user}/password`, body: () => ({ next: PASSWORD }) },
  'audit.list': { about: 'all' },
  'workspace.change': { about: 'all', body: () => ({ name: '改名' }) },
  'parameters.get': { about: 'all' },
  'parameters.set': { about: 'all', body: () => ({ overrides: {} }) },
  'sample.load': { about: 'all' },
  'sample.remove': { about: 'all' },
  'products.list': { about: 'all' },
  'bin.list': { about: 'own' },
  'bin.restore': { about: 'record', path: (ids) => `/bin/account/${ids.account}/restore`, ownerElsewhere: true },
  'views.list': { about: 'own' },
  'views.create': { about: 'own', body: () => ({ name: '我的', page: 'deals', query: '' }) },
  'views.delete': { about: 'record', path: (ids) => `/views/${ids.view}`, ownerElsewhere: true },
  'accounts.list': { about: 'own' },
  'accounts.get': { about: 'record', path: (ids) => `/accounts/${ids.account}` },
  'accounts.similar': { about: 'own', path: () => '/accounts/similar?name=甲' },
  'accounts.create': { about: 'own', body: () => ({ name: '另一家' }) },
  'accounts.change': { about: 'record', path: (ids) => `/accounts/${ids.account}`, body: () => ({ region: '华东' }) },
  'accounts.delete': { about: 'record', path: (ids) => `/accounts/${ids.account}`, ownerElsewhere: true },
  'accounts.score': {
    about: 'record',
    path: (ids) => `/accounts/${ids.account}/scores`,
    body: () => ({ criterion: 'payment', score: 3, happenedOn: DAY, evidence: null }),
  },
  'contacts.list': { about: 'own' },
  'contacts.get': { about: 'record', path: (ids) => `/contacts/${ids.contact}` },
  'contacts.create': {
    about: 'record',
    path: () => '/contacts',
    body: (ids) => ({ name: '新人', accountId: ids.account }),
  },
  'contacts.change': { about: 'record', path: (ids) => `/contacts/${ids.contact}`, body: () => ({ title: '科长' }) },
  'contacts.delete': { about: 'record', path: (ids) => `/contacts/${ids.contact}`, ownerElsewhere: true },
  'deals.list': { about: 'own' },
  'deals.board': { about: 'own' },
  'deals.export': { about: 'own', path: () => '/deals/export.csv' },
  'deals.get': deal(),
  'deals.ledger': deal('/ledger'),
  'deals.timeline': deal('/timeline'),
  'deals.create': {
    about: 'record',
    path: () => '/deals',
    body: (ids) => ({ name: '挂在别人客户下', accountId: ids.account }),
  },
  'deals.change': { ...deal(), body: () => ({ note: '备注' }) },
  'deals.delete': { ...deal(), ownerElsewhere: true },
  'deals.members': { ...deal('/members'), body: () => ({ members: [] }) },
  'deals.stage': {
    ...deal('/stage'),
    body: () => ({ to: 'target', happenedOn: DAY, exception: true, reason: '试' }),
    ownerElsewhere: true,
  },
  'deals.outcome': { ...deal('/outcome'), body: () => ({ outcome: 'lost', happenedOn: DAY }), ownerElsewhere: true },
  'deals.record': {
    ...deal('/records'),
    body: () => ({ evidence: [{ kind: 'observation', quote: '看到', happenedOn: DAY }] }),
    ownerElsewhere: true,
  },
  'deals.person': { about: 'record', path: (ids) => `/deals/${ids.deal}/people/${ids.contact}` },
  'deals.personGone': { about: 'record', path: (ids) => `/deals/${ids.deal}/people/${ids.contact}` },
  'tasks.change': { about: 'record', path: (ids) => `/tasks/${ids.task}`, body: () => ({ title: '改' }) },
  'deals.dismiss': {
    ...deal('/dismissals'),
    body: () => ({ flag: 'no-coach', subject: null, reason: '知道', expiresOn: '2100-01-01' }),
  },
  'deals.reviewed': { ...deal('/reviews'), body: () => ({ note: null }) },
  'today.get': { about: 'own' },
  'review.get': { about: 'own' },
  search: { about: 'own', path: () => '/search?q=甲' },
  health: { about: 'all' },
  'imports.upload': { about: 'own', ownerElsewhere: true },
  'imports.list': { about: 'own' },
  'imports.get': { about: 'record', path: (ids) => `/imports/${ids.import}` },
  'imports.map': {
    about: 'record',
    path: (ids) => `/imports/${ids.import}/mapping`,
    body: () => ({ files: [], values: [] }),
    ownerElsewhere: true,
  },
  'imports.check': { about: 'record', path: (ids) => `/imports/${ids.import}/check`, ownerElsewhere: true },
  'imports.run': { about: 'record', path: (ids) => `/imports/${ids.import}/run`, ownerElsewhere: true },
  'imports.cancel': { about: 'record', path: (ids) => `/imports/${ids.import}/cancel`, ownerElsewhere: true },
  'imports.undo': { about: 'record', path: (ids) => `/imports/${ids.import}/undo`, ownerElsewhere: true },
  'imports.errors': { about: 'record', path: (ids) => `/imports/${ids.import}/errors.csv`, ownerElsewhere: true },
};

let t: TestApp;
let ids: Ids;
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
  const view = recorded.body as unknown as { tasks: { id: string }[]; evidence: { id: string }[] };
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
    task: view.tasks[0]?.id ?? '',
    evidence: view.evidence[0]?.id ?? '',
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
  const { hashPassword } = await import('../auth/password.ts');
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
  readonly holds: (route: Route, entry: Entry) => boolean;
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
const SEEN_BY_ALL_WHO_MAY = ['deals.get', 'deals.ledger', 'deals.timeline', 'accounts.get', 'contacts.get'];

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
    says: 'a stranger’s list holds nothing of his colleagues',
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
    says: 'whoever may see it succeeds: the owner',
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
