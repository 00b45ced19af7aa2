import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DESK, PHONE } from './browser.ts';
import { eventually, fill, missing, openWorld, sees, type Visitor, type World, zh } from './world.ts';

const { common, nav, today } = zh;
let world: World;

beforeAll(async () => {
  world = await openWorld({ sample: true });
});
afterAll(() => world?.end());

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (box === null) throw new Error(`${locator} is not visible`);
  return { left: box.x, right: box.x + box.width, top: box.y, bottom: box.y + box.height };
}

/** Keeps back who is asking until it is let go. */
async function holdBack({ page }: Visitor): Promise<() => void> {
  let letGo = () => {};
  const gate = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route('**/api/v1/me', async (route) => {
    await gate;
    await route.continue();
  });
  return letGo;
}

test.each([
  ['a desk', DESK],
  ['a phone', PHONE],
])('on %s a page to come stands where the page will stand', async (_, viewport) => {
  const visitor = await world.visitor({ viewport });
  const letGo = await holdBack(visitor);
  await visitor.go('/');
  const bones = visitor.page.getByRole('status', { name: common.loading }).first();
  await sees(bones);
  const before = await boxOf(bones);
  letGo();
  const title = visitor.page.getByRole('heading', { level: 1, name: today.title });
  await sees(title);
  const after = await boxOf(title);
  expect([before.left, before.top]).toEqual([after.left, after.top]);
  expect(visitor.heard).toEqual([]);
  await visitor.context.close();
});

test('on a phone what is said about a change leaves the bottom bar free', async () => {
  const phone = await world.visitor({ viewport: PHONE });
  // A phone without a home button keeps a strip below free, by which the bar grows.
  const devtools = await phone.context.newCDPSession(phone.page);
  await devtools.send('Emulation.setSafeAreaInsetsOverride', { insets: { bottom: 34 } });
  await phone.go('/settings/me');
  await phone.page.getByRole('button', { name: common.save, exact: true }).first().click();
  const said = phone.page.getByRole('status').filter({ has: phone.page.getByRole('button', { name: common.close }) });
  await sees(said);
  const bar = await boxOf(phone.page.getByRole('navigation', { name: nav.label }));
  expect(bar.bottom - bar.top).toBe(56 + 34);
  expect((await boxOf(said)).bottom).toBeLessThanOrEqual(bar.top);
  await phone.context.close();
});

test('a question put off on one device is off on the other, until it is taken back', async () => {
  const desk = await world.visitor();
  const phone = await world.visitor({ viewport: PHONE });
  const asked = ({ page }: Visitor) =>
    page.getByRole('region', { name: today.questions }).first().locator('[data-item]');
  await desk.go('/');
  await sees(asked(desk));
  const before = await asked(desk).count();
  await asked(desk).first().click();
  await desk.page.getByRole('button', { name: today.notToday, exact: true }).click();
  await eventually(() => asked(desk).count()).toBe(before - 1);
  await phone.go('/');
  await eventually(() => asked(phone).count()).toBe(before - 1);
  await desk.page.getByRole('button', { name: common.undo, exact: true }).click();
  await eventually(() => asked(desk).count()).toBe(before);
  expect([...desk.heard, ...phone.heard]).toEqual([]);
  await desk.context.close();
  await phone.context.close();
});

describe('the edge of a column', () => {
  let me: Visitor;
  beforeAll(async () => {
    me = await world.visitor();
    await me.go('/deals');
  });
  const edge = (column: string) =>
    me.page.getByRole('button', { name: fill(common.table.resize, { column }), exact: true });
  const widthOf = async (column: string) => {
    const { left, right } = await boxOf(me.page.getByRole('columnheader').filter({ has: edge(column) }));
    return right - left;
  };
  const { name, amount, silent } = zh.deals.columns;

  test.each([name, amount, silent])('of %s can be hit on 24 by 24 pixels', async (column) => {
    await sees(edge(column));
    const { left, right, top, bottom } = await boxOf(edge(column));
    expect([right - left, bottom - top].map((size) => size >= 24)).toEqual([true, true]);
    // Nothing lies over it anywhere.
    const label = await edge(column).getAttribute('aria-label');
    for (const [x, y] of [
      [left + 1, top + 1],
      [right - 1, top + 1],
      [left + 1, bottom - 1],
      [right - 1, bottom - 1],
    ])
      expect(await me.page.evaluate(`document.elementFromPoint(${x}, ${y}).getAttribute('aria-label')`)).toBe(label);
  });

  test('is drawn by the mouse or moved by the arrows, and stays after a reload', async () => {
    const before = await widthOf(name);
    const { left, right, top, bottom } = await boxOf(edge(name));
    await me.page.mouse.move((left + right) / 2, (top + bottom) / 2);
    await me.page.mouse.down();
    await me.page.mouse.move((left + right) / 2 + 60, (top + bottom) / 2);
    await me.page.mouse.up();
    await eventually(() => widthOf(name)).toBe(before + 60);
    await edge(name).press('ArrowLeft');
    await eventually(() => widthOf(name)).toBe(before + 44);
    await me.page.reload();
    await sees(edge(name));
    expect(await widthOf(name)).toBe(before + 44);
    await missing(me.page.getByRole('status', { name: common.loading }));
    expect(me.heard).toEqual([]);
  });
});
