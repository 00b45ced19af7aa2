import { getDealEvidence, listDeals } from '@qibu/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually, fill, missing, openWorld, sees, type Visitor, type World, zh } from './world.ts';

const { nav, today, deal, evidence, common } = zh;
let world: World;
let me: Visitor;

beforeAll(async () => {
  world = await openWorld({ sample: true });
  me = await world.visitor();
});
afterAll(() => world?.end());

const press = (...keys: string[]) =>
  keys.reduce((before, key) => before.then(() => me.page.keyboard.press(key)), Promise.resolve());
const focused = () => me.page.locator(':focus');
const heading = (name: string | RegExp) => me.page.getByRole('heading', { level: 1, name });

/** Whether the focus can be seen: something about the element or what stands for it differs from how it looks without. */
const FOCUS_SHOWS = `(() => {
  const element = document.activeElement;
  const looks = () => [element, element.nextElementSibling, element.parentElement, element.closest('label')].filter(Boolean)
    .map((one) => { const s = getComputedStyle(one); return [s.outlineStyle, s.outlineWidth, s.outlineColor, s.boxShadow, s.borderColor, s.backgroundColor, s.textDecorationLine].join(); }).join(' ');
  // A radio button drawn as a chip is visible as its label.
  const drawn = element.offsetWidth > 0 ? element : element.nextElementSibling ?? element;
  const box = drawn.getBoundingClientRect();
  const withFocus = looks();
  element.blur();
  const without = looks();
  element.focus();
  return { name: element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 30), tag: element.tagName,
    shows: withFocus !== without, inSight: box.width > 0 && box.height > 0 };
})()`;
interface Stop {
  readonly name: string;
  readonly tag: string;
  readonly shows: boolean;
  readonly inSight: boolean;
}

test('the first stop skips to the content', async () => {
  await me.go('/');
  await sees(heading(today.title));
  await press('Tab');
  expect(await focused().innerText()).toBe(common.skipToContent);
  const box = await focused().boundingBox();
  expect(box?.y, 'it comes into sight with the focus').toBeGreaterThanOrEqual(0);
  await press('Enter', 'Tab');
  expect(await focused().locator('xpath=ancestor::main').count()).toBe(1);
});

test.each(['/', '/deals', '/deals?view=board', '/review', '/accounts', '/import', '/settings/people'])(
  'on %s every stop shows that it has the focus',
  async (path) => {
    await me.go(path);
    await sees(me.page.locator('h1'));
    await missing(me.page.getByRole('status', { name: common.loading }));
    const stops: Stop[] = [];
    for (let at = 0; at < 30; at++) {
      await press('Tab');
      if ((await focused().count()) === 0) break;
      stops.push(await me.page.evaluate<Stop>(FOCUS_SHOWS));
    }
    expect(stops.length).toBeGreaterThan(5);
    expect(stops.filter(({ shows, inSight }) => !shows || !inSight)).toEqual([]);
  },
);

test('from Today to evidence on file without a mouse', async () => {
  await me.go('/');
  await sees(me.page.getByRole('region', { name: today.moves }));
  await press('j', 'j', 'k');
  const item = await focused().innerText();
  await press('Enter');
  const glance = me.page.getByRole('dialog');
  await sees(glance);
  await eventually(async () => (await glance.locator(':focus').count()) > 0).toBe(true);
  const open = glance.getByRole('link', { name: today.openDeal });
  for (let at = 0; at < 20 && (await open.and(focused()).count()) === 0; at++) await press('Tab');
  await press('Enter');
  await me.page.waitForURL('**/deals/*');
  const sheet = me.page.getByRole('region', { name: zh.words.terms.sheet });
  await sees(sheet);
  await eventually(() => sheet.locator('p').first().and(focused()).count()).toBe(1);
  const name = (await me.page.locator('h1').innerText()).trim();
  expect(item).toContain(name);

  await press('e');
  const panel = me.page.getByRole('dialog', { name: evidence.panel.title });
  await eventually(() => panel.getByLabel(evidence.panel.quote).and(focused()).count()).toBe(1);
  await me.page.keyboard.type('采购处长在走廊里说：标书按你们的参数写');
  await press('Tab', 'ArrowRight', 'Control+Enter');
  await sees(me.page.getByText(evidence.panel.savedPlain));
  await missing(panel);
  const id = new URL(me.page.url()).pathname.split('/').at(-1) ?? '';
  const written = await me.ask(getDealEvidence, { params: { id } });
  expect(written.items.map(({ quote }) => quote)).toContain('采购处长在走廊里说：标书按你们的参数写');
});

test('a panel keeps the focus inside, and Escape gives it back to where it was', async () => {
  const opener = me.page.getByRole('button', { name: deal.stage.move, exact: true });
  await opener.focus();
  await press('Enter');
  const panel = me.page.getByRole('dialog', { name: deal.move.title });
  await sees(panel);
  await eventually(async () => (await panel.locator(':focus').count()) > 0).toBe(true);
  for (let at = 0; at < 40; at++) {
    await press('Tab');
    // Parts of a date field take the focus inside the field, where only the document tells.
    expect(await me.page.evaluate("document.activeElement.closest('[role=dialog]') !== null"), `stop ${at}`).toBe(true);
  }
  await press('Escape');
  await missing(panel);
  await eventually(() => opener.and(focused()).count()).toBe(1);
});

test('brackets step through the sections of a deal, and the address keeps the one in sight', async () => {
  const section = (id: keyof typeof deal.sections) =>
    me.page.getByRole('navigation', { name: deal.sectionsLabel }).getByRole('link', { name: deal.sections[id] });
  const stands = (id: keyof typeof deal.sections) =>
    eventually(() => section(id).getAttribute('aria-current')).toBe('location');
  const top = (id: keyof typeof deal.sections) =>
    me.page.getByRole('heading', { level: 2, name: deal.sections[id], exact: true });
  await stands('verdict');
  const trail = await me.page.evaluate('history.length');
  await press(']');
  await stands('people');
  await eventually(() => top('people').and(focused()).count()).toBe(1);
  await me.page.waitForURL('**?section=people');
  await press(']', ']', ']');
  await stands('record');
  expect((await top('record').boundingBox())?.y, 'the last one reaches the bar too').toBeLessThan(200);
  await press('[');
  await stands('plan');
  await me.page.waitForURL('**?section=plan');
  // However often the brackets were pressed, one step back leaves the deal.
  expect(await me.page.evaluate('history.length')).toBe(trail);
  await me.page.mouse.wheel(0, -20_000);
  await stands('verdict');
  await me.page.waitForURL((url) => url.search === '');
});

test('S moves the stage, A changes the amount, 1 opens the remedy of the first risk', async () => {
  await press('s');
  await sees(me.page.getByRole('dialog', { name: deal.move.title }));
  await press('Escape');
  await missing(me.page.getByRole('dialog'));
  await press('a');
  await eventually(() => me.page.getByLabel(deal.head.amount, { exact: true }).and(focused()).count()).toBe(1);
  await press('Escape');
  await missing(me.page.getByLabel(deal.head.amount, { exact: true }).and(me.page.locator('input')));
  const before = me.page.url();
  await press('1');
  await eventually(async () => me.page.url()).not.toBe(before);
  if ((await me.page.getByRole('dialog').count()) > 0) await press('Escape');
  await missing(me.page.getByRole('dialog'));
});

test('signals are marked and saved by keys', async () => {
  await press('f');
  await sees(me.page.getByText(deal.signals.lead));
  await press('j', '1');
  await sees(me.page.getByText(deal.signals.live));
  await press('Control+Enter');
  await sees(me.page.getByText(deal.signals.saved.replace('{{count}}', '1')));
});

test('g and a letter go to every page, and ? lists the keys of this one', async () => {
  await me.go('/settings/me');
  await sees(me.page.locator('h1'));
  for (const [letter, title] of [
    ['d', zh.deals.title],
    ['r', zh.review.title],
    ['t', today.title],
  ] as const) {
    await press('g', letter);
    await sees(heading(title));
  }
  await press('?');
  const list = me.page.getByRole('dialog', { name: nav.keys.title });
  for (const label of [nav.keys.search, fill(nav.keys.go, { page: nav.deals }), nav.keys.log, today.shortcutDone])
    await sees(list.getByText(label, { exact: true }));
  await press('Escape');
  await missing(list);
});

test('the list of keys says on each page where a key belongs and each key once', async () => {
  const [sample] = (await me.ask(listDeals, { query: { limit: 1 } })).items;
  const { places } = nav.keys;
  for (const [path, place, key] of [
    ['/', places.page, 'J'],
    ['/deals', places.list, 'K'],
    ['/deals?view=board', places.list, 'M'],
    ['/accounts', places.list, 'J'],
    [`/deals/${sample?.id}`, places.deal, 'F'],
    [`/deals/${sample?.id}?signals=true`, places.panel, '1'],
    ['/review', places.page, 'N'],
  ] as const) {
    await me.go(path);
    await sees(me.page.locator('h1'));
    await me.page.waitForLoadState('networkidle');
    // The board comes in a file of its own, and its keys with it.
    if (path.includes('board')) await sees(me.page.getByRole('main').getByRole('region').first());
    await press('?');
    const list = me.page.getByRole('dialog', { name: nav.keys.title });
    await sees(list.getByRole('region', { name: places.everywhere }));
    await sees(list.getByRole('region', { name: place }).getByText(key, { exact: true }));
    const keys = await list.locator('dt > span').allInnerTexts();
    expect(keys.length, path).toBeGreaterThan(8);
    expect(keys.toSorted(), path).toEqual([...new Set(keys)].toSorted());
    await press('Escape');
    await missing(list);
  }
});

test('letters typed into a field are letters', async () => {
  await me.go('/deals');
  const field = me.page.getByRole('searchbox');
  await sees(field);
  await field.focus();
  await me.page.keyboard.type('gr ');
  // The list answers while one is still thinking about the next word.
  await me.page.waitForURL(/q=gr/);
  await me.page.keyboard.type('ad?nj');
  await me.page.waitForURL(/nj/);
  expect(await field.inputValue()).toBe('gr ad?nj');
  expect(new URL(me.page.url()).pathname).toBe('/deals');
  expect(me.heard).toEqual([]);
});
