import { listDeals } from '@qibu/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillWithHostileText, PAYLOADS } from './hostile-workspace.ts';
import { textsOf } from './foreign-words.ts';
import { eventually, missing, openWorld, sees, type Visitor, type World, zh } from './world.ts';

let world: World;
let me: Visitor;
let paths: readonly string[];
const outside: string[] = [];

beforeAll(async () => {
  world = await openWorld({ sample: true });
  me = await world.visitor();
  paths = (await fillWithHostileText(me.ask)).paths;
  me.page.on('request', (request) => {
    if (!request.url().startsWith(world.server.address)) outside.push(request.url());
  });
  // A dialog would hang the page: that it opened is the finding.
  me.page.on('dialog', (dialog) => {
    outside.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
});
afterAll(() => world?.end());

const ran = () => me.page.evaluate<unknown>('window.__xss');
const marksMade = () =>
  me.page.evaluate<number>(
    `document.querySelectorAll('img[src="x"], [onerror], [onload], [onfocus], a[href^="javascript:"]').length
     + [...document.scripts].filter((script) => script.textContent.includes('__xss')).length`,
  );

async function settled(): Promise<void> {
  await sees(me.page.locator('h1'));
  await missing(me.page.getByRole('status', { name: zh.common.loading }));
  await me.page.waitForLoadState('networkidle');
}

test('B21 no page runs, draws or calls for what was typed as text', async () => {
  const found: Record<string, unknown> = {};
  for (const path of paths) {
    await me.go(path);
    await settled();
    const now = { ran: await ran(), marks: await marksMade(), outside: outside.splice(0) };
    if (now.ran !== undefined || now.marks > 0 || now.outside.length > 0) found[path] = now;
  }
  expect(found).toEqual({});
});

test('B21 panels and menus opened by hand do not either', async () => {
  const deals = await me.ask(listDeals, { query: { outcome: 'open', limit: 200 } });
  const hostile = deals.items.find(({ name }) => name.startsWith(PAYLOADS[0]));
  await me.go(`/deals/${hostile?.id}`);
  await settled();
  for (const button of await me.page.getByRole('main').getByRole('button').filter({ visible: true }).all()) {
    if (!(await button.isVisible()) || (await button.isDisabled())) continue;
    await button.hover();
    await button.focus();
  }
  await me.page.keyboard.press('Control+k');
  const field = me.page.getByPlaceholder(zh.nav.search.placeholder);
  for (const word of ['img', 'script', 'onload']) {
    await field.fill(word);
    await sees(me.page.getByRole('dialog').getByRole('button').filter({ hasText: word }));
  }
  expect([await ran(), await marksMade(), outside]).toEqual([undefined, 0, []]);
});

test.each(PAYLOADS)('B21 %s is shown as the text it is', async (payload) => {
  const { items } = await me.ask(listDeals, { query: { outcome: 'open,lost', q: payload } });
  const deal = items.find(({ name }) => name.startsWith(payload));
  await me.go(`/deals/${deal?.id}`);
  await eventually(() => me.page.getByRole('heading', { level: 1 }).innerText()).toContain(payload);
  await eventually(() => me.page.title()).toContain(payload);
});

test('B11 nothing that turns the reading direction round or hides characters reaches a page', async () => {
  for (const path of ['/deals', '/accounts', '/contacts', '/settings/people', '/settings/audit', '/review']) {
    await me.go(path);
    await settled();
    const hiding = (await textsOf(me.page)).filter((text) => /[\u200b\u202a-\u202e\u2066-\u2069\ufeff]/.test(text));
    expect(hiding, path).toEqual([]);
  }
});

test('B26 every answer forbids foreign scripts, framing and guessing of types', async () => {
  for (const path of ['/', '/deals', '/sign-in', '/api/v1/me', '/api/v1/nowhere', '/assets/none.js', '/nowhere']) {
    const headers = (await me.context.request.get(world.server.address + path)).headers();
    const policy = headers['content-security-policy'] ?? '';
    expect(policy, path).toContain("default-src 'self'");
    expect(policy, path).toContain("script-src 'self';");
    expect(policy, path).toContain("frame-ancestors 'none'");
    expect(headers['x-content-type-options'], path).toBe('nosniff');
    expect(headers['x-frame-options'], path).toBe('DENY');
  }
});

test('a script that got into a page all the same would not run', async () => {
  await me.go('/');
  await settled();
  await me.page.evaluate(`{
    const script = document.createElement('script');
    script.textContent = 'window.__xss = 9';
    document.body.append(script);
    document.body.insertAdjacentHTML('beforeend', '<img src="x" onerror="window.__xss = 9">');
  }`);
  // Not by `waitForFunction`: its second look evaluates a text in the page, which the content security policy forbids.
  await me.page.evaluate(`new Promise((ended) => {
    const image = document.querySelector('img[src="x"]');
    if (image.complete) ended();
    else image.addEventListener('error', () => ended());
  })`);
  expect(await ran()).toBeUndefined();
});
