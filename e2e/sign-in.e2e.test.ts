import { createUser, getMe, listSessions, requireSecondFactor } from '@qibu/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { appCode } from './app-code.ts';
import { axeComplaints, overflowOf, PHONE } from './browser.ts';
import { en, eventually, fill, missing, openWorld, sees, type Visitor, type World, zh } from './world.ts';

const { auth, nav, settings } = zh;
let world: World;
let someone: Visitor;
let who: { readonly login: string; readonly password: string };

beforeAll(async () => {
  world = await openWorld({ sample: true });
  if (world.server.signIn === null) throw new Error('the sample printed no sign-in');
  who = world.server.signIn;
  someone = await world.visitor({ signedIn: false });
});
afterAll(() => world?.end());

async function signInBy({ page }: Visitor, { login, password }: typeof who): Promise<void> {
  await page.getByLabel(auth.login, { exact: true }).fill(login);
  await page.getByLabel(auth.password, { exact: true }).fill(password);
  await page.getByRole('button', { name: auth.submit, exact: true }).click();
}
const openMenu = ({ page }: Visitor) =>
  page.getByRole('button', { name: new RegExp(`^(${nav.meMenu}|${en.nav.meMenu})`) }).click();
const schemeOf = ({ page }: Visitor) => page.evaluate<string>('getComputedStyle(document.documentElement).colorScheme');
const paper = ({ page }: Visitor) => page.evaluate<string>('getComputedStyle(document.body).backgroundColor');

test('a page asked for by a stranger asks who it is first, and comes after signing in', async () => {
  await someone.go('/settings/people');
  await someone.page.waitForURL('**/sign-in?**');
  await sees(someone.page.getByText(auth.lead));
  await missing(someone.page.getByText(auth.expired));
  await signInBy(someone, who);
  await someone.page.waitForURL('**/settings/people');
  await sees(someone.page.getByRole('heading', { level: 1, name: settings.title }));
});

test.each([
  ['a wrong password', () => ({ login: who.login, password: 'not my password at all' })],
  ['a login nobody has', () => ({ login: 'nobody-of-this-name', password: who.password })],
])('%s gets the same sentence, and what was typed stays', async (_, pair) => {
  const stranger = await world.visitor({ signedIn: false });
  await stranger.go('/sign-in');
  await signInBy(stranger, pair());
  await sees(stranger.page.getByRole('alert').filter({ hasText: zh.errors['auth.failed'] }));
  expect(await stranger.page.getByLabel(auth.login, { exact: true }).inputValue()).toBe(pair().login);
  await stranger.context.close();
});

test('nothing typed: the field says so and takes the focus', async () => {
  const stranger = await world.visitor({ signedIn: false });
  await stranger.go('/sign-in');
  await stranger.page.getByRole('button', { name: auth.submit, exact: true }).click();
  const login = stranger.page.getByLabel(auth.login, { exact: true });
  await sees(stranger.page.getByText(auth.loginNeeded, { exact: true }));
  await eventually(() => login.evaluate((one) => one.matches(':focus'))).toBe(true);
  await login.fill(who.login);
  await stranger.page.getByRole('button', { name: auth.submit, exact: true }).click();
  const password = stranger.page.getByLabel(auth.password, { exact: true });
  await sees(stranger.page.getByText(auth.passwordNeeded, { exact: true }));
  await eventually(() => password.evaluate((one) => one.matches(':focus'))).toBe(true);
  expect(new URL(stranger.page.url()).pathname).toBe('/sign-in');
  await stranger.context.close();
});

test('a foreign address after sign-in is not followed', async () => {
  const visitor = await world.visitor({ signedIn: false });
  for (const next of ['//example.org/', 'https://example.org/', '/\\example.org', 'javascript:alert(1)']) {
    await visitor.go(`/sign-in?next=${encodeURIComponent(next)}`);
    await signInBy(visitor, who);
    await sees(visitor.page.getByRole('heading', { level: 1 }).filter({ hasNotText: auth.title }));
    expect(new URL(visitor.page.url()).origin).toBe(world.server.address);
    await visitor.context.clearCookies();
  }
  await visitor.context.close();
});

test('the language chosen is used at once, after a reload, and on another device', async () => {
  await openMenu(someone);
  await someone.page.getByRole('menuitemradio', { name: zh.common.language.en }).click();
  await sees(someone.page.getByRole('heading', { level: 1, name: en.settings.title, exact: true }));
  await eventually(() => someone.page.locator('html').getAttribute('lang')).toBe('en');
  await eventually(async () => await someone.page.title()).toContain(en.settings.title);
  await someone.page.reload();
  await sees(someone.page.getByRole('heading', { level: 1, name: en.settings.title, exact: true }));
  await eventually(async () => (await someone.ask(getMe)).user.locale).toBe('en');
  const other = await world.visitor();
  await other.go('/settings/me');
  await sees(other.page.getByRole('heading', { level: 1, name: en.settings.title, exact: true }));
  await other.context.close();
});

test('a language chosen just before the page was left is kept, and saved with the next page', async () => {
  const saving = `${world.server.address}/api/v1/me`;
  // Never answered: the page is left before.
  await someone.page.route(saving, (route) => (route.request().method() === 'PATCH' ? undefined : route.continue()));
  await openMenu(someone);
  await someone.page.getByRole('menuitemradio', { name: en.common.language['zh-CN'] }).click();
  await sees(someone.page.getByRole('heading', { level: 1, name: settings.title, exact: true }));
  await someone.page.unroute(saving);
  await someone.page.reload();
  await eventually(async () => (await someone.ask(getMe)).user.locale).toBe('zh-CN');
  await sees(someone.page.getByRole('heading', { level: 1, name: settings.title, exact: true }));
  await openMenu(someone);
  await someone.page.getByRole('menuitemradio', { name: zh.common.language.en }).click();
  await eventually(async () => (await someone.ask(getMe)).user.locale).toBe('en');
  await someone.page.keyboard.press('Escape');
});

test('back to Chinese', async () => {
  await openMenu(someone);
  await someone.page.getByRole('menuitemradio', { name: en.common.language['zh-CN'] }).click();
  await sees(someone.page.getByRole('heading', { level: 1, name: settings.title, exact: true }));
  await someone.page.keyboard.press('Escape');
});

test('dark can be chosen and stays after a reload', async () => {
  const light = await paper(someone);
  await openMenu(someone);
  await someone.page.getByRole('menuitemradio', { name: zh.common.scheme.dark }).click();
  await eventually(() => schemeOf(someone)).toBe('dark');
  expect(await paper(someone)).not.toBe(light);
  await someone.page.reload();
  await sees(someone.page.getByRole('heading', { level: 1 }));
  expect(await schemeOf(someone)).toBe('dark');
});

test('every device is listed, and another one can be signed out from here', async () => {
  const phone = await world.visitor();
  await phone.go('/settings/me');
  await sees(phone.page.getByRole('heading', { name: settings.me.sessions }));
  const before = (await someone.ask(listSessions)).items.length;
  expect(before).toBeGreaterThan(1);
  // Everything but this device and the phone, which is the newest, was signed in earlier in this file.
  await someone.go('/settings/me');
  const others = someone.page.getByRole('button', { name: settings.me.revoke, exact: true });
  await eventually(() => others.count()).toBe(before - 1);
  for (let left = before - 1; left > 0; left--) {
    await others.first().click();
    await eventually(() => others.count()).toBe(left - 1);
  }
  await sees(someone.page.getByText(settings.me.thisDevice));
  await phone.page.reload();
  await phone.page.waitForURL('**/sign-in**');
  await phone.context.close();
});

describe('someone new, where everybody must have a second factor', () => {
  const given = { login: 'newcomer', password: 'words of the director' };
  const own = { ...given, password: 'words of my own' };
  const { due, setUp, recovery, me } = zh.secondFactor;
  let visitor: Visitor;
  let recoveryCodes: readonly string[] = [];
  beforeAll(async () => {
    await someone.ask(createUser, { body: { name: '新同事', ...given } });
    await someone.ask(requireSecondFactor, { body: { required: true } });
    visitor = await world.visitor({ signedIn: false, viewport: PHONE });
  });
  const button = (name: string) => visitor.page.getByRole('button', { name, exact: true });

  test('chooses a password first, and comes to no other page', async () => {
    await visitor.go('/sign-in');
    await signInBy(visitor, given);
    await sees(visitor.page.getByRole('heading', { level: 1, name: due.passwordTitle }));
    await visitor.go('/deals');
    await sees(visitor.page.getByRole('heading', { level: 1, name: due.passwordTitle }));
    expect(await axeComplaints(visitor.page)).toEqual([]);
    await visitor.page.getByLabel(due.given, { exact: true }).fill(given.password);
    await visitor.page.getByLabel(due.own, { exact: true }).fill(own.password);
    await visitor.page.keyboard.press('Enter');
  });

  test('then scans the code, gives a first one, and is shown the recovery codes', async () => {
    const { page } = visitor;
    await sees(page.getByRole('heading', { level: 1, name: due.factorTitle }));
    await page.getByLabel(auth.password, { exact: true }).fill(own.password);
    expect(await axeComplaints(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await sees(page.getByRole('img', { name: setUp.qr }));
    expect(await axeComplaints(page)).toEqual([]);
    expect(await overflowOf(page)).toBe(0);
    const secret = ((await page.locator('code').textContent()) ?? '').replaceAll(' ', '');
    await page.getByLabel(auth.code, { exact: true }).fill(appCode(secret));
    await page.keyboard.press('Enter');
    await sees(page.getByText(recovery.lead));
    recoveryCodes = await page.locator('code').allTextContents();
    expect(recoveryCodes).toHaveLength(10);
    expect(await axeComplaints(page)).toEqual([]);
    await button(recovery.kept).click();
    await page.waitForURL('**/deals');
  });

  test('is asked for a code at the next sign-in; a recovery code does, once', async () => {
    await someone.ask(requireSecondFactor, { body: { required: false } });
    await visitor.context.clearCookies();
    await visitor.go('/sign-in?next=/settings/me');
    const [first = ''] = recoveryCodes;
    await signInBy(visitor, own);
    const code = visitor.page.getByLabel(auth.code, { exact: true });
    await eventually(() => code.evaluate((one) => one.matches(':focus'))).toBe(true);
    expect(await axeComplaints(visitor.page)).toEqual([]);
    await code.fill('000000');
    await code.press('Enter');
    await sees(visitor.page.getByRole('alert').filter({ hasText: zh.errors['auth.codeWrong'] }));
    await code.fill(first);
    await code.press('Enter');
    await visitor.page.waitForURL('**/settings/me');
    await sees(visitor.page.getByText(fill(me.left, { count: 9 })));
    await visitor.context.close();
  });
});

test('somebody invited chooses a password by the link, once, and is in', async () => {
  const { how, make, join } = zh.invitation;
  const { people } = settings;
  const { page } = someone;
  const push = (name: string) => page.getByRole('button', { name, exact: true }).last().click();
  await someone.go('/settings/people');
  await push(people.add);
  const form = page.getByRole('dialog');
  await form.getByRole('textbox', { name: people.name, exact: true }).fill('何静');
  await form.getByRole('textbox', { name: people.login, exact: true }).fill('hejing');
  expect(await page.getByLabel(how.label, { exact: true }).inputValue()).toBe('link');
  await push(people.add);
  await push(make.action);
  const link = await page.getByLabel(fill(make.link, { name: '何静' }), { exact: true }).inputValue();
  expect(await axeComplaints(page)).toEqual([]);
  const invited = await world.visitor({ signedIn: false, viewport: PHONE });
  await invited.go(link);
  await sees(invited.page.getByText(fill(join.lead, { login: 'hejing' })));
  expect(await axeComplaints(invited.page)).toEqual([]);
  expect(await overflowOf(invited.page)).toBe(0);
  await invited.page.getByLabel(join.password, { exact: true }).fill('my own words here');
  await invited.page.keyboard.press('Enter');
  await invited.page.waitForURL((url) => url.pathname === '/');
  const late = await world.visitor({ signedIn: false });
  await late.go(link);
  await sees(late.page.getByText(zh.errors['invitation.over']));
  await invited.context.close();
  await late.context.close();
  await page.keyboard.press('Escape');
});

test('signing out ends the session itself, not only the page', async () => {
  const cookies = await someone.context.cookies();
  await openMenu(someone);
  await someone.page.getByRole('menuitem', { name: nav.signOut }).click();
  await someone.page.waitForURL('**/sign-in');
  await someone.context.addCookies(cookies);
  const answer = await someone.context.request.get(`${world.server.address}/api/v1/me`);
  expect(answer.status()).toBe(401);
  expect(someone.heard).toEqual([]);
});
