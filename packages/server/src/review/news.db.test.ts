import { addDays, type Day } from '@qibu/core';
import { getReview } from '@qibu/contract';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { scoreAccount } from '../accounts/score-account.ts';
import { addRecord } from '../deals/add-record.ts';
import { loadDealChanges } from '../deals/deal-parts.ts';
import { markReviewed } from '../deals/mark-reviewed.ts';
import { account, deal as planned, plan } from '../import/testing/plan.ts';
import { undoImport } from '../import/job/undo.ts';
import { store } from '../import/testing/store.ts';
import { verifyStandings } from '../standing/verify-standings.ts';
import { heard, record } from '../testing/bodies.ts';
import { type Crew, newCrew } from '../testing/crew.ts';
import { daysLater, TODAY } from '../testing/world.ts';
import { loadReview } from './load-review.ts';

let crew: Crew;
let id: string;
beforeAll(async () => {
  crew = await newCrew();
});
beforeEach(async () => {
  crew = { ...crew, account: await crew.world.account({ owner: crew.rep }) };
  id = (await crew.world.as(crew.rep, (scope) => store(scope, plan({})))).importId;
  id = (await crew.deal({ accountId: crew.account })).id;
});

const day = (days: number): Day => addDays(TODAY as Day, days);
const SCORE = { criterion: 'fit', score: 4 } as const;
const said = (quote: string) => ({ kind: 'document' as const, quote });
const score = (days: number, quote: string | null) =>
  crew.world.as(
    crew.rep,
    (scope) =>
      scoreAccount(scope, crew.account, {
        ...SCORE,
        happenedOn: day(days),
        evidence: quote === null ? null : said(quote),
      }),
    daysLater(days),
  );
const add = (days: number, ...quotes: readonly string[]) =>
  crew.world.as(
    crew.rep,
    (scope) =>
      addRecord(scope, id, record({ evidence: quotes.map((quote) => heard(quote, { happenedOn: day(days) })) })),
    daysLater(days),
  );
const review = (days: number) => crew.world.as(crew.boss, (scope) => markReviewed(scope, id, null), daysLater(days));
type Step = readonly [what: 'score' | 'add' | 'review', days: number, text?: string];
const STEPS = {
  score: (days: number, text?: string) => score(days, text ?? null),
  add: (days: number, text = '话') => add(days, text),
  review,
} as const;

/** How much is new, as the deal's page and the weekly review say it. */
async function news(days: number) {
  const page = await crew.world.as(crew.boss, (scope) => loadDealChanges(scope, id), daysLater(days));
  const weekly = await crew.world.as(
    crew.boss,
    async (scope) => (await loadReview(scope, getReview.query.parse({}))).read(),
    daysLater(days),
  );
  const told = weekly.groups.flatMap(({ deals }) => deals).find(({ deal }) => deal.id === id);
  return { page: page.newEvidence, review: told?.changes.newEvidence, changed: page.newEvidence > 0 };
}

describe('what the page counts as new, the weekly review counts too', () => {
  test.each<[name: string, steps: readonly Step[], on: number, count: number]>([
    ['nothing recorded', [], 3, 0],
    ['a word in the deal', [['add', 1]], 3, 1],
    ['a proof about the customer', [['score', 1, '年报']], 3, 1],
    ['a mark without a proof', [['score', 1]], 3, 0],
    [
      'both',
      [
        ['add', 1],
        ['score', 2, '年报'],
      ],
      3,
      2,
    ],
    [
      'two proofs about the customer',
      [
        ['score', 1, '年报'],
        ['score', 2, '公告'],
      ],
      3,
      2,
    ],
    ['a proof of more than a week ago', [['score', 1, '年报']], 12, 0],
    ['a proof of a week ago to the day', [['score', 1, '年报']], 8, 0],
    ['a proof of just under a week ago', [['score', 1, '年报']], 7, 1],
    [
      'a proof before the review',
      [
        ['score', 1, '年报'],
        ['review', 2],
      ],
      3,
      0,
    ],
    [
      'a proof after the review',
      [
        ['review', 1],
        ['score', 2, '年报'],
      ],
      3,
      1,
    ],
    [
      'a proof after the review, weeks ago',
      [
        ['review', 1],
        ['score', 2, '年报'],
      ],
      30,
      1,
    ],
    [
      'proofs on both sides of the review',
      [
        ['score', 1, '年报'],
        ['review', 2],
        ['score', 3, '公告'],
      ],
      4,
      1,
    ],
    [
      'a word after a proof and a review',
      [
        ['score', 1, '年报'],
        ['review', 2],
        ['add', 3],
      ],
      4,
      1,
    ],
  ])('%s', async (_, steps, on, count) => {
    for (const [what, days, text] of steps) await STEPS[what](days, text);
    expect(await news(on)).toEqual({ page: count, review: count, changed: count > 0 });
    expect((await crew.world.asWorkspace(verifyStandings, daysLater(on))).differences).toEqual([]);
  });

  test('a proof about another customer is not news', async () => {
    const other = await crew.world.account({ owner: crew.rep });
    await crew.world.as(crew.rep, (scope) =>
      scoreAccount(scope, other, { ...SCORE, happenedOn: day(0), evidence: said('年报') }),
    );
    expect(await news(1)).toMatchObject({ page: 0, review: 0 });
  });

  test('a deal with news of its customer alone is among the changed', async () => {
    await score(1, '年报');
    const weekly = await crew.world.as(
      crew.boss,
      async (scope) => (await loadReview(scope, getReview.query.parse({}))).read(),
      daysLater(2),
    );
    expect(weekly.totals.changed).toBeGreaterThan(0);
  });
});

test('a deal that comes in from a file under a customer already proven is stored as it is judged', async () => {
  const name = '先有客户后有项目';
  const customer = await crew.world.account({ owner: crew.rep, name });
  await crew.world.as(crew.rep, (scope) =>
    scoreAccount(scope, customer, { ...SCORE, happenedOn: day(0), evidence: said('年报') }),
  );
  const deals = [
    planned({ key: 'A', name: '未放进漏斗', account: account({ name }).key }),
    planned({ key: 'B', name: '已放进漏斗', account: account({ name }).key, stage: 'target' }),
  ];
  await crew.world.as(crew.rep, (scope) => store(scope, plan({ accounts: [account({ name })], deals })), daysLater(1));
  expect((await crew.world.asWorkspace(verifyStandings, daysLater(1))).differences).toEqual([]);
});

test('amount, close day and outcome that a file changed are news until the import is undone', async () => {
  const file = (part: object) => plan({ deals: [planned({ name: '文件改过的', ...part })] });
  const bring = (part: object, days: number) =>
    crew.world.as(crew.rep, (scope) => store(scope, file(part)), daysLater(days));
  await bring({ amountMinor: 4_600, closesOn: '2026-12-01' }, 0);
  const read = async () => {
    const { news: rows } = await crew.world.as(
      crew.boss,
      async (scope) => (await loadReview(scope, getReview.query.parse({}))).read(),
      daysLater(2),
    );
    return rows
      .filter(({ deal }) => deal.name === '文件改过的')
      .map(({ what, before, after }) => [what, before, after]);
  };
  expect(await read()).toEqual([]);
  const { importId } = await bring({ amountMinor: 5_000, closesOn: '2027-02-01' }, 1);
  expect(await read()).toEqual(
    expect.arrayContaining([
      ['slipped', '2026-12-01', '2027-02-01'],
      ['amount', '4600', '5000'],
    ]),
  );
  await crew.world.as(crew.rep, (scope) => undoImport(scope, importId), daysLater(2));
  expect(await read()).toEqual([]);
  await bring({ outcome: 'lost', closedOn: day(1) }, 1);
  expect(await read()).toEqual([['lost', 'open', 'lost']]);
});
