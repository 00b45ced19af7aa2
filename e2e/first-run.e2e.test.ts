import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually, missing, openWorld, sees, type Visitor, type World, zh } from './world.ts';

const { setup, auth, settings } = zh;
let world: World;
let owner: Visitor;

beforeAll(async () => {
  world = await openWorld({ bundled: true });
  owner = await world.visitor({ signedIn: false });
});
afterAll(() => world?.end());

async function fillAdministrator({ page }: Visitor): Promise<void> {
  await page.getByLabel(setup.admin.workspaceName).fill('华东大客户部');
  await page.getByLabel(setup.admin.name, { exact: true }).fill('沈明');
  await page.getByLabel(setup.admin.login).fill('shenming');
  await page.getByLabel(setup.admin.password, { exact: true }).fill('先问清楚再报价 2026');
}
const button = ({ page }: Visitor, name: string) => page.getByRole('button', { name, exact: true });

test('the start prints a link that can be used once', () => {
  expect(world.server.firstRun).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/first-run\?token=[\w-]{20,}$/);
  expect(world.server.signIn).toBeNull();
});

test('without the link nobody can claim the instance', async () => {
  await owner.go('/first-run');
  await sees(owner.page.getByRole('heading', { name: setup.noToken.title }));
  expect(await owner.page.getByRole('textbox').count()).toBe(0);
});

test('a wrong link is refused with what to do', async () => {
  await owner.go('/first-run?token=not-the-printed-one');
  await fillAdministrator(owner);
  await button(owner, setup.admin.submit).click();
  await sees(owner.page.getByRole('alert').filter({ hasText: setup.wrongToken }));
});

test('a password too short cannot be sent', async () => {
  await owner.go(world.server.firstRun ?? '');
  await fillAdministrator(owner);
  await owner.page.getByLabel(setup.admin.password, { exact: true }).fill('short');
  expect(await button(owner, setup.admin.submit).isDisabled()).toBe(true);
});

test('the printed link makes the administrator and offers three ways to begin', async () => {
  await owner.go(world.server.firstRun ?? '');
  await fillAdministrator(owner);
  await button(owner, setup.admin.submit).click();
  await sees(owner.page.getByRole('heading', { name: setup.choose.title }));
  for (const way of [setup.choose.sample, setup.choose.import, setup.choose.empty])
    await sees(owner.page.getByRole('heading', { name: way.title }));
});

test('choosing the sample fills the review, Today and Deals', async () => {
  await button(owner, setup.choose.sample.action).click();
  await owner.page.waitForURL('**/review**');
  await sees(owner.page.getByRole('article'));
  await owner.page.getByRole('navigation', { name: zh.nav.label }).getByRole('link', { name: zh.nav.deals }).click();
  await sees(owner.page.getByText('思迈得 MES 升级与质量数据挖掘'));
});

test('for everyone else the page is closed for good', async () => {
  const stranger = await world.visitor({ signedIn: false });
  await stranger.go(world.server.firstRun ?? '');
  await sees(stranger.page.getByRole('heading', { name: setup.closed.title }));
  await stranger.page.getByRole('link', { name: setup.closed.action }).click();
  await sees(button(stranger, auth.submit));
  const again = await stranger.context.request.post(`${world.server.address}/api/v1/setup`, {
    data: {
      token: new URL(world.server.firstRun ?? '').searchParams.get('token'),
      workspaceName: '别家',
      name: '外人',
      login: 'stranger',
      password: 'a long enough password',
      locale: 'zh-CN',
    },
  });
  expect(again.status()).toBe(409);
});

test('the sample goes in one click, and nothing of it stays', async () => {
  await owner.go('/settings/workspace');
  await button(owner, settings.workspace.remove).click();
  const asked = owner.page.getByRole('dialog').filter({ hasText: settings.workspace.removeQuestion });
  await asked.getByRole('button', { name: settings.workspace.remove }).click();
  await sees(owner.page.getByText(settings.workspace.removed));
  await sees(button(owner, settings.workspace.load));
  await owner.go('/');
  await sees(owner.page.getByText(zh.today.empty.title));
  await owner.go('/deals');
  await missing(owner.page.getByText('思迈得'));
  await eventually(() => owner.page.getByText(zh.deals.empty.title).count()).toBeGreaterThan(0);
});

test('nothing was logged as an error on the way', () => expect(owner.heard).toEqual([]));
