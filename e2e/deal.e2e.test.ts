import { addRecord, createDeal, getDeal, getDealEvidence } from '@qibu/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDeal, freshDeal } from './fresh-deal.ts';
import { overflowOf, PHONE, resize } from './browser.ts';
import { eventually, fill, missing, openWorld, sees, today, type Visitor, type World, zh } from './world.ts';

const { deal: t, evidence, signals, verdicts } = zh;
const QUOTE = '顾部长当面说：别家的方案他都没看完，先按我们的指标写招标书';
let world: World;
let me: Visitor;
let fresh: FreshDeal;

beforeAll(async () => {
  world = await openWorld({ sample: true });
  me = await world.visitor();
  fresh = await freshDeal(me.ask);
});
afterAll(() => world?.end());

const path = (search = '') => `/deals/${fresh.deal.id}${search}`;
const now = () => me.ask(getDeal, { params: { id: fresh.deal.id } });
const evidenceNow = async () => (await me.ask(getDealEvidence, { params: { id: fresh.deal.id } })).items;
const verdict = () => me.page.getByRole('region', { name: zh.words.terms.sheet });
const sentence = async () => (await verdict().getByRole('paragraph').first().innerText()).replace(/\s+/g, ' ');
const panel = (name: string | RegExp) => me.page.getByRole('dialog', { name });
const button = (name: string | RegExp) => me.page.getByRole('button', { name, exact: true });
const section = (id: keyof typeof t.sections) =>
  me.page.getByRole('navigation', { name: t.sectionsLabel }).getByRole('link', { name: t.sections[id] });

test('a deal nobody wrote about says that nobody knows, and what to do', async () => {
  const { id } = await me.ask(createDeal, { body: { name: '一张白纸' } });
  await me.go(`/deals/${id}`);
  await sees(verdict());
  expect(await sentence()).toContain(verdicts.head.blank);
  expect(await sentence()).toContain(verdicts.tail.blank);
  await sees(me.page.getByText(t.empty.title));
  await button(t.empty.action).click();
  await sees(panel(evidence.panel.title));
});

test('marking signals shows at once what they would mean, and saving makes it so', async () => {
  await me.go(path());
  await verdict().getByRole('button', { name: t.verdict.fill }).click();
  await sees(me.page.getByRole('region', { name: t.signals.title, exact: true }).getByText(t.signals.lead));
  await me.page.getByLabel(t.signals.quote).fill(QUOTE);
  for (const id of ['E1', 'E2', 'E3', 'E4'] as const)
    await me.page.getByRole('radio', { name: signals[id].for, exact: true }).check();
  const promised = me.page.getByText(t.signals.live).locator('..').locator('b');
  await eventually(() => promised.innerText()).toMatch(/^.+\(0\.\d\d\)$/);
  const words = await promised.innerText();
  await button(fill(t.signals.save, { count: 4 })).click();
  await sees(me.page.getByText(fill(t.signals.saved, { count: 4 })));
  await eventually(sentence).toContain(words);
  const { position } = (await now()).analysis;
  expect(position.verdict).toBe('first');
  expect(new Set(position.contributions.map(({ signal }) => signal))).toEqual(new Set(['E1', 'E2', 'E3', 'E4']));
});

test('the number in the sentence opens why: every signal with its push, the quote and its rule', async () => {
  await me.go(path());
  await verdict()
    .getByRole('button', { name: new RegExp(`^0\\.\\d\\d: ${zh.common.why}$`) })
    .click();
  const why = panel(verdicts.why.title);
  await sees(why);
  const rows = why.getByRole('listitem');
  expect(await rows.count()).toBe(4);
  const { contributions } = (await now()).analysis.position;
  for (const { signal, answer, logOdds } of contributions) {
    const row = rows.filter({ hasText: signals[signal][answer] });
    await sees(row.getByText(logOdds.toFixed(1).replace('-', '−')));
    await sees(row.getByText(QUOTE));
  }
  await rows.first().getByRole('button', { name: t.why.ruleOpen }).click();
  await sees(rows.first().getByText(t.why.rulePhase));
  await me.page.keyboard.press('Escape');
  await missing(why);
});

test('evidence written in the panel is on the timeline and supports what was ticked', async () => {
  await me.go(path());
  await button(t.head.addEvidence).click();
  const write = panel(evidence.panel.title);
  await write.getByLabel(evidence.panel.quote).fill('顾部长把资料转给了工艺科，还要了一份泵厂案例');
  await write.getByText(evidence.panel.gate, { exact: true }).click();
  await write.getByLabel(zh.criteria['target.material-accepted'].name).check();
  await write.getByLabel(evidence.panel.who).selectOption({ label: '顾维桢' });
  await write.getByRole('button', { name: evidence.panel.save }).click();
  await sees(me.page.getByText(evidence.panel.savedPlain));
  await missing(write);
  await section('record').click();
  const entry = me.page.getByRole('listitem').filter({ hasText: '还要了一份泵厂案例' }).last();
  await sees(entry.getByText(zh.criteria['target.material-accepted'].name));
  const held = (await now()).analysis.held['gate.target.material-accepted'];
  expect(held).toMatchObject({ value: true, basis: 'fact' });
});

test('a deal is read in one flight with its parts, its timeline only where the record comes near', async () => {
  const asked: string[] = [];
  const note = (request: { url(): string }) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/api/v1/deals/')) asked.push(pathname.split('/').slice(5).join('/'));
  };
  await me.go('/deals');
  me.page.on('request', note);
  await me.go(path());
  await sees(me.page.getByRole('heading', { name: t.sections.record }));
  await me.page.waitForLoadState('networkidle');
  expect(asked.toSorted()).toEqual(['', 'changes', 'evidence', 'members', 'tasks']);
  await me.page.getByRole('heading', { name: t.sections.record }).scrollIntoViewIfNeeded();
  await eventually(async () => asked.filter((part) => part === 'timeline').length).toBe(1);
  me.page.off('request', note);
});

test('a sentence of evidence costs two keys besides its words and is on file in under half a minute', async () => {
  await me.go(path());
  await sees(button(t.head.addEvidence));
  const begun = Date.now();
  await me.page.keyboard.press('e');
  const write = panel(evidence.panel.title);
  await eventually(() => write.getByLabel(evidence.panel.quote).and(me.page.locator(':focus')).count()).toBe(1);
  await me.page.keyboard.insertText('周五要带财务处长一起来看样板间');
  await me.page.keyboard.press('Control+Enter');
  await sees(me.page.getByText(evidence.panel.savedPlain));
  await missing(write);
  expect(Date.now() - begun).toBeLessThan(30_000);
  const written = (await evidenceNow()).find(({ quote }) => quote.includes('样板间'));
  expect(written).toMatchObject({ happenedOn: today(), kind: 'private-statement' });
});

test('an empty statement is not saved and says what is wanted', async () => {
  await me.go(path('?panel=evidence'));
  const write = panel(evidence.panel.title);
  await write.getByRole('button', { name: evidence.panel.save }).click();
  await sees(write.getByText(evidence.panel.needQuote));
  await me.page.keyboard.press('Escape');
});

test('correcting evidence keeps the old words visible and moves the claims based on them', async () => {
  await me.go(path('?tab=evidence'));
  const wrong = me.page.getByRole('listitem').filter({ hasText: '还要了一份泵厂案例' }).last();
  await wrong.getByRole('button', { name: evidence.correct }).click();
  const correct = panel(evidence.panel.correctTitle);
  await sees(correct.getByText('还要了一份泵厂案例').first());
  await correct.getByLabel(evidence.panel.quote).fill('顾部长把资料转给了工艺科，没有要案例');
  await correct.getByRole('button', { name: evidence.panel.save }).click();
  await missing(correct);
  await sees(wrong.getByText(evidence.timeline.superseded));
  const right = me.page.getByRole('listitem').filter({ hasText: '没有要案例' }).last();
  await sees(right.getByText(zh.criteria['target.material-accepted'].name));
  const deal = await now();
  const fixed = (await evidenceNow()).find(({ quote }) => quote.includes('没有要案例'));
  // Until somebody confirms that it still follows from the corrected words.
  expect(deal.analysis.held['gate.target.material-accepted']).toMatchObject({ value: true, basis: 'assumption' });
  expect(fixed?.supersedes).not.toBeNull();
});

test('changing a value asks what it rests on; Enter saves both', async () => {
  await me.go(path());
  const { label } = zh.slots['sso.budget'];
  await button(`${zh.common.edit} ${label}`).click();
  const edit = me.page.getByRole('dialog').filter({ hasText: zh.common.rests.title });
  await edit.getByLabel(label, { exact: true }).fill('260 万以内');
  await edit.getByLabel(zh.common.rests.quote).fill('财务处在预算会上念了数字：二百六十万封顶');
  await me.page.keyboard.press('Enter');
  await missing(edit);
  await sees(button(fill(zh.common.basis.what, { label, basis: zh.words.basisMark.fact })));
  await eventually(async () => (await now()).analysis.held['sso.budget']).toMatchObject({
    value: '260 万以内',
    basis: 'fact',
  });
});

test('a value without anything to rest on is kept as unknown, not as a fact', async () => {
  await me.go(path());
  const { label } = zh.slots['sso.products'];
  // The seller's own product further down the page has the same name; the indicator comes first.
  await button(`${zh.common.edit} ${label}`).first().click();
  const edit = me.page.getByRole('dialog').filter({ hasText: zh.common.rests.title });
  await sees(edit.getByText(zh.common.rests.noneNote));
  await edit.getByLabel(label, { exact: true }).fill('采集网关二十台');
  await me.page.keyboard.press('Enter');
  await missing(edit);
  await sees(button(fill(zh.common.basis.what, { label, basis: zh.words.basisMark.unknown })));
});

test('a mark shows the quote, who said it and when, at the touch of the keyboard', async () => {
  await me.go(path());
  const mark = button(
    fill(zh.common.basis.what, { label: zh.slots['sso.budget'].label, basis: zh.words.basisMark.fact }),
  );
  await sees(mark);
  await mark.focus();
  await sees(me.page.getByText('二百六十万封顶'));
});

test('what rests on evidence is changed or cleared only by other evidence, and the form says so', async () => {
  const { id } = (await freshDeal(me.ask, { name: '有据可查' })).deal;
  await me.ask(addRecord, {
    params: { id },
    body: {
      evidence: [{ kind: 'document', quote: '预算批复：二百六十万', happenedOn: today() }],
      claims: [{ slot: 'sso.budget', value: '260 万', happenedOn: today(), restsOn: [0] }],
    },
  });
  await me.go(`/deals/${id}`);
  const { label } = zh.slots['sso.budget'];
  await button(`${zh.common.edit} ${label}`).click();
  const edit = me.page.getByRole('dialog').filter({ hasText: zh.common.rests.title });
  await edit.getByLabel(label, { exact: true }).fill('');
  await me.page.keyboard.press('Enter');
  await sees(edit.getByRole('alert').filter({ hasText: zh.common.rests.needed }));
  await edit.getByLabel(zh.common.rests.quote).fill('财务处说这笔预算收回了');
  await me.page.keyboard.press('Enter');
  await missing(edit);
  await sees(button(fill(zh.common.basis.what, { label, basis: zh.words.basisMark.unknown })));
});

test('signals against us say that we are only a reference, and to leave unless something changes', async () => {
  const { id } = (await freshDeal(me.ask, { name: '澜川泵业 能耗采集' })).deal;
  const happenedOn = today();
  await me.ask(addRecord, {
    params: { id },
    body: {
      evidence: [{ kind: 'private-statement', quote: '他只要我们补一个价格', happenedOn }],
      signals: (['M1', 'M2', 'M3', 'M4', 'L1', 'L2', 'L3', 'L4'] as const).map((signal) => ({
        signal,
        answer: 'against' as const,
        happenedOn,
        restsOn: 0,
      })),
    },
  });
  await me.go(`/deals/${id}`);
  await eventually(sentence).toContain('陪衬');
  await sees(verdict().getByText(/趁早离开，除非/));
  await verdict().getByRole('button', { name: t.verdict.close }).click();
  await sees(panel(t.outcome.title));
  expect(me.heard).toEqual([]);
});

test.each([
  ['people', 'people'],
  ['evidence', 'record'],
  ['actions', 'plan'],
] as const)('an old link to the tab “%s” leads to the section', async (tab, id) => {
  await me.go(path(`?tab=${tab}`));
  await eventually(() => section(id).getAttribute('aria-current')).toBe('location');
  await me.page.waitForURL(`**?section=${id}`);
  const name = me.page.getByRole('heading', { level: 2, name: t.sections[id], exact: true });
  await eventually(async () => (await name.boundingBox())?.y ?? -1).toBeGreaterThan(0);
  expect((await name.boundingBox())?.y).toBeLessThan(220);
});

test('scrolled down, the head is one line above the sections', async () => {
  await me.go(path('?section=record'));
  const line = me.page.getByRole('group', { name: fresh.deal.name, exact: true });
  await sees(line.getByText(fresh.deal.name));
  await section('verdict').click();
  await me.page.keyboard.press('Home');
  await missing(line);
});

test('a section chosen while those above it are still coming stays where it was put', async () => {
  await me.page.route('**/people-section-*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await route.continue();
  });
  await me.go(path());
  await section('record').click();
  await sees(me.page.getByText(t.people.lead));
  await me.page.unroute('**/people-section-*.js');
  const name = me.page.getByRole('heading', { level: 2, name: t.sections.record, exact: true });
  await eventually(async () => (await name.boundingBox())?.y ?? 999).toBeLessThan(220);
  await me.page.waitForURL('**?section=record');
  expect(await section('record').getAttribute('aria-current')).toBe('location');
});

test('on a phone the sections are a menu', async () => {
  await resize(me.page, PHONE);
  await me.go(path());
  const menu = me.page.getByRole('navigation', { name: t.sectionsLabel });
  await sees(menu);
  expect(await menu.getByRole('link').count()).toBe(0);
  await menu.getByRole('button', { name: t.sections.verdict }).click();
  await me.page.getByRole('menuitem', { name: t.sections.record }).click();
  await sees(menu.getByRole('button', { name: t.sections.record }));
  await me.page.waitForURL('**?section=record');
  expect(await overflowOf(me.page)).toBe(0);
  expect(me.heard).toEqual([]);
});

test('printed, a deal holds all its sections and nothing to press', async () => {
  await me.go(path());
  await me.page.emulateMedia({ media: 'print' });
  try {
    for (const name of [t.sections.verdict, t.sections.people, t.sections.plan, t.sections.record])
      await sees(me.page.getByRole('heading', { level: 2, name, exact: true }));
    for (const group of Object.values(t.signals.groups))
      await sees(me.page.getByRole('heading', { level: 2, name: group, exact: true }));
    await sees(me.page.getByText(zh.signals.E1.question, { exact: true }));
    for (const word of [t.actions.plan, t.stage.add, t.people.add, zh.common.skipToContent])
      await missing(me.page.getByText(word, { exact: true }).filter({ visible: true }));
    for (const mine of await me.page.locator(`section[aria-label="${t.mines.title}"] li`).all()) await sees(mine);
  } finally {
    await me.page.emulateMedia({ media: null });
  }
});

test('asked to print, a page reads its record first, though nobody has come near it', async () => {
  await me.page.addInitScript(
    "window.print = () => document.body.setAttribute('data-printed', document.body.innerText)",
  );
  await me.go(path());
  // The record's own code has come, and nothing of the record has been read.
  await sees(me.page.locator('#deal-record > [aria-hidden]'));
  await me.page.waitForLoadState('networkidle');
  await me.page.keyboard.press('Control+p');
  await eventually(() => me.page.locator('body').getAttribute('data-printed')).toContain(evidence.timeline.end);
});
