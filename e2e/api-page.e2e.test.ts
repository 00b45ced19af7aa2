import { patchMe } from '@qibu/contract';
import type { Dictionary } from '@qibu/phrases';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeComplaints, overflowOf, PHONE } from './browser.ts';
import { en, eventually, openWorld, sees, type Visitor, type World, zh } from './world.ts';

let world: World;
let me: Visitor;

beforeAll(async () => {
  world = await openWorld({ sample: true });
  me = await world.visitor();
});
afterAll(() => world?.end());

describe.each([
  ['zh-CN', zh, '项目团队', '把导入'],
  ['en', en, 'team of a deal', 'taxi'],
] as const)('the page of the API: %s', (locale, t: Dictionary, words, nonsense) => {
  beforeAll(async () => {
    await me.ask(patchMe, { body: { locale } });
    await me.go('/api/docs');
  });
  const contents = () => me.page.getByRole('navigation', { name: t.api.contents });
  const search = () => me.page.getByRole('searchbox', { name: t.api.search });

  test('is in the language of the reader, with its groups in the contents', async () => {
    await sees(me.page.getByRole('heading', { level: 1, name: t.api.title }));
    for (const { name } of Object.values(t.api.groups)) await sees(contents().getByText(name, { exact: true }));
    expect(await me.page.evaluate('document.documentElement.lang')).toBe(locale);
  });
  test('finds a route by its words, its path or its method, and says when there is none', async () => {
    const found = contents().locator('li[data-find]:visible');
    const all = await found.count();
    await search().fill(words);
    await eventually(() => found.count()).toBeLessThan(4);
    await sees(contents().getByText(words));
    await eventually(() => me.page.locator('article:visible').count()).toBe(await found.count());
    await search().fill('post /stage');
    await eventually(() => me.page.locator('article:visible').count()).toBe(1);
    await search().fill(`${nonsense} zzz`);
    await sees(contents().getByText(t.api.nothing));
    await search().fill('');
    await eventually(() => found.count()).toBe(all);
  });
  test('"/" leads to the search; nothing complains', async () => {
    await me.page.getByRole('heading', { level: 1 }).click();
    await me.page.keyboard.press('/');
    await eventually(() => search().evaluate((one) => one.matches(':focus'))).toBe(true);
    expect(me.heard).toEqual([]);
  });
});

test.each([
  ['light', undefined],
  ['dark', undefined],
  ['dark', PHONE],
] as const)('can be read in %s on %o', async (scheme, viewport) => {
  const visitor = await world.visitor({ scheme, ...(viewport && { viewport }) });
  await visitor.go('/api/docs');
  await visitor.page.getByRole('searchbox').fill('deals.stage');
  expect(await axeComplaints(visitor.page)).toEqual([]);
  expect(await overflowOf(visitor.page)).toBe(0);
});
