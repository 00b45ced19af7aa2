import { beforeAll, beforeEach, expect, test } from 'vitest';
import { newWorld, type World } from '../../testing/world.ts';
import { plan, product } from '../testing/plan.ts';
import { store } from '../testing/store.ts';

let house: World;
let world: World;
let admin: string;
let rep: string;
beforeAll(async () => {
  house = await newWorld();
});
beforeEach(async () => {
  world = await house.another();
  admin = await world.user({ name: '管理员', admin: true });
  rep = await world.user({ name: '销售' });
  await bring(admin, { priceMinor: 100_000 });
});

const bring = (by: string, part: { readonly priceMinor?: number; readonly name?: string }) =>
  world.as(by, (scope) => store(scope, plan({ products: [product({ name: '云平台', ...part })] })));
const prices = async () =>
  Object.fromEntries(
    (
      await world.db
        .selectFrom('product')
        .where('workspace_id', '=', world.workspaceId)
        .select(['name', 'price_minor'])
        .orderBy('name')
        .execute()
    ).map((row) => [row.name, row.price_minor]),
  );

test('an administrator’s price list changes the prices', async () => {
  await bring(admin, { priceMinor: 90_000 });
  expect(await prices()).toEqual({ 云平台: 90_000 });
});

test('a seller’s price list changes no price, and its row says so', async () => {
  const { matched } = await bring(rep, { priceMinor: 1 });
  expect(await prices()).toEqual({ 云平台: 100_000 });
  expect(matched.problems).toEqual([
    { table: 0, row: 2, column: null, code: 'product-kept', value: '云平台', severity: 'warning' },
  ]);
});

test('a row that says what is stored already is nothing to remark', async () => {
  const { matched } = await bring(rep, { priceMinor: 100_000 });
  expect(matched.problems).toEqual([]);
});

test('a product nobody had comes in with a seller’s file', async () => {
  await bring(rep, { name: '边缘盒子', priceMinor: 5_000 });
  expect(await prices()).toEqual({ 云平台: 100_000, 边缘盒子: 5_000 });
});
