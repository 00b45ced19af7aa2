import { DealFilter, getReview, REVIEW_REASONS, type TaskView } from '@qibu/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadSample } from '../sample/load.ts';
import { listDeals } from '../deals/list/list-deals.ts';
import { loadActor } from '../scope/actor.ts';
import type { Scope } from '../scope/scope.ts';
import { relist, storeDeal } from '../testing/stored-deals.ts';
import { newWorld, NOON, TODAY, type World } from '../testing/world.ts';
import { loadReview } from './load-review.ts';
import { loadToday } from './today.ts';

/** How many deals a list with this filter counts. */
async function listed(scope: Scope, filter: object): Promise<number> {
  const asked = { filter: DealFilter.parse({ outcome: 'open', ...filter }), sort: 'risk', order: 'desc' } as const;
  return (await listDeals(scope, asked, { cursor: undefined, limit: 1 })).count.value;
}
const review = async (scope: Scope, query: object = {}) =>
  (await loadReview(scope, getReview.query.parse(query))).read();

const isLate = ({ dueOn }: TaskView, today: string) => dueOn !== null && dueOn < today;

/** What the three pages say of one person's deals, and whether each figure is what it leads to. */
async function compareFigures(scope: Scope): Promise<void> {
  const [today, { totals, groups, money, unpriced }] = [await loadToday(scope), await review(scope)];
  const all = groups.flatMap(({ deals }) => deals);
  const whose = today.of === 'me' ? { mine: 'true' } : {};
  expect(today.promises.every(({ kind }) => kind !== 'task')).toBe(true);
  expect(today.tasks.every(({ kind }) => kind === 'task')).toBe(true);
  expect(today.totals.overdue).toBe(today.promises.filter((task) => isLate(task, scope.today)).length);
  expect(today.totals.silent).toBe(await listed(scope, { flag: 'silent', ...whose }));
  // Whoever leads nobody, or owns no deal, is told of the same deals on both pages.
  if (today.of === 'team' || scope.actor.reach.length === 1) {
    expect(today.totals.overdue).toBe(totals.overduePromises);
    expect(today.openDeals).toBe(totals.open);
  }
  expect(all.reduce((sum, { overdue }) => sum + overdue.length, 0)).toBe(totals.overduePromises);
  expect(await listed(scope, { overdue: 'true' })).toBe(totals.overdue);
  expect(await listed(scope, { inflated: 'true' })).toBe(totals.inflated);
  expect(await listed(scope, { uncontrolled: 'true' })).toBe(totals.outOfControl);
  const priced = all.filter(({ deal }) => deal.amountMinor !== null);
  expect(unpriced).toBe(all.length - priced.length);
  const sumsOf = (items: typeof all) => items.reduce((sum, { deal }) => sum + (deal.amountMinor ?? 0), 0);
  for (const { currency, ...sums } of money) {
    const those = priced.filter(({ deal }) => deal.currency === currency);
    const having = (reason: 'behind' | 'inflated') => sumsOf(those.filter(({ reasons }) => reasons.includes(reason)));
    expect(sums).toEqual({ open: sumsOf(those), behind: having('behind'), inflated: having('inflated') });
  }
  expect(money.map(({ currency }) => currency).toSorted()).toEqual(
    [...new Set(priced.map(({ deal }) => deal.currency))].toSorted(),
  );
  const figures = [totals.behind, totals.outOfControl, totals.inflated, totals.overdue, totals.changed];
  for (const [at, reason] of REVIEW_REASONS.entries()) {
    const only = await review(scope, { reason });
    expect(only.totals).toEqual(totals);
    expect(only.groups.reduce((sum, { count }) => sum + count, 0)).toBe(figures[at]);
    const found = only.groups.flatMap(({ deals }) => deals.map(({ deal }) => deal.id));
    expect(found).toEqual(all.filter(({ reasons }) => reasons.includes(reason)).map(({ deal }) => deal.id));
  }
}

test('over the sample, what Today, the review and the list say agrees, for everyone in it', async () => {
  const world = await newWorld();
  const admin = await world.user({ admin: true });
  const actor = await loadActor(world.db, world.workspaceId, admin);
  if (!actor) throw new Error('the administrator is not there');
  await loadSample({ db: world.db, now: () => NOON }, actor);
  const people = await world.db
    .selectFrom('user_account')
    .where('workspace_id', '=', world.workspaceId)
    .select('id')
    .execute();
  let overdue = 0;
  for (const { id } of people) {
    await world.as(id, compareFigures);
    overdue += await world.as(id, async (scope) => (await loadToday(scope)).totals.overdue);
  }
  expect(overdue).toBeGreaterThan(0);
});

const days = ['2026-02-01', '2026-03-01', TODAY, '2026-03-03', null];
const anyTask = fc.record({
  kind: fc.constantFrom('task', 'promise-ours', 'promise-theirs'),
  due_on: fc.constantFrom(...days),
  done_on: fc.constantFrom(null, null, TODAY),
  owner: fc.constantFrom('manager', 'rep', 'other', null),
});
const anyDeal = fc.record({
  owner: fc.constantFrom('manager', 'rep', 'other'),
  outcome: fc.constantFrom('open', 'open', 'won'),
  currency: fc.constantFrom('CNY', 'USD', 'JPY'),
  amount_minor: fc.constantFrom(null, 100, 2_500, 90_000),
  standing: fc.record({ inflated: fc.boolean(), under_control: fc.boolean(), silent: fc.boolean() }),
  tasks: fc.array(anyTask, { maxLength: 3 }),
});

async function fillWorld(world: World, deals: readonly (typeof anyDeal extends fc.Arbitrary<infer D> ? D : never)[]) {
  const manager = await world.user();
  const people = { manager, rep: await world.user({ manager }), other: await world.user({ manager }) };
  for (const { owner, standing, tasks, ...deal } of deals) {
    const { silent, ...rest } = standing;
    const stored = { owner: people[owner], deal, standing: { ...rest, flags: silent ? ['silent'] : [] } };
    const deal_id = await storeDeal(world, stored);
    for (const { owner: by, ...task } of tasks)
      await world.db
        .insertInto('task')
        .values({
          ...task,
          workspace_id: world.workspaceId,
          id: crypto.randomUUID(),
          deal_id,
          title: '事',
          owner_id: by === null ? null : people[by],
          agreed: false,
          happened_on: TODAY,
          recorded_on: TODAY,
          recorded_at: NOON,
        })
        .execute();
  }
  await relist(world);
  return Object.values(people);
}

test('the same in any workspace', async () => {
  const world = await newWorld();
  await fc.assert(
    fc.asyncProperty(fc.array(anyDeal, { maxLength: 8 }), async (deals) => {
      const here = await world.another();
      for (const id of await fillWorld(here, deals)) await here.as(id, compareFigures);
    }),
    { numRuns: 12 },
  );
});
