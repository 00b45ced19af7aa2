import { getDeal, getDealEvidence, listDeals } from '@qibu/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDeal } from './fresh-deal.ts';
import { eventually, openWorld, sees, type Visitor, type World, zh } from './world.ts';

const { common, deals, evidence } = zh;
let world: World;
let me: Visitor;

beforeAll(async () => {
  world = await openWorld({ sample: true });
  me = await world.visitor();
});
afterAll(() => world?.end());

const panel = (name: string) => me.page.getByRole('dialog', { name });
/** A key held down, as the system repeats it, then two presses of an impatient hand. */
async function hold(keys: string): Promise<void> {
  const [modifier = '', key = ''] = keys.split('+');
  await me.page.keyboard.down(modifier);
  for (let times = 0; times < 4; times++) await me.page.keyboard.down(key);
  await me.page.keyboard.up(key);
  await me.page.keyboard.press(key);
  await me.page.keyboard.up(modifier);
}

test('a save held down or pressed twice saves once', async () => {
  await me.go('/deals?new=true');
  await panel(deals.create.title).getByLabel(deals.create.name).fill('沣西制药 冻干线');
  await hold('Control+Enter');
  await sees(me.page.locator('h1', { hasText: '沣西制药 冻干线' }));
  await me.page.waitForLoadState('networkidle');
  const made = await me.ask(listDeals, { query: { q: '沣西制药' } });
  expect(made.items).toHaveLength(1);

  const { deal } = await freshDeal(me.ask, { name: '洮河锻造 模具管理' });
  await me.go(`/deals/${deal.id}?panel=evidence`);
  const adding = panel(evidence.panel.title);
  await adding.getByLabel(evidence.panel.quote).fill('模具一年丢三套');
  await hold('Control+Enter');
  await adding.waitFor({ state: 'hidden' });
  await me.page.waitForLoadState('networkidle');
  expect((await me.ask(getDealEvidence, { params: { id: deal.id } })).items).toHaveLength(1);
});

test('an amount that cannot be read is not saved as the part of it that can', async () => {
  const { deal } = await freshDeal(me.ask, { name: '渭北铸造 砂处理' });
  const amount = async () => (await me.ask(getDeal, { params: { id: deal.id } })).amountMinor;
  await me.go(`/deals/${deal.id}`);
  await me.page.getByRole('button', { name: `${common.edit} ${zh.deal.head.amount}` }).click();
  const field = me.page.getByRole('textbox', { name: zh.deal.head.amount });
  await field.fill('');
  await field.pressSequentially('35万6');
  await field.press('Enter');
  await sees(me.page.getByText(common.form.notNumber));
  expect(await amount()).toBe(260_000_000);
  await field.fill('35.6万');
  await field.press('Enter');
  await eventually(amount).toBe(35_600_000);
});
