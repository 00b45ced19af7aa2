import { getAudience, getDealChanges, getDealTasks, getReview } from '@qibu/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually, fill, openWorld, sees, today, type Visitor, type World, zh } from './world.ts';

const { review: t } = zh;
let world: World;
let me: Visitor;
let agenda: readonly { readonly id: string; readonly name: string }[];

beforeAll(async () => {
  world = await openWorld({ sample: true });
  me = await world.visitor();
  const { groups } = await me.ask(getReview);
  agenda = groups.flatMap(({ deals }) => deals.map(({ deal }) => deal));
});
afterAll(() => world?.end());

const walk = (at: number) => me.page.getByRole('article', { name: agenda[at]?.name ?? '', exact: true });
const place = (at: number) => me.page.getByText(fill(t.position, { at: at + 1, count: agenda.length }));

test('the agenda keeps its order: what there is to talk about, the most valuable first, then the rest', async () => {
  await me.go('/review');
  await sees(walk(0));
  const { groups, totals } = await me.ask(getReview);
  expect(groups.map(({ group }) => group)).toEqual(['talk', 'rest']);
  for (const { deals } of groups) {
    const amounts = deals.map(({ deal }) => deal.amountMinor ?? -1);
    expect(amounts).toEqual(amounts.toSorted((a, b) => b - a));
  }
  const shown = await me.page.getByRole('navigation', { name: t.agenda }).getByRole('heading').allInnerTexts();
  const expected = groups.filter(({ count }) => count > 0).map(({ group, count }) => `${t.groups[group]} ${count}`);
  expect(shown.map((text) => text.replace(/\s+/g, ' '))).toEqual(expected);
  const figures = {
    behind: fill(t.figures.behind, { count: totals.behind }),
    outOfControl: fill(t.figures.outOfControl, { count: totals.outOfControl }),
    inflated: fill(t.figures.inflated, { count: totals.inflated }),
    changed: fill(t.figures.changed, { count: totals.changed }),
    overdue: fill(t.figures.overdue, { count: totals.overdue, promises: totals.overduePromises }),
  };
  await sees(me.page.getByText(fill(t.verdict, { open: totals.open, ...figures })));
});

test('a figure of the first line leaves exactly the deals it counts, each with all its reasons', async () => {
  const { totals, groups } = await me.ask(getReview);
  const inflated = groups.flatMap(({ deals }) => deals.filter(({ reasons }) => reasons.includes('inflated')));
  expect(inflated.length).toBe(totals.inflated);
  await me.page.getByRole('link', { name: fill(t.figures.inflated, { count: totals.inflated }) }).click();
  const left = me.page.getByRole('navigation', { name: t.agenda });
  await sees(left.getByRole('heading', { name: `${t.reasonNames.inflated} ${totals.inflated}` }));
  expect(await left.getByRole('button').count()).toBe(totals.inflated);
  const both = inflated.find(({ reasons }) => reasons.length > 1 && !reasons.includes('out-of-control'));
  if (both === undefined) throw new Error('no deal of the sample has two reasons');
  await sees(left.getByText(both.reasons.map((reason) => t.reasonNames[reason]).join(' · ')).first());
  await left.getByRole('link', { name: t.showAll }).click();
  await sees(place(0));
});

test('j and k walk through the deals, and the address follows', async () => {
  await me.page.keyboard.press('j');
  await sees(walk(1));
  await sees(place(1));
  await eventually(() => me.page.url()).toContain(agenda[1]?.id);
  await me.page.keyboard.press('j');
  await sees(walk(2));
  await me.page.keyboard.press('k');
  await sees(walk(1));
  await me.page.keyboard.press('k');
  await me.page.keyboard.press('k');
  await sees(place(0));
});

test('the whole agenda can be walked with one key, each deal once', async () => {
  const seen: (string | null)[] = [];
  for (let at = 0; at < agenda.length; at++) {
    await sees(place(at));
    seen.push(await me.page.getByRole('article').getAttribute('aria-label'));
    await me.page.keyboard.press('j');
  }
  expect(seen).toEqual(agenda.map(({ name }) => name));
});

test('the address opens the same deal again', async () => {
  await me.go(`/review?deal=${agenda[3]?.id}`);
  await sees(walk(3));
  await sees(place(3));
});

test('one key marks the deal reviewed and goes to the next; from then on changes count', async () => {
  const { id } = agenda[3] ?? { id: '' };
  expect((await me.ask(getDealChanges, { params: { id } })).since).toBeNull();
  await me.page.keyboard.press('r');
  await sees(place(4));
  const entry = me.page.getByRole('navigation', { name: t.agenda }).getByRole('button').nth(3);
  await sees(entry.getByTitle(t.reviewed));
  await eventually(async () => (await me.ask(getDealChanges, { params: { id } })).since).not.toBeNull();
});

test('a decision in one line is read back, saved for the colleague named by day, and can be taken back', async () => {
  const day = (days: number) => new Date(Date.parse(today()) + days * 86_400_000);
  const dueOn = day(6).toISOString().slice(0, 10);
  const [, month, date] = dueOn.split('-').map(Number);
  const year = dueOn.slice(0, 4) === today().slice(0, 4) ? '' : `${dueOn.slice(0, 4)}年`;
  const long = `${year}${month}月${date}日（周${'日一二三四五六'[day(6).getUTCDay()]}）`;
  await me.go(`/review?deal=${agenda[0]?.id}`);
  await sees(walk(0));
  await me.page.keyboard.press('n');
  const line = me.page.getByRole('combobox', { name: t.noteLabel });
  await eventually(() => line.and(me.page.locator(':focus')).count()).toBe(1);
  const { items: colleagues } = await me.ask(getAudience, { params: { id: agenda[0]?.id ?? '' } });
  const someone = colleagues.find(({ spellings }) => spellings.length === 3);
  if (someone === undefined) throw new Error('nobody of the sample has a Chinese name');
  const { name: who } = someone;
  await me.page.keyboard.type(`@${someone.spellings[1]?.slice(0, -1)}`);
  await sees(me.page.getByRole('option', { name: new RegExp(who) }));
  await me.page.keyboard.press('Enter');
  expect(await line.inputValue()).toBe(`@${who} `);
  await me.page.keyboard.type(`${month}/${date} 前不再投人手，约总工办把关的人见最后一面`);
  await sees(me.page.getByRole('status').filter({ hasText: who }));
  await me.page.keyboard.press('Enter');
  const title = '不再投人手，约总工办把关的人见最后一面';
  await sees(me.page.getByText(fill(t.taskAdded, { kind: t.kinds.stop, title, who, day: long })));
  expect(await line.inputValue()).toBe('');
  const tasks = async () => (await me.ask(getDealTasks, { params: { id: agenda[0]?.id ?? '' } })).items;
  expect((await tasks()).find((task) => task.title === title)).toMatchObject({
    owner: { name: who },
    dueOn,
    doneOn: null,
  });
  const past = me.page.getByRole('listitem').filter({ hasText: title });
  await sees(past.getByText(fill(t.became.open, { who, day: long })));
  await me.page.getByRole('button', { name: zh.common.undo }).click();
  await eventually(async () => (await tasks()).some((task) => task.title === title)).toBe(false);
  await eventually(() => past.count()).toBe(0);
});

test('a name nobody has is refused with a sentence, not given to the owner', async () => {
  const line = me.page.getByRole('combobox', { name: t.noteLabel });
  await line.fill('@王五六 周五前约人');
  await sees(me.page.getByText(fill(t.unknownName, { name: '王五六' })));
  expect(await me.page.getByRole('button', { name: t.addTask }).isDisabled()).toBe(true);
});

test('keys of the page rest while a decision is typed', async () => {
  await me.page.getByRole('combobox', { name: t.noteLabel }).fill('');
  await me.page.keyboard.type('jkr');
  expect(await me.page.getByRole('combobox', { name: t.noteLabel }).inputValue()).toBe('jkr');
  await sees(place(0));
});

test('a leader looks at one person’s deals only', async () => {
  const { people } = await me.ask(getReview);
  const [person] = people.filter(({ openDeals }) => openDeals > 0 && openDeals < agenda.length);
  if (person === undefined) throw new Error('the sample has nobody with deals of their own');
  await me.go('/review');
  await me.page
    .getByRole('link', { name: new RegExp(person.user.name) })
    .or(me.page.getByRole('button', { name: new RegExp(`^${person.user.name}`) }))
    .first()
    .click();
  await sees(me.page.getByText(fill(t.position, { at: 1, count: person.openDeals })));
  expect(me.heard).toEqual([]);
});
