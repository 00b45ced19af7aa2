import { DEAL_GROUPINGS, DealFilter, LIMITS, listDealGroups } from '@qibu/contract';
import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { newId } from '../../db/id.ts';
import { relist, storeDeal } from '../../testing/stored-deals.ts';
import { newWorld, NOON, type World } from '../../testing/world.ts';
import { refreshStandings } from '../../standing/index.ts';
import { copyTeams } from '../../scope/team.ts';
import type { Filter } from './deal-filter.ts';
import { groupsOf } from './groups.ts';
import { leftOutForCurrency, listDeals } from './list-deals.ts';

const NAMES = [
  '恒达矿业调度',
  '恒达 MES 一期',
  '矿业集团',
  'Acme Line',
  'ACME-line 2',
  '银行行情',
  '（华威）集团',
  'A%_B',
  "O'Neil",
];
const STAGES = [null, 'target', 'intent', 'set-up'];
const FLAGS = ['silent', 'no-coach', 'panic'];
const IMPORT = newId();
let world: World;
let actor: string;
let owners: string[];
let accounts: string[];

interface Row {
  readonly id: string;
  readonly name: string;
  readonly account_name: string | null;
  readonly import_key: string | null;
  readonly owner_id: string;
  readonly account_id: string | null;
  readonly stage: string | null;
  readonly evidenced_stage: string | null;
  readonly outcome: string;
  readonly place: string;
  readonly flags: readonly string[];
  readonly inflated: boolean;
  readonly under_control: boolean;
  readonly closes_on: string | null;
  readonly amount_minor: number | null;
  readonly currency: string;
  readonly late: boolean;
  readonly mine: boolean;
  readonly imported: boolean;
}
let rows: readonly Row[];

beforeAll(async () => {
  world = await newWorld();
  actor = await world.user({ admin: true });
  owners = [actor, await world.user(), await world.user()];
  accounts = [await world.account({ owner: actor, name: '恒达矿业集团' }), await world.account({ owner: actor })];
  for (let at = 0; at < 120; at += 1) await storeDeal(world, seeded(at));
  await world.db
    .insertInto('import_job')
    .values({
      workspace_id: world.workspaceId,
      id: IMPORT,
      created_by: actor,
      state: 'done',
      created_at: NOON,
    } as never)
    .execute();
  await sql`insert into import_change (workspace_id, import_id, entity, entity_id, action, version_after)
    select workspace_id, ${IMPORT}, 'deal', id, 'created', 1 from deal where amount_minor = 300`.execute(world.db);
  await sql`insert into deal_member (workspace_id, deal_id, user_id, added_at)
    select workspace_id, id, ${actor}::uuid, now() from deal where stage = 'intent'`.execute(world.db);
  await sql`insert into task (workspace_id, id, deal_id, kind, title, due_on, done_on, happened_on, recorded_on, recorded_at)
    select d.workspace_id, gen_random_uuid(), d.id, k.kind, '事', '2026-03-01'::date, k.done_on, '2026-02-01', '2026-02-01', now()
    from deal d join (values ('promise-theirs', null, 100), ('task', null, 200), ('promise-ours', '2026-03-01'::date, 300))
      as k (kind, done_on, amount) on k.amount = d.amount_minor`.execute(world.db);
  await relist(world);
  await copyTeams(world.db, world.workspaceId);
  const read =
    await sql<Row>`select d.*, a.name as account_name, s.place, s.evidenced_stage, s.flags, s.inflated, s.under_control, (d.owner_id = ${actor} or d.stage is not distinct from 'intent') as mine,
    (d.amount_minor is not distinct from 300) as imported, (d.outcome = 'open' and d.amount_minor is not distinct from 100) as late
    from deal d join standing s on s.id = d.id left join account a on a.id = d.account_id where d.deleted_at is null`.execute(
      world.db,
    );
  rows = read.rows;
});

// Strides without a common divisor: every pair of values meets.
const seeded = (at: number) => ({
  owner: owners[at % 3] ?? actor,
  deal: {
    name: NAMES[at % NAMES.length] ?? '',
    account_id: [...accounts, null][at % 3] ?? null,
    import_key: at % 6 === 0 ? `XM-${at}` : null,
    stage: STAGES[at % 4] ?? null,
    outcome: (['open', 'open', 'won', 'lost', 'stopped'] as const)[at % 5] ?? 'open',
    closes_on: [null, '2026-01-31', '2026-06-30', '2026-12-01'][(at * 3) % 4] ?? null,
    amount_minor: [null, 0, 100, 200, 300][(at * 2) % 5] ?? null,
    currency: at % 4 === 1 ? 'USD' : 'CNY',
    deleted_at: at % 17 === 3 ? NOON : null,
  },
  standing: {
    place: (['first', 'leaning', 'unclear', 'unknown'] as const)[(at >> 2) % 4] ?? 'unknown',
    evidenced_stage: STAGES[(at >> 1) % 4] ?? null,
    inflated: at % 7 < 3,
    under_control: at % 11 < 4,
    flags: FLAGS.filter((_, bit) => (at >> bit) & 1),
  },
});

/** The same filter, applied in memory. */
const PASSES: { readonly [Field in keyof Filter]-?: (row: Row, value: NonNullable<Filter[Field]>) => boolean } = {
  q: (row, typed) => holds(row, typed) || (/\s/.test(typed) && typed.split(/\s+/).every((word) => holds(row, word))),
  owner: (row, ids) => ids.includes(row.owner_id),
  account: (row, id) => row.account_id === id,
  stage: (row, ids) => ids.includes(row.stage ?? 'none'),
  evidenced: (row, ids) => ids.includes(row.evidenced_stage ?? 'none'),
  outcome: (row, words) => words.includes(row.outcome),
  verdict: (row, words) => words.includes(row.place),
  flag: (row, ids) => ids.some((id) => row.flags.includes(id)),
  inflated: (row, wanted) => row.inflated === wanted,
  uncontrolled: (row, wanted) => row.under_control !== wanted,
  overdue: (row, wanted) => row.late === wanted,
  noAccount: (row, wanted) => (row.account_id === null) === wanted,
  mine: (row, wanted) => row.mine === wanted,
  closesFrom: (row, day) => row.closes_on !== null && row.closes_on >= day,
  closesTo: (row, day) => row.closes_on !== null && row.closes_on <= day,
  noCloseDay: (row, wanted) => (row.closes_on === null) === wanted,
  amountMin: (row, amount) => row.amount_minor !== null && row.currency === 'CNY' && row.amount_minor >= amount,
  amountMax: (row, amount) => row.amount_minor !== null && row.currency === 'CNY' && row.amount_minor <= amount,
  import: (row) => row.imported,
};
/** Its name, its customer's or the beginning of its number. */
const holds = (row: Row, typed: string): boolean =>
  containsName(row.name, typed) ||
  containsName(row.account_name ?? '', typed) ||
  (row.import_key ?? '').toLowerCase().startsWith(typed.trim().toLowerCase());
const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
const containsName = (name: string, typed: string) => plain(typed) !== '' && plain(name).includes(plain(typed));

const passes = (row: Row, filter: Filter): boolean =>
  (Object.keys(filter) as (keyof Filter)[]).every((field) => {
    const value = filter[field];
    if (value === undefined || (Array.isArray(value) && value.length === 0)) return true;
    return (PASSES[field] as (row: Row, value: unknown) => boolean)(row, value);
  });

const some = <T>(values: readonly T[]) => fc.subarray([...values], { minLength: 1 }).map((list) => list.join(','));
const days = fc.constantFrom('2026-01-01', '2026-01-31', '2026-03-01', '2026-06-30', '2027-01-01');
/** As a page's URL carries them. */
const anyQuery = () =>
  fc.record(
    {
      q: fc.constantFrom(
        '恒达',
        '矿业',
        '矿',
        'mes',
        'ＭＥＳ',
        'acme',
        'a%',
        '%',
        "o'n",
        '集团',
        '无此名',
        'cme li',
        'xm-1',
        'XM-12',
        '集团 mes',
        'mes 恒达',
        '集团 恒达 xm-',
      ),
      owner: some(owners),
      account: fc.constantFrom(...accounts),
      stage: some(['none', 'target', 'intent', 'set-up']),
      evidenced: some(['none', 'target', 'intent']),
      outcome: some(['open', 'won', 'lost', 'stopped']),
      verdict: some(['first', 'leaning', 'unclear', 'unknown']),
      flag: some(FLAGS),
      inflated: fc.constantFrom('true', 'false'),
      uncontrolled: fc.constantFrom('true', 'false'),
      overdue: fc.constantFrom('true', 'false'),
      noAccount: fc.constantFrom('true', 'false'),
      mine: fc.constantFrom('true', 'false'),
      closesFrom: days,
      closesTo: days,
      noCloseDay: fc.constantFrom('true', 'false'),
      amountMin: fc.constantFrom('0', '150', '300'),
      amountMax: fc.constantFrom('0', '150', '300'),
      import: fc.constant(IMPORT),
    },
    { requiredKeys: [] },
  );

test('B22 every filter and every mixture of filters finds exactly what a second reading of it finds', async () => {
  await fc.assert(
    fc.asyncProperty(anyQuery(), async (query) => {
      const filter = DealFilter.parse(query);
      const asked = { filter, sort: 'name', order: 'asc' } as const;
      const found = await world.as(actor, (scope) => listDeals(scope, asked, { cursor: undefined, limit: 200 }));
      const wanted = rows.filter((row) => passes(row, filter)).map(({ id }) => id);
      expect(found.items.map(({ id }) => id).sort()).toEqual(wanted.sort());
      expect(found.count).toEqual({ value: wanted.length, capped: false });
      const { amountMin, amountMax, ...others } = filter;
      const foreign = rows.filter((row) => row.amount_minor !== null && row.currency !== 'CNY' && passes(row, others));
      const asksAmount = amountMin !== undefined || amountMax !== undefined;
      expect(await world.as(actor, (scope) => leftOutForCurrency(scope, filter))).toBe(
        asksAmount ? foreign.length : null,
      );
    }),
    { numRuns: 150 },
  );
});

/** What a deal is grouped under. */
const KEY: { readonly [By in (typeof DEAL_GROUPINGS)[number]]: (row: Row) => string | null } = {
  owner: (row) => row.owner_id,
  account: (row) => row.account_id,
  stage: (row) => row.stage,
  place: (row) => row.place,
  month: (row) => row.closes_on?.slice(0, 7) ?? null,
};

test('the groups of every filter count and sum exactly the deals of its list', async () => {
  await fc.assert(
    fc.asyncProperty(anyQuery(), fc.constantFrom(...DEAL_GROUPINGS), async (query, by) => {
      const asked = listDealGroups.query.parse({ ...query, by });
      const { groups, count, further } = await world.as(actor, (scope) => groupsOf(scope, asked));
      const wanted = rows.filter((row) => passes(row, DealFilter.parse(query)));
      expect([count, further]).toEqual([wanted.length, 0]);
      const own = Map.groupBy(wanted, KEY[by]);
      expect(new Set(groups.map(({ key }) => key))).toEqual(new Set(own.keys()));
      expect(groups.findIndex(({ key }) => key === null)).toBe(own.has(null) ? groups.length - 1 : -1);
      for (const { key, count, totals } of groups) {
        const deals = own.get(key) ?? [];
        expect(count).toBe(deals.length);
        const sums = Map.groupBy(
          deals.filter(({ amount_minor }) => amount_minor !== null),
          ({ currency }) => currency,
        );
        expect(new Map(totals.map(({ currency, amountMinor }) => [currency, amountMinor]))).toEqual(
          new Map(
            [...sums].map(([currency, same]) => [
              currency,
              same.reduce((sum, row) => sum + Number(row.amount_minor), 0),
            ]),
          ),
        );
      }
    }),
    { numRuns: 100 },
  );
});

test('groups stand in their own order, and only the largest are answered', async () => {
  const groups = (by: string, most?: number) =>
    world.as(actor, (scope) => groupsOf(scope, listDealGroups.query.parse({ by }), most));
  const keys = async (by: string) => (await groups(by)).groups.map(({ key }) => key);
  expect(await keys('stage')).toEqual(['target', 'intent', 'set-up', null]);
  expect(await keys('place')).toEqual(['first', 'leaning', 'unclear', 'unknown']);
  expect(await keys('month')).toEqual(['2026-01', '2026-06', '2026-12', null]);
  const all = await groups('owner');
  const two = await groups('owner', 2);
  expect([two.groups.length, two.further, two.count]).toEqual([2, all.groups.length - 2, rows.length]);
  const counts = all.groups.map(({ count }) => count).sort((a, b) => b - a);
  expect(two.groups.map(({ count }) => count).sort((a, b) => b - a)).toEqual(counts.slice(0, 2));
});

test('the count is exact up to the cap and says so beyond it', async () => {
  const many = await newWorldOfDeals(LIMITS.countCap + 5);
  const asked = { filter: {}, sort: 'risk', order: 'desc' } as const;
  const count = async () => {
    const page = await many.world.as(many.admin, (scope) => listDeals(scope, asked, { cursor: undefined, limit: 1 }));
    return page.count;
  };
  expect(await count()).toEqual({ value: LIMITS.countCap, capped: true });
  await sql`delete from deal where workspace_id = ${many.world.workspaceId} and id in (
    select id from deal where workspace_id = ${many.world.workspaceId} limit 5)`.execute(many.world.db);
  expect(await count()).toEqual({ value: LIMITS.countCap, capped: false });
});

async function newWorldOfDeals(count: number): Promise<{ world: World; admin: string }> {
  const other = await world.another();
  const admin = await other.user({ admin: true });
  await sql`insert into deal (workspace_id, id, name, owner_id, currency, opened_on, created_at, updated_at)
    select ${other.workspaceId}, gen_random_uuid(), 'n' || i, ${admin}, 'CNY', '2026-01-01', now(), now()
    from generate_series(1, ${count}::int) i`.execute(world.db);
  const ids = await other.db.selectFrom('deal').where('workspace_id', '=', other.workspaceId).select('id').execute();
  await other.asWorkspace((scope) =>
    refreshStandings(
      scope,
      ids.map(({ id }) => id),
    ),
  );
  return { world: other, admin };
}
