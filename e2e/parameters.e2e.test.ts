import { getParameters, patchMe, previewParameters } from '@qibu/contract';
import { sayParameter } from '@qibu/phrases';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { overflowOf, PHONE, resize } from './browser.ts';
import { en, eventually, fill, missing, openWorld, patternOf, sees, type Visitor, type World, zh } from './world.ts';

const { settings, common, parameters } = zh;
const t = settings.parameters;
const EXECUTIVE = 'flags.executiveDays';
const nameOf = (path: string, words = zh): string => sayParameter({ words, names: {} }, path);
let world: World;
let me: Visitor;

beforeAll(async () => {
  world = await openWorld({ sample: true });
  me = await world.visitor();
});
afterAll(() => world?.end());

const field = (path: string) => me.page.getByRole('textbox', { name: nameOf(path), exact: true });
const button = (name: string) => me.page.getByRole('button', { name, exact: true });
const group = (id: keyof typeof parameters.groups) =>
  me.page.getByRole('button', { name: new RegExp(`^${parameters.groups[id]}`), expanded: false });
const bar = () => me.page.getByRole('region', { name: t.unsaved });
const saved = async () => (await me.ask(getParameters)).overrides;

test('groups are closed; one opens, and the address keeps it', async () => {
  await me.go('/settings/parameters');
  await sees(me.page.getByText(t.allDefault));
  expect(await me.page.getByRole('textbox').count()).toBe(0);
  await group('flags').click();
  await sees(field(EXECUTIVE));
  await me.page.waitForURL('**/settings/parameters?open=flags');
  await me.page.reload();
  await sees(field(EXECUTIVE));
});

test('a number is found by its name in the other language, and by its id', async () => {
  await me.go('/settings/parameters');
  const search = me.page.getByRole('searchbox', { name: t.search });
  await sees(search);
  await me.page.keyboard.press('/');
  await eventually(() => search.evaluate((box) => box === box.ownerDocument.activeElement)).toBe(true);
  await me.page.keyboard.type(nameOf(EXECUTIVE, en));
  await sees(field(EXECUTIVE));
  await eventually(() => me.page.getByRole('textbox').count()).toBe(1);
  await search.fill('position.likelihoods.e1');
  await sees(me.page.getByRole('rowheader', { name: zh.signals.E1.name, exact: true }));
  expect(await me.page.getByRole('rowheader').count()).toBe(1);
  await search.fill('没有这样的参数');
  await sees(me.page.getByText(fill(t.nothing, { text: '没有这样的参数' })));
});

test('why a number is what it is opens under it', async () => {
  await me.go('/settings/parameters?open=flags');
  await button(`${t.reason}: ${nameOf(EXECUTIVE)}`).click();
  await sees(me.page.getByText(parameters.thresholds.executiveDays.reason));
});

test('typed by keys, seen before it is saved, saved, taken back', async () => {
  await field(EXECUTIVE).focus();
  await me.page.keyboard.type('30');
  await sees(bar().getByText(fill(t.toSave, { count: 1 })));
  await sees(bar().getByText(fill(t.days, { count: 30 })));
  await me.page.keyboard.press('Enter');
  await me.page.keyboard.type('20');
  await sees(bar().getByText(fill(t.toSave, { count: 2 })));
  await me.page.keyboard.press('Escape');
  await sees(bar().getByText(fill(t.toSave, { count: 1 })));
  expect(await saved()).toEqual({});

  await me.page.keyboard.press('Control+s');
  const dialog = me.page.getByRole('dialog', { name: t.before });
  await sees(dialog.getByText(nameOf(EXECUTIVE)));
  const { moved, judged } = await me.ask(previewParameters, { body: { overrides: { flags: { executiveDays: 30 } } } });
  await sees(dialog.getByText(fill(moved === 0 ? t.movesNone : t.moves, { moved, judged })));
  await sees(dialog.getByText(t.pastStays));
  await dialog.getByRole('button', { name: t.confirm }).click();
  await missing(dialog);
  await missing(bar());
  expect(await saved()).toEqual({ flags: { executiveDays: 30 } });
  const said = moved === 0 ? t.movedNone : patternOf(t.moved);
  await sees(me.page.getByRole('status').filter({ hasText: said }));
  await sees(me.page.getByRole('table', { name: t.editions }).getByRole('row'));
  const own = me.page.getByRole('table', { name: t.differs });
  await sees(own.getByRole('row', { name: nameOf(EXECUTIVE) }).getByText(fill(t.days, { count: 30 })));
  await button(common.undo).click();
  await eventually(saved).toEqual({});
  await sees(me.page.getByText(t.allDefault));
});

test('what differs stands first, leads to its field and goes back to the default', async () => {
  await field(EXECUTIVE).fill('60');
  await me.page.keyboard.press('Control+s');
  await button(t.confirm).click();
  await eventually(saved).toEqual({ flags: { executiveDays: 60 } });
  await me.go('/settings/parameters');
  const own = me.page.getByRole('table', { name: t.differs });
  await own.getByRole('button', { name: nameOf(EXECUTIVE), exact: true }).click();
  await eventually(() => field(EXECUTIVE).evaluate((box) => box === box.ownerDocument.activeElement)).toBe(true);
  await own.getByRole('button', { name: t.reset }).click();
  await sees(own.getByText(t.unsaved));
  await bar().getByRole('button', { name: t.save }).click();
  await button(t.confirm).click();
  await eventually(saved).toEqual({});
});

test('money is typed as people say it, and kept in minor units', async () => {
  await me.go('/settings/parameters?open=control');
  await field('control.thresholdMinor').fill('500万');
  await bar().getByRole('button', { name: t.save }).click();
  await button(t.confirm).click();
  await eventually(saved).toEqual({ control: { thresholdMinor: 500_000_000 } });
  await button(common.undo).click();
  await eventually(saved).toEqual({});
});

test('answers that do not add up cannot be saved, and the row says why', async () => {
  await me.go('/settings/parameters?open=signals');
  await field('position.likelihoods.E1.first.for').fill('70');
  await sees(me.page.getByRole('alert').filter({ hasText: parameters.problem.sum }));
  expect(await bar().getByRole('button', { name: t.save }).isDisabled()).toBe(true);
  await field('position.likelihoods.E1.first.against').fill('5');
  await missing(me.page.getByRole('alert'));
  expect(await bar().getByRole('button', { name: t.save }).isDisabled()).toBe(false);
});

test('values not saved are not lost by leaving: the page asks', async () => {
  await me.page.getByRole('link', { name: settings.tabs.workspace, exact: true }).click();
  const asked = me.page.getByRole('dialog', { name: t.leaving });
  await sees(asked);
  await asked.getByRole('button', { name: t.stay }).click();
  await missing(asked);
  await sees(bar());
  await bar().getByRole('button', { name: t.drop }).click();
  await missing(bar());
  await me.page.getByRole('link', { name: settings.tabs.workspace, exact: true }).click();
  await me.page.waitForURL('**/settings/workspace');
});

test('on a phone a signal shows one rank at a time, without sideways scrolling', async () => {
  await resize(me.page, PHONE);
  await me.go('/settings/parameters?open=signals');
  const first = field('position.likelihoods.E1.first.for');
  await sees(first);
  await missing(field('position.likelihoods.E1.reference.for'));
  await me.page.getByRole('radio', { name: zh.words.verdict.reference }).check({ force: true });
  await sees(field('position.likelihoods.E1.reference.for'));
  await missing(first);
  expect(await overflowOf(me.page)).toBe(0);
  expect(me.heard).toEqual([]);
});

test('in English as in Chinese: what is found, what is changed, what would move', async () => {
  const her = await world.visitor({ locale: 'en' });
  await her.ask(patchMe, { body: { locale: 'en' } });
  await her.go('/settings/parameters');
  const words = en.settings.parameters;
  await her.page.getByRole('searchbox', { name: words.search }).fill('没见高层');
  const found = her.page.getByRole('textbox', { name: nameOf(EXECUTIVE, en), exact: true });
  await found.fill('10');
  await her.page.keyboard.press('Control+s');
  const asked = her.page.getByRole('dialog', { name: words.before });
  await sees(asked.getByText(patternOf(words.moves)));
  await asked.getByRole('button', { name: en.common.cancel }).click();
  await missing(asked);
  expect(await saved()).toEqual({});
  await her.ask(patchMe, { body: { locale: 'zh-CN' } });
  expect(her.heard).toEqual([]);
});
