import { beforeAll, expect, test } from 'vitest';
import { seesMuch } from '../../scope/deals-in-scope.ts';
import { copyTeams } from '../../scope/team.ts';
import { storeDeal } from '../../testing/stored-deals.ts';
import { newWorld, NOON, type World } from '../../testing/world.ts';
import { listDeals } from './list-deals.ts';

// A manager of fifteen and two people beside them. Every fifth deal has someone of the line on its team.
let world: World;
let manager: string;
/** What the line owns, or sees through a team. */
const open: string[] = [];
const ended: string[] = [];

beforeAll(async () => {
  world = await newWorld();
  manager = await world.user();
  const line = [manager];
  for (let at = 0; at < 15; at += 1) line.push(await world.user({ manager }));
  const everybody = [...line, await world.user(), await world.user()];
  for (let at = 0; at < 72; at += 1) {
    const owner = everybody[at % everybody.length] ?? manager;
    const outcome = at % 4 === 0 ? 'won' : 'open';
    const id = await storeDeal(world, { owner, deal: { name: `第${at}个`, outcome, amount_minor: at % 3 || null } });
    const isShared = at % 5 === 0;
    if (isShared) await join(id, line[at % line.length] ?? manager);
    if (isShared || line.includes(owner)) (outcome === 'open' ? open : ended).push(id);
  }
  await copyTeams(world.db, world.workspaceId);
});

const join = (deal_id: string, user_id: string) =>
  world.db
    .insertInto('deal_member')
    .values({ workspace_id: world.workspaceId, deal_id, user_id, part: null, added_at: NOON })
    .execute();

const asked = (sort: 'risk' | 'amount' | 'name' | 'updated', outcome: string[]) =>
  ({ filter: { outcome }, sort, order: 'desc' }) as const;

async function allPages(query: ReturnType<typeof asked>, count: number): Promise<string[]> {
  const seen: string[] = [];
  let cursor: string | null | undefined;
  do {
    const part = { cursor: cursor ?? undefined, limit: 7 };
    const page = await world.as(manager, (scope) => listDeals(scope, query, part));
    expect(page.count.value).toBe(count);
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.next;
  } while (cursor);
  return seen.toSorted();
}

test('a manager who leads most of the people sees much', async () => {
  expect(await world.as(manager, async ({ actor }) => seesMuch(actor))).toBe(true);
  expect(await world.as(manager, async ({ actor }) => seesMuch({ ...actor, people: 1_000 }))).toBe(false);
});

test.each(['risk', 'amount', 'name', 'updated'] as const)(
  'by %s, the pages hold all the line owns or is on the team of, once, and as many as are counted',
  async (sort) => {
    expect(await allPages(asked(sort, ['open']), open.length)).toEqual(open.toSorted());
    expect(await allPages(asked(sort, ['won']), ended.length)).toEqual(ended.toSorted());
    const all = [...open, ...ended];
    expect(await allPages(asked(sort, []), all.length)).toEqual(all.toSorted());
  },
);
