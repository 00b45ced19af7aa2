import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newWorld, type World } from '../../testing/world.ts';
import type { ProductRecord } from '../plan/records.ts';
import { plan, product } from '../testing/plan.ts';
import { store } from '../testing/store.ts';
import { matchProducts } from './products.ts';

let house: World;
let world: World;
let admin: string;
beforeAll(async () => {
  house = await newWorld();
});
beforeEach(async () => {
  world = await house.another();
  admin = await world.user({ admin: true });
});

const match = (...products: readonly ProductRecord[]) =>
  world.as(admin, (scope) => matchProducts(scope, products, { currency: 'CNY', problems: [] }));
const bring = (...products: readonly ProductRecord[]) => world.as(admin, (scope) => store(scope, plan({ products })));
const stored = () =>
  world.db
    .selectFrom('product')
    .where('workspace_id', '=', world.workspaceId)
    .select(['name', 'series', 'price_minor', 'currency'])
    .orderBy('id')
    .execute();

describe('which product is meant', () => {
  test.each(['数采网关', ' 数采网关', '数采 网关', '数采　网关'])('%j is the one of that name', async (name) => {
    const id = await world.product('数采网关');
    const changes = await match(product({ name }));
    expect([changes.created.length, changes.unchanged, [...changes.ids.values()]]).toEqual([0, 1, [id]]);
  });

  test('letters count the same in any case and width', async () => {
    const id = await world.product('MES Pro');
    expect([...(await match(product({ name: 'ｍｅｓ　PRO' }))).ids.values()]).toContain(id);
  });

  test('of two of one name the one who was there first', async () => {
    const elder = await world.product('数采网关');
    await world.product('数采 网关');
    expect([...(await match(product({ name: '数采网关' }))).ids.values()]).toEqual([elder]);
  });

  test('one of another workspace is not', async () => {
    await (await world.another()).product('数采网关');
    expect((await match(product({ name: '数采网关' }))).created).toHaveLength(1);
  });

  test('deals of the file may name one that only the store knows', async () => {
    const id = await world.product('能耗平台');
    expect((await match()).ids.get('能耗平台')).toBe(id);
  });
});

describe('a new product', () => {
  test.each<[name: string, part: Partial<ProductRecord>, row: object]>([
    ['by its name alone', {}, { series: null, price_minor: null, currency: 'CNY' }],
    [
      'with all it says',
      { series: '云', priceMinor: 990, currency: 'USD' },
      { series: '云', price_minor: 990, currency: 'USD' },
    ],
    ['for nothing', { priceMinor: 0 }, { price_minor: 0 }],
  ])('is kept %s', async (_, part, row) => {
    await bring(product({ name: '数采网关', ...part }));
    expect(await stored()).toEqual([expect.objectContaining({ name: '数采网关', ...row })]);
  });
});

describe('a known product', () => {
  const KNOWN = { name: '数采网关', series: '云', priceMinor: 990, currency: 'USD' };
  const ROW = { name: '数采网关', series: '云', price_minor: 990, currency: 'USD' };
  test.each<[name: string, part: Partial<ProductRecord>, row: object]>([
    ['a new price', { priceMinor: 880 }, { ...ROW, price_minor: 880 }],
    ['a price of nothing', { priceMinor: 0 }, { ...ROW, price_minor: 0 }],
    ['another series', { series: '边缘' }, { ...ROW, series: '边缘' }],
    ['another currency', { currency: 'EUR' }, { ...ROW, currency: 'EUR' }],
    ['nothing from empty cells', {}, ROW],
  ])('takes over %s', async (_, part, row) => {
    await bring(product(KNOWN));
    await bring(product({ name: '数采网关', ...part }));
    expect(await stored()).toEqual([row]);
  });

  test('keeps the spelling it has', async () => {
    await bring(product({ name: 'MES Pro' }));
    await bring(product({ name: 'mes pro', priceMinor: 5 }));
    expect(await stored()).toEqual([expect.objectContaining({ name: 'MES Pro', price_minor: 5 })]);
  });
});
