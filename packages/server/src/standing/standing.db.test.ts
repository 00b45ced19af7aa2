import { DEFAULT_PARAMETERS, day, type Ledger } from '@qibu/core';
import { beforeAll, describe, expect, test } from 'vitest';
import { scoreAccount } from '../accounts/score-account.ts';
import type { Scope } from '../scope/scope.ts';
import { heard, newDeal, outcome, record } from '../testing/bodies.ts';
import { type Crew, newCrew } from '../testing/crew.ts';
import { daysLater, NOON, TODAY, type World } from '../testing/world.ts';
import { newId } from '../db/id.ts';
import { addRecord } from '../deals/add-record.ts';
import { createDeal } from '../deals/create-deal.ts';
import { loadHeads } from '../ledger/deal-head.ts';
import { loadDossier } from '../deals/dossier.ts';
import { loadLedgers } from '../ledger/ledger.ts';
import { setOutcome } from '../deals/set-outcome.ts';
import { refreshStale, refreshStandings, refreshTopDecile, saveStandings, standingsOfNew } from './index.ts';
import { printRow } from './present-row.ts';
import { verifyStandings } from './verify-standings.ts';

let crew: Crew;
beforeAll(async () => {
  crew = await newCrew();
});

const standing = (id: string, world: World = crew.world) =>
  world.db.selectFrom('standing').where('id', '=', id).selectAll().executeTakeFirstOrThrow();
const keep = (now: Date, everything = false) =>
  crew.world.asWorkspace((scope) => refreshStale(scope, { today: scope.today, everything }), now);
const prove = (id: string, now = NOON) =>
  crew.world.as(
    crew.rep,
    (scope) =>
      addRecord(
        scope,
        id,
        record({
          interaction: { kind: 'visit', happenedOn: TODAY },
          evidence: [heard('预算列了')],
          claims: [{ slot: 'status.budget', value: true, happenedOn: TODAY, restsOn: [0] }],
        }),
      ),
    now,
  );

describe('the keeper of the standings', () => {
  test('brings open deals up to the day: facts age, silence grows, the last contact stays the same day', async () => {
    const deal = await prove((await crew.deal()).id);
    const before = await standing(deal.id);
    await keep(daysLater(400));
    const after = await standing(deal.id);
    expect([before.as_of, after.as_of]).toEqual([TODAY, '2027-04-06']);
    expect(after.flags).toEqual(expect.arrayContaining(['silent', 'evidence-stale']));
    expect(after.risk).toBeGreaterThan(before.risk);
    expect(after.last_contact_on).toBe(TODAY);
    expect((await crew.world.asWorkspace(verifyStandings, daysLater(400))).differences).toEqual([]);
  });

  test('leaves closed deals alone until the rules change', async () => {
    const deal = await crew.deal();
    await crew.world.as(crew.rep, (scope) => setOutcome(scope, deal.id, { body: outcome('won'), version: 1 }));
    await keep(daysLater(401));
    expect((await standing(deal.id)).as_of).toBe(TODAY);
    await keep(daysLater(401), true);
    expect((await standing(deal.id)).as_of).toBe('2027-04-07');
  });

  test('leaves out a deal that is being written to, which then is as fresh as its writer made it', async () => {
    const deal = await crew.deal();
    await crew.world.as(
      crew.rep,
      async (scope) => {
        await addRecord(scope, deal.id, record({ evidence: [heard('正在记')] }));
        await keep(daysLater(402));
      },
      daysLater(402),
    );
    expect(await standing(deal.id)).toMatchObject({ as_of: '2027-04-08' });
    expect((await crew.world.asWorkspace(verifyStandings, daysLater(402))).differences).toEqual([]);
  });

  test('works in batches and says when there is more', async () => {
    const world = await crew.world.another();
    const owner = await world.user();
    await insertBare(world, owner, 1_100);
    const rounds: boolean[] = [];
    do
      rounds.push(
        await world.asWorkspace(
          (scope) => refreshStale(scope, { today: scope.today, everything: false }),
          daysLater(3),
        ),
      );
    while (rounds.at(-1));
    expect(rounds).toEqual([true, true, false]);
    const days = await world.db
      .selectFrom('standing')
      .where('workspace_id', '=', world.workspaceId)
      .select('as_of')
      .distinct()
      .execute();
    expect(days).toEqual([{ as_of: '2026-03-05' }]);
  });
});

describe('an account’s marks', () => {
  const score = (by: string, account: string, points: number) =>
    crew.world.as(by, (scope) =>
      scoreAccount(scope, account, {
        criterion: 'payment',
        score: points,
        happenedOn: TODAY,
        evidence: { kind: 'document', quote: '去年三笔款都拖了半年' },
      }),
    );

  test('reach every open deal with it, also those the one who marks does not see', async () => {
    const account = await crew.world.account({ owner: crew.stranger });
    const deal = await crew.world.as(crew.admin, (scope) =>
      createDeal(scope, newDeal({ name: '别人的项目', accountId: account, ownerId: crew.rep })),
    );
    await score(crew.stranger, account, 1);
    expect((await standing(deal.id)).flags).toContain('payment-risk');
    const stored = await crew.world.db
      .selectFrom('account')
      .where('id', '=', account)
      .select(['grade', 'score', 'payment_warning'])
      .executeTakeFirst();
    // One criterion classes nobody; it warns all the same.
    expect(stored).toEqual({ grade: null, score: 1, payment_warning: true });
    expect(await crew.world.as(crew.stranger, (scope) => loadHeads(scope, [deal.id], false))).toEqual([]);
    expect((await crew.world.asWorkspace(verifyStandings)).differences).toEqual([]);
  });

  test('and a deal opened at that very moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      const account = await crew.world.account({ owner: crew.rep });
      const [deal] = await Promise.all([
        crew.world.as(crew.rep, (scope) => createDeal(scope, newDeal({ name: '同时', accountId: account }))),
        score(crew.rep, account, 1),
      ]);
      expect((await standing(deal.id)).flags).toContain('payment-risk');
    }
  });
});

describe('the largest tenth of the open deals', () => {
  const topOf = async (amounts: readonly (number | null)[]): Promise<number | null> => {
    const world = await crew.world.another();
    const owner = await world.user();
    const ids = await insertBare(world, owner, amounts.length);
    for (const [at, amount_minor] of amounts.entries())
      await world.db
        .updateTable('deal')
        .set({ amount_minor })
        .where('id', '=', ids[at] ?? '')
        .execute();
    await world.asWorkspace((scope) => refreshStandings(scope, ids));
    await world.asWorkspace(refreshTopDecile);
    const row = await world.db
      .selectFrom('workspace')
      .where('id', '=', world.workspaceId)
      .select('top_decile_minor')
      .executeTakeFirst();
    return row?.top_decile_minor ?? null;
  };

  test.each([
    ['nine deals have none', [1, 2, 3, 4, 5, 6, 7, 8, 9], null],
    ['of ten it is the largest', [10, 1, 2, 3, 4, 5, 6, 7, 8, 9], 10],
    ['of twenty-five it is the two largest', Array.from({ length: 25 }, (_, at) => at + 1), 24],
    ['deals without amount do not count', [...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], null, null], 10],
  ])('%s', async (_, amounts, expected) => expect(await topOf(amounts)).toBe(expected));
});

describe('ledgers in a batch', () => {
  /** Runs `work` and counts the statements it sends. */
  async function counting<T>(scope: Scope, work: () => Promise<T>): Promise<{ sent: number; result: T }> {
    const executor = scope.tx.getExecutor();
    const execute = executor.executeQuery.bind(executor);
    let sent = 0;
    executor.executeQuery = ((...args: Parameters<typeof execute>) => {
      sent += 1;
      return execute(...args);
    }) as typeof executor.executeQuery;
    const result = await work();
    executor.executeQuery = execute;
    return { sent, result };
  }

  test('are the ledgers each deal has by itself', async () => {
    const deals = await Promise.all([crew.deal(), crew.deal({ stage: 'target' }), crew.deal()]);
    await prove(deals[0].id);
    const ids = deals.map(({ id }) => id);
    const sorted = (ledger: Ledger | undefined): unknown =>
      ledger &&
      JSON.parse(
        JSON.stringify(ledger, (key, value) =>
          Array.isArray(value) && key !== 'evidence' ? value.toSorted((a, b) => (a.id < b.id ? -1 : 1)) : value,
        ),
      );
    await crew.world.as(crew.rep, async (scope) => {
      const batch = await loadLedgers(scope, await loadHeads(scope, ids, false));
      for (const id of ids) expect(sorted(batch.get(id))).toEqual(sorted((await loadDossier(scope, id)).ledger));
    });
  });

  test('take two statements, for one deal or two thousand', async () => {
    const world = await crew.world.another();
    const owner = await world.user();
    const ids = await insertBare(world, owner, 2_000);
    for (const some of [ids.slice(0, 1), ids]) {
      const { sent, result } = await world.as(owner, (scope) =>
        counting(scope, async () => loadLedgers(scope, await loadHeads(scope, some, false))),
      );
      expect([sent, result.size]).toEqual([2, some.length]);
    }
  });
});

/** Deals as an import makes them: rows and summaries in bulk. */
async function insertBare(world: World, owner: string, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => newId());
  await world.asWorkspace(async (scope) => {
    await scope.tx
      .insertInto('deal')
      .values(
        ids.map((id, at) => ({
          workspace_id: world.workspaceId,
          id,
          name: `导入 ${at}`,
          owner_id: owner,
          currency: 'CNY',
          opened_on: TODAY,
          grams: [],
          search: '',
          created_at: NOON,
          updated_at: NOON,
        })),
      )
      .execute();
    const heads = await loadHeads(scope, ids, false);
    const ledgers = await loadLedgers(scope, heads);
    const standings = standingsOfNew([...ledgers.values()], { parameters: DEFAULT_PARAMETERS, today: day(TODAY) });
    const rows = heads.flatMap((head, at) => {
      const standing = standings[at];
      const shown = standing && printRow({ head, standing, subjectName: null });
      return standing && shown ? [{ dealId: head.id, standing, shown, weekAgo: null }] : [];
    });
    await saveStandings(scope, rows);
  });
  return ids;
}

test('the largest 10% is that of the whole workspace, whichever actor computes it', async () => {
  const own = await newCrew();
  const theirs = await own.world.account({ owner: own.stranger });
  for (let n = 1; n <= 10; n++) {
    const body = newDeal({ name: `外线 ${n}`, accountId: theirs, amountMinor: n * 1_000 });
    await own.world.as(own.stranger, (scope) => createDeal(scope, body));
  }
  await own.deal({ amountMinor: 5 });
  const from = async () =>
    (await own.world.db.selectFrom('workspace').select('top_decile_minor').executeTakeFirstOrThrow()).top_decile_minor;
  await own.world.asWorkspace(refreshTopDecile);
  expect(await from()).toBe(10_000);
  await own.world.as(own.rep, refreshTopDecile);
  expect(await from()).toBe(10_000);
});
