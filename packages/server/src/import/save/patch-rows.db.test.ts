import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { daysLater, NOON, newWorld, type World } from '../../testing/world.ts';
import { patchRows } from './patch-rows.ts';

let house: World;
let world: World;
let rep: string;
beforeAll(async () => {
  house = await newWorld();
});
beforeEach(async () => {
  world = await house.another();
  rep = await world.user();
});

const later = daysLater(1);
const patch = (table: Parameters<typeof patchRows>[1], ...patches: Parameters<typeof patchRows>[2]) =>
  world.asWorkspace((scope) => patchRows(scope, table, patches), later);
const account = (id: string) =>
  world.db.selectFrom('account').where('id', '=', id).selectAll().executeTakeFirstOrThrow();

describe('columns laid over a stored row', () => {
  test.each<[name: string, after: Readonly<Record<string, unknown>>]>([
    ['a text', { industry: '机械' }],
    ['a text with quotes, backslashes and line ends', { note: 'a"b\'c\\d\n"e"' }],
    ['a text that looks like JSON', { note: '{"size":"small"}' }],
    ['a yes', { strategic: true }],
    ['a word of a list', { size: 'government' }],
    ['several at once', { industry: '化工', region: '华东', strategic: true }],
    ['nothing in place of something', { note: null }],
  ])('%s', async (_, after) => {
    const id = await world.account({ owner: rep });
    const before = await account(id);
    await patch('account', { id, after });
    expect(await account(id)).toEqual({ ...before, ...after, version: 2, updated_at: later });
  });

  test('a column an import may not change stays, whatever the patch says', async () => {
    const id = await world.account({ owner: rep, name: '原名' });
    await patch('account', {
      id,
      after: { created_at: '2000-01-01', version: 99, grade: 'A', region: '华东' },
    });
    expect(await account(id)).toMatchObject({
      created_at: NOON,
      version: 2,
      grade: null,
      region: '华东',
    });
  });

  test('of many rows each gets its own', async () => {
    const ids = await Promise.all(Array.from({ length: 30 }, () => world.account({ owner: rep })));
    await patch('account', ...ids.map((id, at) => ({ id, after: { region: `第${at}区` } })));
    const found = await Promise.all(ids.map(async (id) => (await account(id)).region));
    expect(found).toEqual(ids.map((_, at) => `第${at}区`));
  });

  test('no row at all is no statement that fails', async () => expect(patch('account')).resolves.toBeUndefined());

  test('a row of another workspace is not reached', async () => {
    const other = await world.another();
    const id = await other.account({ owner: await other.user() });
    await patch('account', { id, after: { region: '华东' } });
    expect(await account(id)).toMatchObject({ region: null, version: 1 });
  });

  test('tells how far it is, a thousand rows at a time', async () => {
    const id = await world.account({ owner: rep });
    const told: number[] = [];
    const patches = Array.from({ length: 2_500 }, () => ({ id, after: {} }));
    await world.asWorkspace((scope) =>
      patchRows(scope, 'account', patches, async (rows) => {
        told.push(rows);
      }),
    );
    expect(told).toEqual([1_000, 1_000, 500]);
  });
});

describe('the number of a row', () => {
  test('of a product has none to grow', async () => {
    const id = await world.product();
    await patch('product', { id, after: { price_minor: 5 } });
    const row = await world.db
      .selectFrom('product')
      .where('id', '=', id)
      .select(['price_minor', 'currency'])
      .executeTakeFirst();
    expect(row).toEqual({ price_minor: 5, currency: 'CNY' });
  });

  test('of a contact grows, and the day it was changed is today', async () => {
    const id = await world.contact(await world.account({ owner: rep }));
    await patch('contact', { id, after: { title: '总工' } });
    const row = await world.db
      .selectFrom('contact')
      .where('id', '=', id)
      .select(['title', 'version', 'updated_at'])
      .executeTakeFirst();
    expect(row).toEqual({ title: '总工', version: 2, updated_at: later });
  });
});
