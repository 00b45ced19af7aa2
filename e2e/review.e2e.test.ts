import { getDealChanges, getDealTasks, getReview } from '@qibu/contract';
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

test('the agenda keeps its fixed order: out of control, inflated, changed, promises, the rest', async () => {
  await me.go('/review');
  await sees(walk(0));
  const { groups, totals } = await me.ask(getReview);
  expect(groups.map(({ group }) => group)).toEqual(['out-of-control', 'inflated', 'changed', 'promises', 'rest']);
  const shown = await me.page.getByRole('navigation', { name: t.agenda }).getByRole('heading').allInnerTexts();
  const expected = groups.filter(({ count }) => count > 0).map(({ group, count }) => `${t.groups[group]} ${count}`);
  expect(shown.map((text) => text.replace(/\s+/g, ' '))).toEqual(expected);
  const figures = {
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
  await sees(left.getByRole('heading', { name: `${t.groups.inflated} ${totals.inflated}` }));
  expect(await left.getByRole('button').count()).toBe(totals.inflated);
  const both = inflated.find(({ reasons }) => reasons.length > 1);
  if (both === undefined) throw new Error('no deal of the sample has two reasons');
  await sees(left.getByText(both.reasons.map((reason) => t.groups[reason]).join(' · ')).first());
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
  await sees(me.page.getByText(t.reviewed, { exact: true }));
  await sees(place(4));
  await eventually(async () => (await me.ask(getDealChanges, { params: { id } })).since).not.toBeNull();
});

test('a decision in one line becomes a task for the colleague named, with its date', async () => {
  const dueOn = new Date(Date.parse(today()) + 6 * 86_400_000).toISOString().slice(0, 10);
  await me.go(`/review?deal=${agenda[0]?.id}`);
  await sees(walk(0));
  await me.page.keyboard.press('n');
  const line = me.page.getByRole('textbox', { name: t.noteLabel });
  await eventually(() => line.and(me.page.locator(':focus')).count()).toBe(1);
  await me.page.keyboard.type(`@温若谷 约总工办把关的人见一面 ${dueOn}`);
  await me.page.keyboard.press('Enter');
  const title = '约总工办把关的人见一面';
  await sees(me.page.getByText(fill(t.taskAdded, { title, who: '温若谷' })));
  expect(await line.inputValue()).toBe('');
  const { items: tasks } = await me.ask(getDealTasks, { params: { id: agenda[0]?.id ?? '' } });
  expect(tasks.find((task) => task.title === title)).toMatchObject({ owner: { name: '温若谷' }, dueOn, doneOn: null });
});

test('keys of the page rest while a decision is typed', async () => {
  await me.page.getByRole('textbox', { name: t.noteLabel }).fill('');
  await me.page.keyboard.type('jkr');
  expect(await me.page.getByRole('textbox', { name: t.noteLabel }).inputValue()).toBe('jkr');
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
