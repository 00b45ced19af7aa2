import { changePassword, createUser, getDeal, patchDeal } from '@qibu/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signIn } from './browser.ts';
import { type FreshDeal, freshDeal } from './fresh-deal.ts';
import { eventually, fill, missing, openWorld, sees, type Visitor, type World, zh } from './world.ts';

const { deal: t, common } = zh;
const GIVEN = { login: 'colleague', password: 'to be changed at once' };
const COLLEAGUE = { ...GIVEN, password: 'two people, one deal' };
let world: World;
let mine: Visitor;
let theirs: Visitor;
let fresh: FreshDeal;

beforeAll(async () => {
  world = await openWorld({ sample: true });
  mine = await world.visitor();
  await mine.ask(createUser, { body: { name: '宁越', isAdmin: true, ...GIVEN } });
  theirs = await world.visitor({ signedIn: false });
  await signIn(theirs.context, world.server.address, GIVEN);
  await theirs.ask(changePassword, { body: { current: GIVEN.password, next: COLLEAGUE.password } });
});
afterAll(() => world?.end());

const now = () => mine.ask(getDeal, { params: { id: fresh.deal.id } });
const edit = ({ page }: Visitor, field: string) =>
  page.getByRole('button', { name: `${common.edit} ${field}`, exact: true });
const conflict = ({ page }: Visitor) => page.getByRole('dialog', { name: common.conflict.title });

async function change(visitor: Visitor, field: string, value: string): Promise<void> {
  await edit(visitor, field).click();
  const input = visitor.page.getByRole('dialog').getByLabel(field, { exact: true });
  await input.fill(value);
  await input.press('Enter');
}

/** Both look at the same deal, then the colleague saves first. */
async function bothOpenThenTheySave(name: string, value: string): Promise<void> {
  fresh = await freshDeal(mine.ask, { name });
  for (const visitor of [mine, theirs]) {
    await visitor.go(`/deals/${fresh.deal.id}`);
    await sees(edit(visitor, t.head.amount));
  }
  await change(theirs, t.head.amount, value);
  await sees(theirs.page.getByText(fill(common.undoToast.changed, { name: t.head.amount })));
}

test('R10 the second to save sees both versions, and can keep their own', async () => {
  await bothOpenThenTheySave('晏溪泵站 远程监测', '300万');
  await change(mine, t.head.amount, '350万');
  const asked = conflict(mine);
  await sees(asked.getByText(new RegExp(`${common.conflict.mine}.*3,500,000`)));
  await sees(asked.getByText(new RegExp(`${common.conflict.theirs}.*3,000,000`)));
  await asked.getByRole('button', { name: common.save }).click();
  await missing(asked);
  await eventually(async () => (await now()).amountMinor).toBe(350_000_000);
  await eventually(() => edit(mine, t.head.amount).innerText()).toContain('350');
});

test('R10 or takes the other one, and nothing of theirs is written over', async () => {
  await bothOpenThenTheySave('郗山水泥 窑尾风机', '410万');
  await change(mine, t.head.amount, '420万');
  await conflict(mine)
    .getByRole('radio', { name: new RegExp(common.conflict.theirs) })
    .check();
  await conflict(mine).getByRole('button', { name: common.save }).click();
  await missing(conflict(mine));
  await eventually(() => edit(mine, t.head.amount).innerText()).toContain('410');
  expect((await now()).amountMinor).toBe(410_000_000);
});

test('R10 changes of different fields both stay, and nobody is asked', async () => {
  await bothOpenThenTheySave('岐岭铜业 电解车间', '510万');
  await change(mine, t.head.name, '岐岭铜业 电解车间 二期');
  await eventually(now).toMatchObject({ name: '岐岭铜业 电解车间 二期', amountMinor: 510_000_000 });
  expect(await conflict(mine).count()).toBe(0);
});

test('R10 giving up one’s own change leaves what is stored', async () => {
  await bothOpenThenTheySave('缙云碳素 焙烧炉', '610万');
  await change(mine, t.head.amount, '620万');
  await conflict(mine).getByRole('button', { name: common.conflict.keepTheirs }).click();
  await missing(conflict(mine));
  await eventually(() => edit(mine, t.head.amount).innerText()).toContain('610');
  expect((await now()).amountMinor).toBe(610_000_000);
});

test('R10 a third change while the choice is open asks again instead of writing over it', async () => {
  await bothOpenThenTheySave('湄江船厂 分段车间', '710万');
  await change(mine, t.head.amount, '720万');
  await sees(conflict(mine));
  const { id, version } = await now();
  await theirs.ask(patchDeal, { params: { id }, body: { amountMinor: 730_000_000 }, ifMatch: version });
  await conflict(mine).getByRole('button', { name: common.save }).click();
  await sees(conflict(mine).getByText(new RegExp(`${common.conflict.theirs}.*7,300,000`)));
  await conflict(mine).getByRole('button', { name: common.save }).click();
  await eventually(async () => (await now()).amountMinor).toBe(720_000_000);
});

test('undo after someone else’s change asks too', async () => {
  await bothOpenThenTheySave('沅北电厂 输煤皮带', '810万');
  const { id, version } = await now();
  await mine.ask(patchDeal, { params: { id }, body: { amountMinor: 820_000_000 }, ifMatch: version });
  await theirs.page.getByRole('button', { name: common.undo }).click();
  await sees(conflict(theirs).getByText(new RegExp(`${common.conflict.theirs}.*8,200,000`)));
  expect((await now()).amountMinor).toBe(820_000_000);
  expect([...mine.heard, ...theirs.heard]).toEqual([]);
});
