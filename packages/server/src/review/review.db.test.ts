import { randomUUID } from 'node:crypto';
import { getReview, REVIEW_GROUPS, setOutcome } from '@qibu/contract';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { addRecord } from '../deals/add-record.ts';
import { createDeal } from '../deals/create-deal.ts';
import { markReviewed } from '../deals/mark-reviewed.ts';
import { loadDealChanges } from '../deals/deal-parts.ts';
import { patchDeal } from '../deals/patch-deal.ts';
import { setOutcome as setOutcomeOf } from '../deals/set-outcome.ts';
import { loadTimeline } from '../deals/timeline.ts';
import { heard, newDeal, outcome, record } from '../testing/bodies.ts';
import { relist, storeDeal } from '../testing/stored-deals.ts';
import { daysLater, newWorld, TODAY, type World } from '../testing/world.ts';
import { loadReview } from './load-review.ts';
import { putOff } from './put-off.ts';
import { loadToday } from './today.ts';

let world: World;
let rep: string;

beforeAll(async () => {
  world = await newWorld();
  rep = await world.user();
});

const review = (by: string, query: object = {}, now?: Date) =>
  world.as(by, async (scope) => (await loadReview(scope, getReview.query.parse(query))).read(), now);

test('a workspace with no deals has an empty review and an empty day', async () => {
  expect(await review(rep)).toEqual({
    today: TODAY,
    people: [],
    news: [],
    totals: { open: 0, behind: 0, outOfControl: 0, inflated: 0, changed: 0, overdue: 0, overduePromises: 0 },
    money: [],
    unpriced: 0,
    groups: REVIEW_GROUPS.map((group) => ({ group, count: 0, deals: [] })),
  });
  expect(await world.as(rep, loadToday)).toMatchObject({
    moves: [],
    questions: [],
    promises: [],
    silent: [],
    openDeals: 0,
  });
});

describe('the fixed order', () => {
  let owner: string;
  const task = (dealId: string, dueOn: string, done = false) =>
    sql`
    insert into task (workspace_id, id, deal_id, kind, title, due_on, done_on, happened_on, recorded_on, recorded_at)
    values (${world.workspaceId}, gen_random_uuid(), ${dealId}, 'promise-ours', '送样', ${dueOn}::date,
      ${done ? dueOn : null}::date, ${TODAY}::date, ${TODAY}::date, now())`.execute(world.db);

  beforeAll(async () => {
    owner = await world.user();
    const calm = { under_control: true, risk: 0.1 };
    const deal = (name: string, standing: object, amount_minor: number | null = null, currency = 'CNY') =>
      storeDeal(world, { owner, deal: { name, amount_minor, currency }, standing });
    const all = await deal('样样都占', { inflated: true, risk: 0.9 }, 500_00);
    await task(all, '2026-02-01');
    await deal('只是失控', { risk: 0.2 }, 900, 'JPY');
    await deal('虚高', { ...calm, inflated: true }, 100_00);
    await deal('落后', { ...calm, place: 'reference' }, 90_00);
    const late = await deal('过期', calm, 80_00);
    await task(late, '2026-03-01');
    const kept = await deal('守约', calm);
    await task(kept, '2026-03-01', true);
    await task(kept, TODAY);
    const changed = await deal('有变化', calm);
    await deal('最大的没事', calm, 9_000_00);
    await sql`insert into evidence (workspace_id, id, deal_id, kind, quote, source, happened_on, recorded_on, recorded_at)
      values (${world.workspaceId}, gen_random_uuid(), ${changed}, 'document', '批文', 'file', '2026-02-28', '2026-02-28', now())`.execute(
      world.db,
    );
    await storeDeal(world, { owner, deal: { name: '已赢', outcome: 'won' } });
    await relist(world);
  });

  test('puts the deals with a reason first, the most valuable of them first, each with all its reasons', async () => {
    const { groups, totals, people } = await review(owner);
    expect(groups.map(({ group, deals }) => [group, deals.map(({ deal }) => deal.name)])).toEqual([
      ['talk', ['样样都占', '虚高', '落后', '过期', '只是失控', '有变化']],
      ['rest', ['最大的没事', '守约']],
    ]);
    expect(totals).toEqual({
      open: 8,
      behind: 1,
      outOfControl: 2,
      inflated: 2,
      changed: 1,
      overdue: 2,
      overduePromises: 2,
    });
    expect(people).toMatchObject([{ user: { id: owner }, openDeals: 8, outOfControl: 2, inflated: 2, overdue: 2 }]);
    expect(groups[0]?.deals[0]?.reasons).toEqual(['out-of-control', 'inflated', 'promises']);
    expect(groups[0]?.deals[0]?.overdue).toMatchObject([{ title: '送样', dueOn: '2026-02-01' }]);
  });

  test('counts everything, and lists as many as asked for, from the front', async () => {
    const { groups } = await review(owner, { limit: 3 });
    expect(groups.map(({ count, deals }) => [count, deals.length])).toEqual([
      [6, 3],
      [2, 0],
    ]);
    expect((await review(owner, { owner: rep })).totals.open).toBe(0);
  });
});

describe('what changed', () => {
  test('is what the deal’s own page says, never reviewed or reviewed', async () => {
    const owner = await world.user();
    const made = await world.as(owner, (scope) => createDeal(scope, newDeal({ name: '有来有往' })));
    const facts = record({
      evidence: [heard('预算两百万以内')],
      signals: [{ signal: 'E1', answer: 'for', happenedOn: TODAY, restsOn: 0 }],
    });
    await world.as(owner, (scope) => addRecord(scope, made.id, facts));
    const both = async (now?: Date) => {
      const page = await world.as(owner, (scope) => loadDealChanges(scope, made.id), now);
      const listed = (await review(owner, {}, now)).groups.flatMap(({ deals }) => deals);
      expect(listed[0]?.changes).toEqual(page);
      return page;
    };
    // Opened and told of on one day: all of it is new.
    expect(await both()).toMatchObject({ since: null, newEvidence: 1, newSignals: 1 });
    await world.as(owner, (scope) => markReviewed(scope, made.id, null), daysLater(1));
    expect(await both(daysLater(2))).toMatchObject({ newEvidence: 0, newSignals: 0, moved: false });
    const later = record({ evidence: [heard('换人了')], interaction: { kind: 'call', happenedOn: TODAY } });
    await world.as(owner, (scope) => addRecord(scope, made.id, later), daysLater(3));
    expect(await both(daysLater(4))).toMatchObject({ newEvidence: 1, newSignals: 0 });
    const { totals } = await review(owner, {}, daysLater(4));
    expect(totals.changed).toBe(1);
  });
});

test('the news of the week: ends, slips, amounts and stages, each with its deal', async () => {
  const owner = await world.user();
  const made = await world.as(owner, (scope) =>
    createDeal(scope, newDeal({ name: '一周的事', amountMinor: 100, closesOn: '2026-04-01', stage: 'target' })),
  );
  const edit = { amountMinor: 300, closesOn: '2026-06-01' };
  const after = await world.as(owner, (scope) => patchDeal(scope, made.id, { body: edit, version: made.version }));
  const lesson = { cause: 'price', competitor: '联曜', ourPriceMinor: 300, theirPriceMinor: 250, missedSign: null };
  const body = setOutcome.body.parse({ outcome: 'lost', happenedOn: TODAY, reason: '价高', ...lesson });
  const lost = await world.as(owner, (scope) => setOutcomeOf(scope, made.id, { body, version: after.version }));
  expect(lost.closing).toEqual({ on: TODAY, reason: '价高', by: { id: owner, name: expect.any(String) }, ...lesson });
  const { news } = await review(owner);
  expect(news.map(({ what, before, after: to }) => [what, before, to])).toEqual([
    ['lost', 'open', 'lost'],
    ['slipped', '2026-04-01', '2026-06-01'],
    ['amount', '100', '300'],
  ]);
  expect((await review(owner, {}, daysLater(8))).news).toEqual([]);
  const opened = await world.as(owner, (scope) =>
    setOutcomeOf(scope, made.id, { body: outcome('open', '重新招标'), version: lost.version }),
  );
  expect(opened.closing).toBeNull();
  const { items } = await world.as(owner, (scope) => loadTimeline(scope, made.id, { limit: 50 }));
  expect(items.flatMap((item) => (item.type === 'turn' ? [[item.what, item.after, item.reason]] : []))).toEqual([
    ['outcome', 'open', '重新招标'],
    ['outcome', 'lost', '价高'],
    ['closes', '2026-06-01', null],
    ['amount', '300', null],
  ]);
  expect((await review(rep)).news).toEqual([]);
});

test('Today lists the best first, and at most thirty of each', async () => {
  const owner = await world.user();
  for (let at = 0; at < 35; at += 1)
    await storeDeal(world, {
      owner,
      deal: { name: `第${at}个` },
      standing: {
        move_value: (at * 8) % 35,
        question_signal: 'E1',
        question_gain: (at * 11) % 35,
        question_ask: randomUUID(),
        flags: ['silent'],
        last_contact_on: `2025-0${(at % 9) + 1}-01`,
      },
    });
  const today = await world.as(owner, loadToday);
  expect(today.openDeals).toBe(35);
  const values = today.moves.map(({ value }) => value);
  expect(values).toEqual(Array.from({ length: 30 }, (_, at) => 34 - at));
  expect(today.questions.map(({ gain }) => gain)).toEqual(values);
  const silences = today.silent.map(({ standing }) => standing.silentDays ?? 0);
  expect(silences).toHaveLength(30);
  expect(silences).toEqual(silences.toSorted((a, b) => b - a));
});

test('a question names whom to ask, why, whom they introduce, and what they said last; to nobody it is not asked', async () => {
  const owner = await world.user();
  const account = await world.account({ owner });
  const [coach, boss] = [await world.contact(account, '方承志'), await world.contact(account, '李昶')];
  const made = await world.as(owner, (scope) => createDeal(scope, newDeal({ name: '问得出来', accountId: account })));
  const said = record({ evidence: [heard('下面怎么走我们也没数')] });
  await world.as(owner, (scope) => addRecord(scope, made.id, said));
  const { id: last } = await world.as(owner, ({ tx }) =>
    tx.selectFrom('evidence').where('deal_id', '=', made.id).select('id').executeTakeFirstOrThrow(),
  );
  const question = {
    question_signal: 'E3',
    question_line: 'coach',
    question_gain: 0.1,
    question_why: 'coach',
    question_last: last,
  } as const;
  await storeDeal(world, {
    owner,
    deal: { name: '有人可问' },
    standing: { ...question, question_ask: coach, question_introduce: boss },
  });
  await storeDeal(world, { owner, deal: { name: '没人可问' }, standing: question });
  const { questions } = await world.as(owner, loadToday);
  expect(questions.filter(({ deal }) => deal.id !== made.id)).toMatchObject([
    {
      deal: { name: '有人可问' },
      signal: 'E3',
      ask: { id: coach, name: '方承志' },
      line: 'coach',
      why: 'coach',
      introduce: { id: boss, name: '李昶' },
      last: '下面怎么走我们也没数',
    },
  ]);
});

test('a question put off is off for that person until tomorrow, can be taken back, and is no way to a deal out of sight', async () => {
  const owner = await world.user();
  const stranger = await world.user();
  const standing = { question_signal: 'E1', question_gain: 1, question_ask: randomUUID() };
  const id = await storeDeal(world, { owner, standing });
  const put = (by: string, off: boolean, now?: Date) =>
    world.as(by, (scope) => putOff(scope, id, { signal: 'E1', off }), now);
  const isOff = (now?: Date) => world.as(owner, async (scope) => (await loadToday(scope)).questions[0]?.putOff, now);
  expect(await isOff()).toBe(false);
  await put(owner, true);
  await put(owner, true);
  expect(await isOff()).toBe(true);
  expect(await isOff(daysLater(1))).toBe(false);
  await put(owner, false);
  expect(await isOff()).toBe(false);
  await expect(put(stranger, true)).rejects.toMatchObject({ code: 'notFound' });
});
