import { type DealView, getBoard, getReview, listDeals as listRoute } from '@qibu/contract';
import { PLACES } from '@qibu/core';
import { beforeAll, expect, test } from 'vitest';
import { loadSample } from '../../sample/load.ts';
import { readOn } from '../../standing/present-row.ts';
import { patch } from '../../testing/bodies.ts';
import { newWorld, NOON, type World } from '../../testing/world.ts';
import { loadReview } from '../../review/load-review.ts';
import { patchDeal } from '../patch-deal.ts';
import { showDeal } from '../settle.ts';
import { loadBoard } from './board.ts';
import { listDeals } from './list-deals.ts';
import { rowsById } from './rows-by-id.ts';

let world: World;
let admin: string;
let ids: readonly string[];

beforeAll(async () => {
  world = await newWorld();
  admin = await world.user({ admin: true });
  await loadSample({ db: world.db, now: () => NOON }, await world.actor(admin));
  const deals = await world.db.selectFrom('standing').where('open', '=', true).select('id').execute();
  ids = deals.map(({ id }) => id);
});

/** What the list and the deal's own page say of it. */
const both = (id: string) =>
  world.as(admin, async (scope) => {
    const row = (await rowsById(scope, [id])).get(id);
    return { page: await showDeal(scope, id), row: row && readOn(scope.today, row) };
  });

test('the row of a deal says of it what its page says', async () => {
  expect(ids.length).toBeGreaterThan(10);
  for (const id of ids) {
    const { page, row } = await both(id);
    expect(row).toEqual(expect.objectContaining({ name: page.name, standing: page.standing }));
  }
});

test('list, board, page and review count the same risks of a deal, and each word finds the deals shown with it', async () => {
  const listed = (query: object) =>
    world.as(admin, async (scope) => {
      const { sort, order, cursor: _, limit: __, ...filter } = listRoute.query.parse(query);
      return (await listDeals(scope, { filter, sort, order }, { cursor: undefined, limit: 200 })).items;
    });
  const rows = await listed({ outcome: 'open' });
  expect(rows.map(({ id }) => id).toSorted()).toEqual([...ids].toSorted());
  const board = await world.as(admin, (scope) => loadBoard(scope, getBoard.query.parse({ cards: 50 })));
  const review = await world.as(admin, async (scope) => (await loadReview(scope, getReview.query.parse({}))).read());
  const carded = new Map(board.flatMap(({ cards }) => cards).map((card) => [card.id, card.standing]));
  const reviewed = new Map(review.groups.flatMap((group) => group.deals).map(({ deal }) => [deal.id, deal.standing]));
  for (const { id, standing } of rows) {
    const { page } = await both(id);
    const { mines, flags } = page.analysis;
    const high = flags.filter(({ dismissed, gap, severity }) => !dismissed && !gap && severity === 'high').length;
    const counted = { mines, highFlags: high, place: page.analysis.position.place };
    for (const shown of [standing, carded.get(id), reviewed.get(id) ?? standing])
      expect(shown).toEqual(expect.objectContaining(counted));
  }
  for (const place of PLACES)
    expect((await listed({ outcome: 'open', verdict: place })).map(({ id }) => id).toSorted()).toEqual(
      rows
        .filter(({ standing }) => standing.place === place)
        .map(({ id }) => id)
        .toSorted(),
    );
});

test('nor do they differ about people once the deal has moved to another customer', async () => {
  const pages: DealView[] = [];
  for (const id of ids) pages.push((await both(id)).page);
  const deal = pages.find(({ standing }) => standing.move.subjectName !== null);
  if (deal === undefined) throw new Error('no move of the sample is about a person');
  const accountId = await world.account({ owner: admin });
  const edit = { body: patch({ accountId }), version: deal.version };
  await world.as(admin, (scope) => patchDeal(scope, deal.id, edit));
  const { page, row } = await both(deal.id);
  expect(page.account?.id).toBe(accountId);
  expect(row?.standing).toEqual(page.standing);
});
