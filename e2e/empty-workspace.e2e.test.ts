import { listDeals } from '@qibu/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeComplaints, DESK, overflowOf, PHONE, resize } from './browser.ts';
import { BROKEN, textsOf } from './foreign-words.ts';
import { eventually, missing, openWorld, sees, type Visitor, type World, zh } from './world.ts';

const { setup, today, deals, review, accounts, contacts, imports, settings, common } = zh;
let world: World;
let owner: Visitor;

beforeAll(async () => {
  world = await openWorld();
  owner = await world.visitor({ signedIn: false });
});
afterAll(() => world?.end());

const way = (name: string) => owner.page.getByRole('link', { name, exact: true });

test('the first run offers a file of one’s own and an empty start, and the empty start teaches on Today', async () => {
  await owner.go(world.server.firstRun ?? '');
  await owner.page.getByLabel(setup.admin.workspaceName).fill('西南销售部');
  await owner.page.getByLabel(setup.admin.name, { exact: true }).fill('沈明');
  await owner.page.getByLabel(setup.admin.login).fill('shenming');
  await owner.page.getByLabel(setup.admin.password, { exact: true }).fill('先问清楚再报价 2026');
  await owner.page.getByRole('button', { name: setup.admin.submit, exact: true }).click();
  await sees(way(setup.choose.import.action));
  expect(await way(setup.choose.import.action).getAttribute('href')).toBe('/import');
  await way(setup.choose.empty.action).click();
  await sees(owner.page.getByText(today.empty.title));
});

/** Every page that could have stumbled over nothing, and what it says instead. */
const PAGES: readonly (readonly [string, string])[] = [
  ['/', today.empty.title],
  ['/deals', deals.empty.title],
  ['/deals?view=board', deals.empty.title],
  ['/deals?q=nothing', deals.empty.title2],
  ['/review', review.empty.title],
  ['/accounts', accounts.empty.title],
  ['/contacts', contacts.empty.title],
  ['/import', imports.page.historyEmpty[0]],
  ['/settings/people', '沈明'],
  ['/settings/teams', settings.title],
  ['/settings/stages', settings.title],
  ['/settings/parameters', settings.title],
  ['/settings/workspace', settings.workspace.load],
  ['/settings/bin', settings.bin.empty],
  ['/settings/audit', settings.title],
];

test.each(PAGES)('%s without a single deal says “%s” and is whole', async (path, words) => {
  const { page } = owner;
  await resize(page, DESK);
  await owner.go(path);
  await sees(page.locator('h1'));
  await missing(page.getByRole('status', { name: common.loading }));
  await sees(page.getByText(words));
  expect(await page.locator('h1').count()).toBe(1);
  expect((await textsOf(page)).filter((text) => BROKEN.test(text))).toEqual([]);
  expect([await overflowOf(page), await axeComplaints(page, 'structure')]).toEqual([0, []]);
  await resize(page, PHONE);
  expect([await overflowOf(page), await axeComplaints(page, 'structure')]).toEqual([0, []]);
  expect(owner.heard).toEqual([]);
});

test('from Today one step leads to the first deal, and then nothing is empty any more', async () => {
  await resize(owner.page, DESK);
  await owner.go('/');
  await way(today.empty.create).click();
  const panel = owner.page.getByRole('dialog', { name: deals.create.title });
  await panel.getByRole('textbox', { name: deals.create.name }).fill('西岭水泥 余热发电');
  await panel.getByRole('button', { name: deals.create.submit, exact: true }).click();
  await eventually(async () => (await owner.ask(listDeals, {})).items.map(({ name }) => name)).toEqual([
    '西岭水泥 余热发电',
  ]);
  await owner.go('/');
  await missing(owner.page.getByText(today.empty.title));
  expect(owner.heard).toEqual([]);
});
