import { createAccount, getDeal, getParameters, listUsers, patchUser, putParameters } from '@qibu/contract';
import type { StageRule } from '@qibu/core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDeal } from './fresh-deal.ts';
import { eventually, fill, missing, openWorld, sees, type Visitor, type World, zh } from './world.ts';

const { settings: t, common, words, criteria } = zh;
const SET_UP = words.stage['set-up'];
let world: World;
let me: Visitor;

beforeAll(async () => {
  world = await openWorld({ sample: true });
  me = await world.visitor();
});
afterAll(() => world?.end());

const stages = (view: { parameters: { stages: readonly StageRule[] } }) => view.parameters.stages;
const setUp = async () => stages(await me.ask(getParameters)).find(({ id }) => id === 'set-up');
const button = (name: string) => me.page.getByRole('button', { name, exact: true });
const form = () => me.page.getByRole('dialog', { name: fill(t.stages.editTitle, { stage: SET_UP }) });
const both = () => me.page.getByRole('dialog', { name: common.conflict.title });

async function openSetUp(): Promise<void> {
  await me.go('/settings/stages');
  await button(fill(t.stages.editTitle, { stage: SET_UP })).click();
  await sees(form());
}

test('a criterion taken out: said beforehand with the deals it can move, saved, and undone with one click', async () => {
  const before = await setUp();
  await openSetUp();
  const schedule = criteria['set-up.schedule'].name;
  await form()
    .getByRole('group', { name: t.stages.criteria })
    .getByRole('checkbox', { name: schedule, exact: true })
    .uncheck({ force: true });
  await sees(form().getByText(fill(t.stages.takenOut, { field: t.stages.gate, names: schedule })));
  await sees(form().getByRole('status'));
  await form().getByRole('button', { name: common.save }).click();
  await sees(me.page.getByText(fill(t.stages.saved, { stage: SET_UP })));
  expect((await setUp())?.criteria.map(({ id }) => id)).not.toContain('set-up.schedule');
  await button(common.undo).click();
  await sees(me.page.getByText(t.parameters.putBack));
  expect(await setUp()).toEqual(before);
});

test('a criterion of one’s own: named in Settings, ticked with evidence on a deal, in words everywhere', async () => {
  const NAME = '技术协议已会签';
  await openSetUp();
  await form().getByLabel(t.stages.own).fill(NAME);
  await form().getByRole('button', { name: t.stages.ownAdd }).click();
  await sees(form().getByText(fill(t.stages.putIn, { field: t.stages.gate, names: NAME })));
  await form().getByRole('button', { name: common.save }).click();
  await sees(me.page.getByText(fill(t.stages.saved, { stage: SET_UP })));
  await sees(me.page.getByRole('cell', { name: NAME }));

  const { deal } = await freshDeal(me.ask, { name: '云岭水泥 余热发电' });
  await me.go(`/deals/${deal.id}?panel=stage&about=set-up`);
  const row = me.page.getByRole('dialog').getByRole('listitem').filter({ hasText: NAME });
  await row.getByRole('button', { name: zh.deal.stage.add }).click();
  await row.getByLabel(common.rests.quote).fill('双方签字页已扫描存档');
  await row.getByRole('button', { name: zh.deal.move.add }).click();
  await missing(row.getByRole('button', { name: zh.deal.stage.add }));
  const { analysis } = await me.ask(getDeal, { params: { id: deal.id } });
  const gate = analysis.stage.gates.find(({ stage }) => stage === 'set-up');
  expect(gate?.criteria.at(-1)).toMatchObject({ met: true });
  expect(gate?.criteria.at(-1)?.id).toMatch(/^set-up\.own-/);
  await me.go(`/deals/${deal.id}`);
  await me.page.getByRole('link', { name: zh.deal.sections.record }).click();
  await sees(me.page.getByText(NAME));
});

test('a large customer cannot be asked for less than a small one', async () => {
  await openSetUp();
  const large = form().getByRole('group', {
    name: fill(t.stages.needOf, { size: words.customerSize.large }),
    exact: true,
  });
  await large.getByRole('radio', { name: t.stages.someKind }).check({ force: true });
  await sees(form().getByText(t.stages.problem.order));
  expect(await form().getByRole('button', { name: common.save }).isDisabled()).toBe(true);
});

test('two change the same stage: both versions are shown, and the one chosen is kept', async () => {
  await openSetUp();
  await form().getByLabel(t.stages.rate).fill('35');
  const seen = await me.ask(getParameters);
  const theirs = stages(seen).map((stage) => (stage.id === 'set-up' ? { ...stage, p: 0.4 } : stage));
  await me.ask(putParameters, { body: { overrides: { stages: theirs } }, ifMatch: seen.version });
  await form().getByRole('button', { name: common.save }).click();
  await sees(both().getByText(`${common.conflict.theirs}: 40%`));
  await both()
    .getByRole('radio', { name: `${common.conflict.mine}: 35%` })
    .check({ force: true });
  await both().getByRole('button', { name: common.save }).click();
  await eventually(async () => (await setUp())?.p).toBe(0.35);
});

test('two change the same person: their words are not lost unseen', async () => {
  const { items } = await me.ask(listUsers);
  const person = items.find(({ isAdmin, active }) => active && !isAdmin);
  if (person === undefined) throw new Error('the sample has no colleague');
  await me.go('/settings/people');
  await button(person.name).click();
  const panel = me.page.getByRole('dialog', { name: person.name });
  await panel.getByLabel(t.people.jobTitle).fill('华东区总监');
  await me.ask(patchUser, { params: { id: person.id }, body: { title: '华南区经理' }, ifMatch: person.version });
  await panel.getByRole('button', { name: common.save }).click();
  await sees(both().getByText(`${common.conflict.theirs}: 华南区经理`));
  await both().getByRole('button', { name: common.conflict.keepTheirs }).click();
  const now = (await me.ask(listUsers)).items.find(({ id }) => id === person.id);
  expect(now?.title).toBe('华南区经理');
});

test('a name among the teams opens that colleague’s deals', async () => {
  const { items } = await me.ask(listUsers);
  const seller = items.find(({ openDeals, active }) => active && openDeals > 0);
  if (seller === undefined) throw new Error('nobody in the sample has a deal');
  await me.go('/settings/teams');
  await me.page.getByRole('link', { name: seller.name, exact: true }).click();
  await me.page.waitForURL(`**/deals?owner=${seller.id}*`);
});

test('a customer’s menu leads to its own entries of the log, which are taken away as a file', async () => {
  const { id } = await me.ask(createAccount, { body: { name: '砺石重工' } });
  await me.go(`/accounts/${id}`);
  await button(common.moreActions).click();
  await me.page.getByRole('menuitem', { name: common.changeLog }).click();
  await sees(me.page.getByText(fill(t.audit.ofRecord, { name: '砺石重工' })));
  await eventually(() => me.page.getByRole('row').count()).toBe(2);
  const address = await me.page.getByRole('link', { name: common.exports.csv }).getAttribute('href');
  expect(address).toContain(id);
  await button(t.audit.ofAll).click();
  await eventually(() =>
    me.page
      .getByRole('row')
      .count()
      .then((rows) => rows > 2),
  ).toBe(true);
});

test('an administrator presses for a backup, sees it done, takes it away and deletes it', async () => {
  const { backups: said } = zh;
  await me.go('/settings/workspace');
  await sees(me.page.getByText(said.empty));
  await button(said.start).click();
  const kept = me.page.getByRole('list', { name: said.title }).getByRole('listitem');
  await sees(kept.getByText(said.kinds['by-hand']));
  await sees(me.page.getByRole('status').filter({ hasText: fill(said.done, { when: '' }).slice(0, 9) }));
  const [download] = await Promise.all([
    me.page.waitForEvent('download'),
    kept.getByRole('link', { name: said.download }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^by-hand-.*\.qibu$/);
  await kept.getByRole('button', { name: said.remove }).click();
  await me.page.getByRole('dialog').getByRole('button', { name: said.remove, exact: true }).click();
  await sees(me.page.getByText(said.empty));
});
