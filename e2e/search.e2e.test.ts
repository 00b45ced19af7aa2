import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually, fill, missing, openWorld, sees, type Visitor, type World, zh } from './world.ts';

const { nav } = zh;
let world: World;
let me: Visitor;

beforeAll(async () => {
  world = await openWorld({ sample: true });
  me = await world.visitor();
  await me.go('/settings/me');
  await sees(me.page.getByRole('heading', { level: 1 }));
});
afterAll(() => world?.end());

const field = () => me.page.getByPlaceholder(nav.search.placeholder);
const hit = (name: string | RegExp) => me.page.getByRole('dialog').getByRole('button', { name });

async function look(text: string): Promise<void> {
  if (!(await field().isVisible())) await me.page.keyboard.press('Control+k');
  await field().fill(text);
}

test.each([
  ['a Chinese substring', '转向架', /江渚装备 转向架数字化车间/],
  ['initials', 'jzzb', /江渚装备 转向架数字化车间/],
  ['full pinyin', 'jiangzhu', /江渚装备 转向架数字化车间/],
  ['pinyin of a later word', 'zhuanxiangjia', /江渚装备 转向架数字化车间/],
  ['English letters in a Chinese name', 'mes', /思迈得 MES 升级与质量数据挖掘/],
  ['capitals or not', 'SMD', /思迈得/],
  ['an account', '禾曜新能源', /禾曜新能源宜川基地/],
  ['a colleague by pinyin', 'wenruogu', /温若谷/],
])('ctrl+K finds by %s', async (_, text, name) => {
  await look(text);
  await sees(hit(name));
  await me.page.keyboard.press('Escape');
  await missing(field());
});

test('Enter opens the first hit', async () => {
  await look('转向架');
  await sees(hit(/江渚装备 转向架数字化车间/));
  await me.page.keyboard.press('ArrowDown');
  await me.page.keyboard.press('Enter');
  await me.page.waitForURL('**/deals/*');
  await sees(me.page.getByRole('heading', { level: 1 }).filter({ hasText: '转向架' }));
  await missing(field());
});

test('a contact leads to their page', async () => {
  await look('李昶');
  await hit(/李昶/).click();
  await me.page.waitForURL('**/contacts/*');
  await missing(field());
});

test('pages and actions are found by name too', async () => {
  await look(nav.review);
  await hit(nav.review).first().click();
  await me.page.waitForURL('**/review**');
  await missing(field());
});

test('a command found here does its work: the list of keys', async () => {
  await look(nav.shortcuts);
  await hit(nav.shortcuts).first().click();
  await sees(me.page.getByRole('dialog', { name: nav.keys.title }));
  await missing(field());
  await me.page.keyboard.press('Escape');
  await missing(me.page.getByRole('dialog'));
});

test('nothing found says so and how to go on', async () => {
  await look('绝无此名zzq');
  await sees(me.page.getByText(fill(nav.search.nothing, { text: '绝无此名zzq' })));
  await sees(me.page.getByText(nav.search.nothingHint));
  await me.page.keyboard.press('Escape');
});

test.each(["%' OR 1=1 --", '_', '%', '\\', '《》〈〉', '𠮷', '\u200b\u202e'])(
  'odd text %j is looked for as it is and finds nothing',
  async (text) => {
    const answered = me.page.waitForResponse((response) => response.url().includes('/search?'));
    await look(text);
    const answer = await answered;
    expect([200, 400]).toContain(answer.status());
    expect(((await answer.json()) as { items?: unknown[] }).items ?? []).toEqual([]);
    await me.page.keyboard.press('Escape');
    await missing(field());
  },
);

test('typing on quickly shows the last answer', async () => {
  await look('');
  await field().pressSequentially('simaide');
  await sees(hit(/思迈得 MES/));
  await field().fill('jiangzhu');
  await sees(hit(/江渚装备/));
  await eventually(() => hit(/思迈得 MES/).count()).toBe(0);
  expect(me.heard).toEqual([]);
});

test('letters typed before the window is there are not lost', async () => {
  const other = await world.visitor();
  await other.go('/settings/me');
  await sees(other.page.getByRole('heading', { level: 1 }));
  // The window's own script arrives late, as over a slow line.
  await other.page.route(/\/search-[^/]*\.js$/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 600));
    await route.continue();
  });
  await other.page.keyboard.press('Control+k');
  await other.page.keyboard.type('zhuanxiangjia', { delay: 80 });
  await sees(other.page.getByRole('dialog').getByRole('button', { name: /江渚装备 转向架数字化车间/ }));
  expect(await other.page.getByPlaceholder(nav.search.placeholder).inputValue()).toBe('zhuanxiangjia');
});

test('what can be made is offered, and opens its panel', async () => {
  await look(nav.actions.newContact.slice(0, 2));
  for (const act of [nav.actions.newDeal, nav.actions.newAccount, nav.actions.newContact]) await sees(hit(act));
  await hit(nav.actions.newAccount).click();
  await me.page.waitForURL('**/accounts?new=true');
  await sees(me.page.getByRole('dialog'));
  await me.page.keyboard.press('Escape');
});

test('words in any order', async () => {
  await look('质量 思迈得');
  await sees(hit(/思迈得 MES 升级与质量数据挖掘/));
  await me.page.keyboard.press('Escape');
  await missing(field());
});

test('what a customer said is found by its words', async () => {
  await look('夜班抄');
  await sees(hit(/夜班抄/));
  await me.page.keyboard.press('Escape');
  await missing(field());
});
