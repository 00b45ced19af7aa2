import { patchMe } from '@qibu/contract';
import type { Dictionary } from '@qibu/phrases';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { en, eventually, openWorld, sees, type Visitor, type World, zh } from './world.ts';

let world: World;
let me: Visitor;

beforeAll(async () => {
  world = await openWorld({ sample: true });
  me = await world.visitor();
});
afterAll(() => world?.end());

/** The field is marked, says why, and has the focus. */
async function isMarked(field: Locator, why: string): Promise<void> {
  await eventually(() => field.getAttribute('aria-invalid')).toBe('true');
  await sees(me.page.getByText(why, { exact: true }));
  expect(await field.evaluate((one) => one.matches(':focus'))).toBe(true);
}

describe.each([
  ['zh-CN', zh],
  ['en', en],
] as const)('what the server refuses is said at its field: %s', (locale, t: Dictionary) => {
  beforeAll(() => me.ask(patchMe, { body: { locale } }));

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
    await form.locator('input[type=password]').fill('nobody would guess this');
    await form.getByRole('button', { name: t.settings.people.add, exact: true }).click();
    await isMarked(login, t.fieldErrors.taken);
  });
});
