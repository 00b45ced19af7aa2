import { getDeal, getParameters, listDeals } from '@qibu/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FreshDeal, freshDeal } from './fresh-deal.ts';
import { eventually, fill, missing, openWorld, patternOf, sees, type Visitor, type World, zh } from './world.ts';

const { deal: t, evidence, words, criteria } = zh;
let world: World;
let me: Visitor;

beforeAll(async () => {
  world = await openWorld({ sample: true });
  me = await world.visitor();
});
afterAll(() => world?.end());

const panel = (name: string | RegExp) => me.page.getByRole('dialog', { name });
const button = (name: string | RegExp) => me.page.getByRole('button', { name, exact: true });

describe('moving the stage', () => {
  let fresh: FreshDeal;
  beforeAll(async () => {
    fresh = await freshDeal(me.ask, { name: '潼川热电 汽轮机状态监测' });
  });
  const now = () => me.ask(getDeal, { params: { id: fresh.deal.id } });
  const move = () => panel(t.move.title);

  test('without evidence the panel shows what is missing and does not move', async () => {
    await me.go(`/deals/${fresh.deal.id}`);
    await button(t.stage.move).click();
    await sees(move().getByText(patternOf(t.move.forwardMissing)));
    for (const id of ['intent.formal-visit', 'intent.comparing', 'intent.explicit-need', 'intent.owner-named'] as const)
      await sees(move().getByText(criteria[id].name));
    expect(
      await move()
        .getByRole('button', { name: fill(t.move.submit, { stage: words.stage.intent }) })
        .isDisabled(),
    ).toBe(true);
    expect((await now()).stage).toBe('target');
  });

  test('one line of evidence written there fills the gap at once', async () => {
    const before = (await now()).analysis.known.evidence;
    const row = move().getByRole('listitem').filter({ hasText: criteria['target.first-contact'].name });
    await row.getByRole('button', { name: t.stage.add }).click();
    await row.getByLabel(zh.common.rests.quote).fill('和顾部长通了二十分钟电话');
    await row.getByRole('button', { name: t.move.add }).click();
    await missing(row.getByRole('button', { name: t.stage.add }));
    expect((await now()).analysis.known.evidence).toBe(before + 1);
  });

  test('as an exception it goes on, but only with a reason, and the timeline keeps both', async () => {
    await move().getByRole('switch', { name: t.move.exception }).check();
    const submit = move().getByRole('button', { name: fill(t.move.submitException, { stage: words.stage.intent }) });
    expect(await submit.isDisabled()).toBe(true);
    await move().getByLabel(t.move.reasonException).fill('总经理点名要我们先进场摸底');
    await submit.click();
    await sees(me.page.getByText(fill(t.move.done, { stage: words.stage.intent })));
    expect((await now()).stage).toBe('intent');
    await me.page.getByRole('link', { name: t.sections.record }).click();
    const entry = me.page.getByRole('listitem').filter({ hasText: '总经理点名要我们先进场摸底' }).last();
    await sees(entry.getByText(evidence.timeline.exception));
  });

  test('the stage without evidence is called inflated', async () => {
    await me.go(`/deals/${fresh.deal.id}`);
    await sees(me.page.getByRole('region', { name: t.stage.title }).getByText(t.stage.inflated));
  });

  test('going back asks why', async () => {
    await me.go(`/deals/${fresh.deal.id}?panel=stage&about=target`);
    const submit = move().getByRole('button', { name: fill(t.move.submit, { stage: words.stage.target }) });
    expect(await submit.isDisabled()).toBe(true);
    await move().getByLabel(t.move.reasonBack).fill('对方说今年不看了，先退回来');
    await submit.click();
    await sees(me.page.getByText(fill(t.move.done, { stage: words.stage.target })));
    expect((await now()).stage).toBe('target');
  });
});

describe('where the workspace allows no exceptions', () => {
  test('a switch in the settings; with it off the panel says so and offers no exception', async () => {
    const { deal } = await freshDeal(me.ask, { name: '潼川热电 凝汽器清洗' });
    const said = zh.settings.parameters;
    const rule = me.page.getByRole('switch', { name: zh.parameters.names['gates.exceptions'] });
    const turn = async () => {
      await me.go('/settings/parameters?open=gates');
      await rule.click({ force: true });
      await button(said.save).click();
      await button(said.confirm).click();
      await sees(me.page.getByText(said.saved));
    };
    await turn();
    await me.go(`/deals/${deal.id}?panel=stage&about=intent`);
    const panelOfStage = panel(t.move.title);
    await sees(panelOfStage.getByText(patternOf(t.move.forwardOnlyProved)));
    expect(await panelOfStage.getByRole('switch').count()).toBe(0);
    const submit = panelOfStage.getByRole('button', { name: fill(t.move.submit, { stage: words.stage.intent }) });
    expect(await submit.isDisabled()).toBe(true);
    await turn();
    await eventually(async () => (await me.ask(getParameters)).overrides['gates']).toBeUndefined();
  });
});

describe('the past, mines and undo', () => {
  let deal: { readonly id: string; readonly openedOn: string };
  beforeAll(async () => {
    const { items } = await me.ask(listDeals, { query: { q: '思迈得' } });
    const [found] = items;
    if (found === undefined) throw new Error('the sample has no 思迈得');
    deal = found;
  });
  const later = (days: number) => new Date(Date.parse(deal.openedOn) + days * 86_400_000).toISOString().slice(0, 10);
  const isGrey = () =>
    me.page.evaluate<boolean>(
      "[...document.querySelectorAll('main *')].some((element) => getComputedStyle(element).filter.includes('grayscale'))",
    );
  const mines = () => me.page.getByRole('region', { name: t.mines.title });

  test('a past day shows what was known then, greyed and not to be changed', async () => {
    const today = await me.ask(getDeal, { params: { id: deal.id } });
    const asOf = later(30);
    const then = await me.ask(getDeal, { params: { id: deal.id }, query: { asOf } });
    expect(then.analysis.known.evidence).toBeLessThan(today.analysis.known.evidence);
    await me.go(`/deals/${deal.id}?asOf=${asOf}`);
    await sees(me.page.getByRole('region', { name: t.asOf.label }).getByText(patternOf(t.asOf.banner)));
    const add = button(t.head.addEvidence);
    expect(await add.isDisabled()).toBe(true);
    expect(await add.getAttribute('title')).toBe(t.asOf.readOnly);
    expect(await me.page.getByRole('link', { name: t.sections.record }).innerText()).toContain(
      String(then.analysis.known.evidence),
    );
    expect(await isGrey()).toBe(true);
  });

  test('back to today is one click, and everything can be changed again', async () => {
    await button(t.asOf.back).click();
    await missing(me.page.getByRole('region', { name: t.asOf.label }));
    expect(me.page.url()).not.toContain('asOf');
    await eventually(isGrey).toBe(false);
    await eventually(() => button(t.head.addEvidence).isDisabled()).toBe(false);
  });

  test('before the deal existed the page says so and leads to the day it began', async () => {
    await me.go(`/deals/${deal.id}?asOf=${later(-3)}`);
    await sees(me.page.getByText(t.asOf.before));
    await button(t.asOf.toOpened).click();
    await sees(me.page.getByRole('region', { name: t.asOf.label }));
    expect(me.page.url()).toContain(`asOf=${deal.openedOn}`);
  });

  test('a mine is set aside only with a reason and an end, and stays countable', async () => {
    await me.go(`/deals/${deal.id}`);
    await sees(mines().getByRole('listitem'));
    const before = (await me.ask(getDeal, { params: { id: deal.id } })).analysis.flags.filter(
      (flag) => !flag.dismissed,
    );
    const first = mines().getByRole('listitem').first();
    await first.getByRole('button', { expanded: false }).click();
    await first.getByRole('button', { name: t.mines.dismiss }).click();
    const dismiss = panel(t.mines.dismissTitle);
    const submit = dismiss.getByRole('button', { name: t.mines.dismiss });
    expect(await submit.isDisabled()).toBe(true);
    await dismiss.getByLabel(t.mines.reason).fill('李工下月退休，接任的人上周见过了');
    await submit.click();
    await missing(dismiss);
    const after = (await me.ask(getDeal, { params: { id: deal.id } })).analysis.flags;
    expect(after.filter((flag) => !flag.dismissed)).toHaveLength(before.length - 1);
    await mines()
      .getByRole('button', { name: fill(t.mines.dismissedCount, { count: 1 }) })
      .click();
    await sees(mines().getByText(t.mines.dismissed, { exact: true }));
  });

  test('an edit is there at once and can be taken back', async () => {
    await me.go(`/deals/${deal.id}`);
    const amount = button(`${zh.common.edit} ${t.head.amount}`);
    const before = await amount.innerText();
    await amount.click();
    const field = me.page.getByRole('dialog').getByLabel(t.head.amount, { exact: true });
    await field.fill('1.2亿');
    await sees(me.page.getByText('120,000,000'));
    await me.page.keyboard.press('Enter');
    await eventually(() => amount.innerText()).toContain('1.2');
    await sees(me.page.getByText(fill(zh.common.undoToast.changed, { name: t.head.amount })));
    await button(zh.common.undo).click();
    await eventually(() => amount.innerText()).toBe(before);
    await eventually(async () => (await me.ask(getDeal, { params: { id: deal.id } })).amountMinor).toBe(480_000_000);
    expect(me.heard).toEqual([]);
  });

  test('a deal deleted goes to the bin and comes back with undo', async () => {
    await me.go(`/deals/${deal.id}`);
    await button(t.head.actions).click();
    await me.page.getByRole('menuitem', { name: t.head.remove }).click();
    await me.page.waitForURL('**/deals**');
    await sees(me.page.getByText(patternOf(t.head.removed)));
    await button(zh.common.undo).click();
    await eventually(async () => (await me.ask(listDeals, { query: { q: '思迈得' } })).items.length).toBe(1);
  });
});
