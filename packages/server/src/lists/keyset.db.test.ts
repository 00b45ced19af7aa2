import { DEAL_SORTS } from '@qibu/contract';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { storeDeal } from '../testing/stored-deals.ts';
import { newWorld, type World } from '../testing/world.ts';
import { dealOrder, type DealSort, listDeals } from '../deals/list/list-deals.ts';
import { legsFrom, orderIn } from './keyset.ts';

const DEALS = 71;
let world: World;
let admin: string;

/** Values that collide, that differ only in the microsecond, and that are missing. */
const amountOf = (at: number) => (at % 5 === 0 ? null : (at % 4) * 1_000_000);
const currencyOf = (at: number) => (at % 3 === 0 ? 'CNY' : at % 2 === 0 ? 'USD' : 'JPY');
const closesOf = (at: number) => (at % 7 === 0 ? null : `2026-0${(at % 3) + 1}-15`);
const contactOf = (at: number) => (at % 6 === 0 ? null : `2025-1${at % 3}-01`);
const instantOf = (at: number) => `2026-01-05 03:04:05.12345${at % 4}+00`;

beforeAll(async () => {
  world = await newWorld();
  admin = await world.user({ admin: true });
  for (let at = 0; at < DEALS; at += 1) {
    await storeDeal(world, {
      owner: admin,
      deal: {
        name: ['甲', '乙', '丙', 'Acme', 'acme', '"引号"', 'line\nbreak'][at % 7] ?? '',
        amount_minor: amountOf(at),
        currency: currencyOf(at),
        closes_on: closesOf(at),
        created_at: sql<Date>`${instantOf(at)}::timestamptz` as unknown as Date,
        updated_at: sql<Date>`${instantOf(at * 3)}::timestamptz` as unknown as Date,
      },
      // Sums of tenths are not what they look like in single precision: the cursor must carry them exactly.
      standing: { risk: 0.1 * (at % 9), last_contact_on: contactOf(at) },
    });
  }
});

/** All ids of a list in its own order, page by page. */
async function walk(sort: DealSort, order: 'asc' | 'desc', limit: number): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await world.as(admin, (scope) => listDeals(scope, { filter: {}, sort, order }, { cursor, limit }));
    expect(page.items.length).toBeLessThanOrEqual(limit);
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.next ?? undefined;
  } while (cursor !== undefined && ids.length <= 2 * DEALS);
  return ids;
}

interface StoredRow {
  readonly id: string;
  readonly key: string | number | null;
  /** Rows of one part of the list together, in the order of the parts. */
  readonly part: number;
}
/** The stored values as JavaScript can compare them, microseconds kept. */
const KEYS: Readonly<Record<DealSort, string>> = {
  risk: 'risk::float8',
  amount:
    "case when currency = 'CNY' then lpad(amount_minor::text, 18, '0') else currency || lpad(amount_minor::text, 18, '0') end",
  closes: 'closes_on::text',
  updated: 'extract(epoch from updated_at) * 1000000',
  created: 'extract(epoch from created_at) * 1000000',
  name: 'dense_rank() over (order by name collate pinyin)',
  silent: 'last_contact_on::text',
};

/** The workspace's own currency comes before the others, whichever way the list runs. */
const PARTS: Partial<Readonly<Record<DealSort, string>>> = {
  amount: "case when amount_minor is null then 2 when currency <> 'CNY' then 1 else 0 end",
};

async function expected(sort: DealSort, order: 'asc' | 'desc'): Promise<string[]> {
  const { rows } =
    await sql<StoredRow>`select id, ${sql.raw(KEYS[sort])} as key, ${sql.raw(PARTS[sort] ?? '0')} as part from standing`.execute(
      world.db,
    );
  // Longest silence first is the earliest contact first.
  const up = (order === 'asc') !== (sort === 'silent') ? 1 : -1;
  const compare = (a: StoredRow, b: StoredRow): number => {
    if (a.part !== b.part) return a.part - b.part;
    if (a.key === null || b.key === null) {
      if (a.key !== b.key) return a.key === null ? 1 : -1;
    } else if (a.key !== b.key) return a.key < b.key ? -up : up;
    return a.id < b.id ? -up : up;
  };
  return rows.toSorted(compare).map(({ id }) => id);
}

describe('pages of a list together are the whole list, once, in order', () => {
  const cases = DEAL_SORTS.flatMap((sort) => (['asc', 'desc'] as const).map((order) => ({ sort, order })));
  test.each(cases)('$sort $order', async ({ sort, order }) => {
    const whole = await expected(sort, order);
    expect(whole).toHaveLength(DEALS);
    for (const limit of [2, 7, 50, DEALS]) expect(await walk(sort, order, limit)).toEqual(whole);
  });
});

test('names stand in the order of pinyin', async () => {
  const names: string[] = [];
  for (const { name } of (await world.db.selectFrom('standing').select('name').distinct().execute()).toSorted((a, b) =>
    new Intl.Collator('zh-CN-u-co-pinyin').compare(a.name, b.name),
  ))
    names.push(name);
  const { items } = await world.as(admin, (scope) =>
    listDeals(scope, { filter: {}, sort: 'name', order: 'asc' }, { cursor: undefined, limit: DEALS }),
  );
  expect([...new Set(items.map(({ name }) => name))].filter((name) => /\p{Script=Han}/u.test(name))).toEqual(
    names.filter((name) => /\p{Script=Han}/u.test(name)),
  );
});

describe('an index gives the order of', () => {
  const cases = DEAL_SORTS.flatMap((sort) =>
    legsFrom(dealOrder(sort, 'desc'), null).map((leg, part) => ({ sort, part, leg })),
  );
  test.each(cases)('$sort, part $part', async ({ sort, leg }) => {
    const plan = await world.as(admin, async ({ tx, actor }) => {
      await sql`set local enable_seqscan = off`.execute(tx);
      await sql`set local enable_bitmapscan = off`.execute(tx);
      const { rows } = await sql<{ 'QUERY PLAN': string }>`explain select d.id from standing d
        where d.workspace_id = ${sql.lit(actor.workspaceId)}::uuid and d.open and ${leg.where}
        order by ${orderIn(dealOrder(sort, 'desc'), leg)} limit 51`.execute(tx);
      return rows.map((row) => row['QUERY PLAN']).join('\n');
    });
    expect(plan).toContain('Index');
    expect(plan).not.toContain('Sort');
  });
});

test('only the first page counts; further pages carry its number on', async () => {
  const page = (cursor?: string) =>
    world.as(admin, (scope) => listDeals(scope, { filter: {}, sort: 'risk', order: 'asc' }, { cursor, limit: 5 }));
  const first = await page();
  expect(first.count).toEqual({ value: DEALS, capped: false });
  await storeDeal(world, { owner: admin });
  expect((await page(first.next ?? '')).count).toEqual(first.count);
  expect((await page()).count.value).toBe(DEALS + 1);
});

describe('a cursor', () => {
  const page = (cursor: string | undefined, sort: DealSort = 'amount', filter = {}) =>
    world.as(admin, (scope) => listDeals(scope, { filter, sort, order: 'asc' }, { cursor, limit: 3 }));
  const refused = { code: 'request.invalid', extra: { fields: [{ path: 'query.cursor' }] } };

  test('is good for its own list only', async () => {
    const { next } = await page(undefined);
    await expect(page(next ?? '')).resolves.toBeTruthy();
    await expect(page(next ?? '', 'risk')).rejects.toMatchObject(refused);
    await expect(page(next ?? '', 'amount', { inflated: true })).rejects.toMatchObject(refused);
  });

  test.each([
    '',
    'x',
    'AAAA',
    'null',
    Buffer.from('[1,2]').toString('base64url'),
    Buffer.from('{}').toString('base64url'),
  ])('nobody here wrote is refused: %j', async (text) => {
    await expect(page(text)).rejects.toMatchObject(refused);
  });

  test('with a forged value is refused, not handed to the database', async () => {
    const { next } = await page(undefined);
    const [mark, , id] = JSON.parse(Buffer.from(next ?? '', 'base64url').toString()) as [string, string, string];
    const forge = (parts: unknown) => Buffer.from(JSON.stringify(parts)).toString('base64url');
    for (const key of ["1' or '1'='1", '1e999', '9'.repeat(30), '', '1;drop table deal', 7, {}, ['1']])
      await expect(page(forge([mark, key, id]))).rejects.toMatchObject(refused);
    await expect(page(forge([mark, '1', "x' or true"]))).rejects.toMatchObject(refused);
    for (const count of [-1, 1.5, '7', null, {}])
      await expect(page(forge([mark, '1', id, count]))).rejects.toMatchObject(refused);
  });
});
