import { listDeals } from '@qibu/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { en, eventually, openWorld, sees, type Visitor, type World, zh } from './world.ts';

let world: World;
let me: Visitor;

beforeAll(async () => {
  world = await openWorld({ sample: true });
  me = await world.visitor();
});
afterAll(() => world?.end());

async function choose(language: 'en' | 'zh-CN'): Promise<void> {
  const menu = new RegExp(`^(${zh.nav.meMenu}|${en.nav.meMenu})`);
  await me.page.getByRole('button', { name: menu }).click();
  await me.page.getByRole('menuitemradio', { name: zh.common.language[language] }).click();
  await eventually(() => me.page.locator('html').getAttribute('lang')).toBe(language);
  await me.page.keyboard.press('Escape');
}

test('another language keeps the list, its filter and its rows', async () => {
  await me.go('/deals?q=MES&inflated=true&sort=amount');
  const rows = me.page.getByRole('rowgroup').getByRole('row').getByRole('link');
  await sees(rows);
  const [address, before] = [me.page.url(), await rows.allInnerTexts()];
  await choose('en');
  await sees(me.page.getByRole('heading', { level: 1, name: en.deals.title, exact: true }));
  expect(me.page.url()).toBe(address);
  expect(await rows.allInnerTexts()).toEqual(before);
  expect(await me.page.getByRole('searchbox').inputValue()).toBe('MES');
  await choose('zh-CN');
  await sees(me.page.getByRole('heading', { level: 1, name: zh.deals.title, exact: true }));
  expect(me.page.url()).toBe(address);
});

test('and the tab of a deal with what is half written in its panel', async () => {
  const [deal] = (await me.ask(listDeals, { query: { q: '思迈得' } })).items;
  await me.go(`/deals/${deal?.id}?tab=signals`);
  const field = (words: typeof zh | typeof en) => me.page.getByLabel(words.deal.signals.quote);
  await field(zh).fill('写到一半的一句话');
  await choose('en');
  await sees(me.page.getByText(en.deal.signals.lead));
  expect(await field(en).inputValue()).toBe('写到一半的一句话');
  await choose('zh-CN');
  await sees(me.page.getByText(zh.deal.signals.lead));
  expect(await field(zh).inputValue()).toBe('写到一半的一句话');
  expect(me.heard).toEqual([]);
});
