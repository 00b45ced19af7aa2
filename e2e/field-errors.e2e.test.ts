import { addRecord, getDealEvidence, patchMe } from '@qibu/contract';
import { type Dictionary, sayParameter } from '@qibu/phrases';
import type { Locator, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { FORMS, type FormPlaces } from './forms.ts';
import { freshDeal } from './fresh-deal.ts';
import { en, eventually, openWorld, patternOf, sees, today, type Visitor, type World, zh } from './world.ts';

let world: World;
let me: Visitor;
let places: FormPlaces;

beforeAll(async () => {
  world = await openWorld({ sample: true });
  me = await world.visitor();
  places = await openPlaces();
});
afterAll(() => world?.end());

/** A deal with a piece of evidence and a risk, and its account. */
async function openPlaces(): Promise<FormPlaces> {
  const { deal: fresh } = await freshDeal(me.ask);
  const evidence = [{ kind: 'observation' as const, quote: '车间在返工', happenedOn: today() }];
  const deal = await me.ask(addRecord, { params: { id: fresh.id }, body: { evidence } });
  const { items } = await me.ask(getDealEvidence, { params: { id: deal.id } });
  const [flag] = deal.analysis.flags;
  return {
    deal,
    account: deal.account?.id ?? '',
    flag: flag === undefined ? '' : [flag.id, flag.subject].filter(Boolean).join('|'),
    evidence: items[0]?.id ?? '',
  };
}

/** Lays something over what the page sends while `act` sends it: a choice that is gone meanwhile. */
async function laidOver(page: Page, sent: object | undefined, act: () => Promise<void>): Promise<void> {
  if (sent === undefined) return act();
  // The one that was changed, not another still on its way.
  const changed = Promise.withResolvers<Request>();
  await page.route('**/api/v1/**', (route) => {
    const request = route.request();
    if (request.method() === 'GET') return route.continue();
    changed.resolve(request);
    return route.continue({ postData: JSON.stringify({ ...request.postDataJSON(), ...sent }) });
  });
  await act();
  await (await changed.promise).response();
  await page.unroute('**/api/v1/**');
}

/** The field is marked, says why, and has the focus. */
async function isMarked(field: Locator, why: string): Promise<void> {
  await eventually(() => field.getAttribute('aria-invalid')).toBe('true');
  await sees(me.page.getByText(why, { exact: true }));
  await eventually(() => field.evaluate((one) => one.matches(':focus, :focus-within'))).toBe(true);
}

describe.each([
  ['zh-CN', zh],
  ['en', en],
] as const)('what the server refuses is said at its field: %s', (locale, t: Dictionary) => {
  beforeAll(() => me.ask(patchMe, { body: { locale } }));

  test.each(FORMS.map((one) => [one.name, one] as const))('%s', async (_, one) => {
    const { page } = me;
    await me.go(one.path(places));
    const form = one.isInPage === true ? page.locator('main') : page.getByRole('dialog').last();
    const at = { page, t, form };
    await one.open?.(at);
    const field = one.field(at);
    if (one.value !== undefined) await field.fill(one.value);
    await laidOver(page, one.sent, () => one.submit(at).click());
    await isMarked(field, t.fieldErrors[one.code]);
  });

  test('a number of the method', async () => {
    const { page } = me;
    await me.go('/settings/parameters?open=flags');
    const name = sayParameter({ words: t, names: {} }, 'flags.executiveDays');
    const field = page.getByRole('textbox', { name, exact: true });
    await field.fill('40');
    const words = t.settings.parameters;
    await page.getByRole('region', { name: words.unsaved }).getByRole('button', { name: words.save }).click();
    const confirm = page.getByRole('dialog').getByRole('button', { name: words.confirm, exact: true });
    await sees(confirm);
    await laidOver(page, { overrides: { flags: { executiveDays: -5 } } }, () => confirm.click());
    await eventually(() => field.getAttribute('aria-invalid')).toBe('true');
    await sees(page.getByRole('alert').getByText(patternOf(t.parameters.problem.range)));
    await field.fill('41');
    await eventually(() => field.getAttribute('aria-invalid')).toBe('false');
  });

  test('a new deal that closes in a year beyond the calendar', async () => {
    await me.go('/deals?new=true');
    await me.page.getByLabel(t.deals.create.name).fill('郗山水泥 收尘改造');
    const closes = me.page.getByRole('dialog').getByLabel(t.deals.create.fields.closesOn);
    await closes.fill('2999-01-01');
    await me.page.getByRole('button', { name: t.deals.create.submit }).click();
    await sees(me.page.getByRole('alert').getByText(t.errors['request.invalid']));
    await isMarked(closes, t.fieldErrors.notDay);
    await closes.fill('2027-01-01');
    await eventually(() => closes.getAttribute('aria-invalid')).not.toBe('true');
  });

  test('a new account without a name', async () => {
    await me.go('/accounts?new=true');
    const form = me.page.getByRole('dialog');
    await form.getByRole('button', { name: t.accounts.create.submit }).click();
    const name = form.getByRole('textbox', { name: t.accounts.create.name });
    await eventually(() => name.evaluate((one) => one.matches(':focus'))).toBe(true);
    await isMarked(name, t.accounts.create.nameNeeded);
  });

  test('a new colleague with a login that is taken', async () => {
    await me.go('/settings/people');
    await me.page.getByRole('button', { name: t.settings.people.add, exact: true }).click();
    const form = me.page.getByRole('dialog');
    await form.getByRole('textbox', { name: t.settings.people.name, exact: true }).fill('晏青');
    const login = form.getByRole('textbox', { name: t.settings.people.login, exact: true });
    await login.fill(world.server.signIn?.login ?? '');
    await form.getByRole('button', { name: t.settings.people.add, exact: true }).click();
    await isMarked(login, t.fieldErrors.taken);
  });
});
