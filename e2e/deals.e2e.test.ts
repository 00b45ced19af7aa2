import { addRecord, createDeal, listDealGroups, listDeals } from '@qibu/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PHONE } from './browser.ts';
import { eventually, fill, missing, openWorld, sees, today, type Visitor, type World, zh } from './world.ts';

const { deals: t, common, words } = zh;
const MANY = 130;
let world: World;
let me: Visitor;

beforeAll(async () => {
  world = await openWorld({ sample: true });
  me = await world.visitor();
  await me.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: world.server.address });
});
afterAll(() => world?.end());

const rows = () => me.page.getByRole('rowgroup').getByRole('row');
const countShown = () => me.page.getByText(patternOfCount());
const patternOfCount = () => new RegExp(`^${fill(common.countOf, { count: '\\d+' }).replace('\\\\d', '\\d')}$`);
const counted = async () => Number(/\d+/.exec(await countShown().innerText())?.[0]);
const button = (name: string | RegExp) => me.page.getByRole('button', { name, exact: true });
const names = () => rows().getByRole('link').allInnerTexts();
const column = (name: string) => me.page.getByRole('region', { name, exact: true });

describe('one filter for list and board', () => {
  test('what is typed and switched goes into the address and survives a reload', async () => {
    await me.go('/deals');
    await sees(rows());
    const all = await counted();
    await button(t.filter.inflated).click();
    await eventually(counted).toBeLessThan(all);
    await me.page.getByRole('searchbox', { name: t.filter.search }).fill('MES');
    await me.page.waitForURL(/q=MES/);
    await eventually(async () => [...new Set((await names()).map((name) => name.includes('MES')))]).toEqual([true]);
    await eventually(counted).toBe((await names()).length);
    const before = await names();
    expect(new URL(me.page.url()).searchParams.get('inflated')).toBe('true');
    await me.page.reload();
    await sees(rows());
    expect(await names()).toEqual(before);
    expect(await me.page.getByRole('searchbox', { name: t.filter.search }).inputValue()).toBe('MES');
    expect(await button(t.filter.inflated).getAttribute('aria-pressed')).toBe('true');
  });

  test('the same address shows the same deals as a board', async () => {
    const listed = new Set(await names());
    await me.page.getByRole('radio', { name: t.board, exact: true }).click();
    await me.page.waitForURL(/view=board/);
    expect(me.page.url()).toMatch(/q=MES/);
    await sees(column(words.stage['set-up']));
    const cards = me.page.getByRole('main').getByRole('region').getByRole('link');
    await eventually(async () => new Set(await cards.allInnerTexts())).toEqual(listed);
  });

  test('clearing the filter brings all of them back', async () => {
    await button(common.clearFilters).click();
    await eventually(() => new URL(me.page.url()).searchParams.get('q')).toBeNull();
    const { count } = await me.ask(listDeals, { query: { outcome: 'open' } });
    await eventually(() => me.page.getByRole('main').getByRole('region').getByRole('listitem').count()).toBe(
      count.value,
    );
  });

  test('every column says how many and how much, counted independently', async () => {
    const { items } = await me.ask(listDeals, { query: { outcome: 'open', limit: 200 } });
    for (const stage of ['target', 'intent', 'set-up', 'recognition', 'negotiation'] as const) {
      const name = words.stage[stage];
      const own = items.filter((deal) => deal.stage === stage);
      await sees(column(name).getByRole('heading', { name: `${name} ${own.length}` }));
    }
  });

  test('nothing found says so and what to do', async () => {
    await me.go('/deals?q=绝无此名');
    await sees(me.page.getByText(t.empty.title2));
  });
});

describe('the list in groups', () => {
  const heads = () => me.page.getByRole('heading', { level: 2 }).getByRole('button');
  const opened = async () =>
    Promise.all((await heads().all()).map(async (head) => (await head.getAttribute('aria-expanded')) === 'true'));
  const focused = () => me.page.locator(':focus').innerText();

  test('by owner, a head for each; keys open, close and walk them, and a reload keeps what is open', async () => {
    await me.go('/deals');
    await me.page.getByRole('combobox', { name: t.grouping.label, exact: true }).selectOption('owner');
    await me.page.waitForURL(/group=owner/);
    const { groups, count } = await me.ask(listDealGroups, { query: { by: 'owner', outcome: 'open' } });
    const [first, second, ...others] = groups;
    await eventually(opened).toEqual([true, false, ...others.map(() => false)]);
    await eventually(counted).toBe(count);
    await eventually(() => rows().count()).toBe(first?.count);
    await heads().first().focus();
    await me.page.keyboard.press('ArrowLeft');
    await eventually(opened).toEqual(groups.map(() => false));
    await me.page.keyboard.press('ArrowDown');
    await me.page.keyboard.press('Enter');
    await eventually(opened).toEqual([false, true, ...others.map(() => false)]);
    await eventually(() => rows().count()).toBe(second?.count);
    const own = await me.ask(listDeals, { query: { owner: second?.key ?? '', outcome: 'open' } });
    expect(new Set(await names())).toEqual(new Set(own.items.map(({ name }) => name)));
    await me.page.keyboard.press('ArrowDown');
    await eventually(focused).toContain((await names())[0]);
    await me.page.keyboard.press('ArrowLeft');
    await eventually(focused).toContain(second?.name);
    await me.page.reload();
    await eventually(opened).toEqual([false, true, ...others.map(() => false)]);
    await eventually(() => rows().count()).toBe(second?.count);
  });

  test('the deals without a close day are a group of their own, the last', async () => {
    await me.go('/deals?group=month');
    const { groups } = await me.ask(listDealGroups, { query: { by: 'month', outcome: 'open' } });
    await eventually(() => heads().count()).toBe(groups.length);
    const dated = groups.filter(({ key }) => key !== null);
    expect(dated.map(({ key }) => key)).toEqual(dated.map(({ key }) => key).sort());
    expect(await heads().last().innerText()).toContain(t.grouping.noMonth);
    await me.page.keyboard.press('j');
    await eventually(focused).toContain((await heads().first().innerText()).split('\n')[0]);
    await heads().last().click();
    await eventually(() => rows().count()).toBe((groups[0]?.count ?? 0) + (groups.at(-1)?.count ?? 0));
  });

  test('nothing found says so, and clearing the filter keeps the groups', async () => {
    await me.go('/deals?group=stage&q=绝无此名');
    await sees(me.page.getByText(t.empty.title2));
    await button(common.clearFilters).first().click();
    await eventually(() => heads().count()).toBeGreaterThan(2);
  });
});

describe('moving a card', () => {
  const gate = () => me.page.getByRole('dialog', { name: zh.deal.move.title });
  const card = (stage: 'target' | 'intent', name: string) => column(words.stage[stage]).getByRole('link', { name });
  const boardWith = async (name: string): Promise<void> => {
    await me.ask(createDeal, { body: { name, stage: 'target', amountMinor: 88_000_000 } });
    await me.go(`/deals?view=board&q=${name}`);
    await sees(card('target', name));
  };

  test('a move that lacks evidence opens the gate instead of moving', async () => {
    const name = '键盘挪动的项目';
    await boardWith(name);
    await card('target', name).focus();
    await me.page.keyboard.press('m');
    await me.page.getByRole('menuitem', { name: words.stage.intent }).press('Enter');
    await sees(gate().getByText(zh.criteria['intent.comparing'].name));
    await sees(card('target', name));
    await gate().getByRole('switch', { name: zh.deal.move.exception }).check();
    await gate().getByLabel(zh.deal.move.reasonException).fill('对方催得急');
    await gate()
      .getByRole('button', { name: fill(zh.deal.move.submitException, { stage: words.stage.intent }) })
      .click();
    await missing(gate());
    await sees(card('intent', name));
    await missing(card('target', name));
  });

  /** What the first gate wants is on file already. */
  const contacted = async (name: string): Promise<void> => {
    const [deal] = (await me.ask(listDeals, { query: { q: name } })).items;
    const claims = ['material-accepted', 'first-contact'].map((criterion) => ({
      ...{ slot: `gate.target.${criterion}`, value: true, happenedOn: today(), restsOn: [0] },
    }));
    const evidence = [{ kind: 'private-statement' as const, quote: '收下了资料，约了再谈', happenedOn: today() }];
    await me.ask(addRecord, { params: { id: deal?.id ?? '' }, body: { evidence, claims } });
  };

  test('dragged, it asks for the evidence, takes it on the spot and goes on', async () => {
    const name = '鼠标拖动的项目';
    await boardWith(name);
    await contacted(name);
    await me.page.locator('[data-card]').filter({ hasText: name }).dragTo(column(words.stage.intent));
    await sees(gate());
    for (const id of ['intent.formal-visit', 'intent.explicit-need'] as const) {
      const criterion = zh.criteria[id].name;
      const row = gate().getByRole('listitem').filter({ hasText: criterion });
      await row.getByRole('button', { name: zh.deal.stage.add }).click();
      await row.getByLabel(common.rests.quote).fill(`${criterion}：上周四在厂里谈定的`);
      await row.getByRole('button', { name: zh.deal.move.add }).click();
      await missing(row.getByRole('button', { name: zh.deal.stage.add }));
    }
    const submit = gate().getByRole('button', { name: fill(zh.deal.move.submit, { stage: words.stage.intent }) });
    await eventually(() => submit.isEnabled()).toBe(true);
    await submit.click();
    await missing(gate());
    await sees(card('intent', name));
    const [moved] = (await me.ask(listDeals, { query: { q: name } })).items;
    expect(moved).toMatchObject({ stage: 'intent', standing: { inflated: false } });
  });
});

describe('views', () => {
  test('a filter saved under a name brings the same list back, and can be deleted', async () => {
    await me.go('/deals?q=MES&inflated=true');
    await sees(rows());
    const listed = await names();
    await button(t.views.label).click();
    await me.page.getByRole('menuitem', { name: t.views.save }).click();
    const asked = me.page.getByRole('dialog', { name: t.views.save });
    await asked.getByLabel(t.views.name).fill('虚高的 MES');
    await asked.getByRole('button', { name: common.save }).click();
    await sees(me.page.getByText(fill(t.views.saved, { name: '虚高的 MES' })));
    await me.go('/deals');
    await sees(rows());
    await button(t.views.label).click();
    await me.page.getByRole('menuitem', { name: '虚高的 MES' }).click();
    await me.page.waitForURL(/q=MES/);
    await eventually(names).toEqual(listed);
    await button(t.views.label).click();
    await me.page.getByRole('menuitem', { name: t.views.save }).click();
    await me.page.getByRole('button', { name: fill(t.views.remove, { name: '虚高的 MES' }) }).click();
    await sees(me.page.getByText(fill(t.views.deleted, { name: '虚高的 MES' })));
    await me.page.keyboard.press('Escape');
  });
});

describe('a long list', () => {
  beforeAll(async () => {
    for (let at = 1; at <= MANY; at++)
      await me.ask(createDeal, {
        body: { name: `长名单 ${String(at).padStart(3, '0')}`, amountMinor: at * 1_000_000 },
      });
  });

  test('scrolling to the end passes every row once, in order', async () => {
    await me.go('/deals?q=长名单&sort=name');
    await sees(rows());
    await rows().first().focus();
    const seen: string[] = [];
    for (let at = 0; at < MANY; at++) {
      const row = me.page.locator('[role=row]:focus');
      await eventually(() => row.getAttribute('aria-rowindex')).toBe(String(at + 2));
      seen.push(await row.getByRole('link').first().innerText());
      await me.page.keyboard.press('j');
    }
    expect(seen).toEqual(Array.from({ length: MANY }, (_, at) => `长名单 ${String(at + 1).padStart(3, '0')}`));
    expect(await rows().count(), 'only visible rows are rendered').toBeLessThan(MANY);
  });

  test('keys pressed faster than rows are drawn are all walked, and End goes to the last', async () => {
    const focused = () => me.page.locator('[role=row]:focus');
    await me.page.keyboard.press('Home');
    await eventually(() => focused().getAttribute('aria-rowindex')).toBe('2');
    await Promise.all(Array.from({ length: 12 }, () => me.page.keyboard.press('j')));
    await eventually(() => focused().getAttribute('aria-rowindex')).toBe('14');
    await me.page.keyboard.press('End');
    await eventually(() => focused().getByRole('link').first().innerText()).toBe(`长名单 ${MANY}`);
    await me.page.keyboard.press('Home');
    await eventually(() => focused().getByRole('link').first().innerText()).toBe('长名单 001');
  });

  test('copied as a table it has every column that is shown, ready for a spreadsheet', async () => {
    await button(common.table.copyTsv).click();
    await sees(me.page.getByText(fill(common.table.copiedRows, { count: MANY })));
    const text = await me.page.evaluate<string>('navigator.clipboard.readText()');
    const lines = text
      .trim()
      .split('\n')
      .map((line) => line.split('\t'));
    expect(lines).toHaveLength(MANY + 1);
    expect(new Set(lines.map((cells) => cells.length)).size).toBe(1);
    expect(lines[0]?.[0]).toBe(t.columns.name);
    expect(lines[1]?.[0]).toBe('长名单 001');
  });

  test('a heading sorts, and sorts the other way the second time', async () => {
    await me.go('/deals?q=长名单&sort=name');
    await button(fill(common.table.sortBy, { column: t.columns.amount })).click();
    await eventually(async () => (await names())[0]).toBe(`长名单 ${MANY}`);
    await button(fill(common.table.sortDown, { column: t.columns.amount })).click();
    await eventually(async () => (await names())[0]).toBe('长名单 001');
  });

  test('a column hidden stays hidden', async () => {
    await button(common.table.columnsTitle).click();
    await me.page.getByRole('checkbox', { name: t.columns.owner }).uncheck();
    await me.page.keyboard.press('Escape');
    await me.page.reload();
    await sees(rows());
    expect(await me.page.getByRole('columnheader', { name: new RegExp(`^${t.columns.owner}`) }).count()).toBe(0);
  });

  test('the export holds the same rows', async () => {
    const link = me.page.getByRole('link', { name: zh.common.exports.csv });
    const answer = await me.context.request.get(
      new URL((await link.getAttribute('href')) ?? '', world.server.address).href,
    );
    expect((await answer.text()).trim().split(/\r?\n/)).toHaveLength(MANY + 1);
  });

  test('a cell is edited where it stands, by two clicks or by keys alone, and undone', async () => {
    await me.go('/deals?sort=name');
    const first = rows().first();
    await sees(first);
    const name = (await names())[0] ?? '';
    const editor = me.page.getByRole('dialog', { name: zh.deal.head.amount });
    const amount = first.getByRole('gridcell').nth(5);
    const before = await amount.innerText();
    await amount.dblclick();
    await editor.getByRole('textbox').fill('1234567');
    await me.page.keyboard.press('Enter');
    await eventually(() => amount.innerText()).toMatch(/123\.4?5?6?7?/);
    await me.page.getByRole('button', { name: common.undo, exact: true }).click();
    await eventually(() => amount.innerText()).toBe(before);
    await first.focus();
    for (let cell = 0; cell < 7; cell += 1) await me.page.keyboard.press('ArrowRight');
    await me.page.keyboard.press('Enter');
    const closes = me.page.getByRole('dialog', { name: zh.deal.fields.closesOn });
    await sees(closes.locator('input:focus'));
    await me.page.keyboard.press('Escape');
    await missing(closes);
    await sees(first.locator(':scope > :nth-child(7):focus'));
    await me.page.keyboard.press('Escape');
    await me.page.keyboard.press('F2');
    const named = me.page.getByRole('dialog', { name: zh.deal.head.name }).locator('input');
    await sees(me.page.getByRole('dialog', { name: zh.deal.head.name }).locator('input:focus'));
    await named.fill('长'.repeat(300));
    await me.page.keyboard.press('Enter');
    await sees(me.page.getByRole('dialog').locator('input[aria-invalid="true"]:focus'));
    expect(await named.inputValue()).toBe('长'.repeat(300));
    await me.page.keyboard.press('Escape');
    await sees(me.page.locator('[role="row"]:focus'));
    await me.page.keyboard.press('Enter');
    await me.page.waitForURL(/deals\/[0-9a-f-]{36}/);
    await sees(me.page.getByRole('main').getByText(name, { exact: true }));
  });
});

test('on a phone each deal is a card that opens its page, and the list goes on while scrolling', async () => {
  const phone = await world.visitor({ viewport: PHONE });
  await phone.go('/deals?q=长名单&sort=name');
  const card = (name: string) => phone.page.getByRole('link', { name: new RegExp(name) });
  await sees(card('长名单 001'));
  await eventually(async () => {
    await phone.page.mouse.wheel(0, 4_000);
    return card(`长名单 ${MANY}`).count();
  }).toBe(1);
  await card(`长名单 ${MANY}`).click();
  await sees(phone.page.getByRole('heading', { level: 1 }).filter({ hasText: `长名单 ${MANY}` }));
  expect([...phone.heard, ...me.heard]).toEqual([]);
});
