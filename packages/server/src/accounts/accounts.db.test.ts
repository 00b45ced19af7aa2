import { AccountView, createAccount as createRoute, listAccounts as listRoute } from '@qibu/contract';
import type { z } from 'zod';
import { beforeAll, describe, expect, test } from 'vitest';
import { storeDeal } from '../testing/stored-deals.ts';
import { daysLater, newWorld, TODAY, type World } from '../testing/world.ts';
import { createDeal } from '../deals/create-deal.ts';
import { showDeal } from '../deals/settle.ts';
import { addRecord } from '../deals/add-record.ts';
import { newDeal, record } from '../testing/bodies.ts';
import { deleteAccount } from './delete-account.ts';
import { listAccounts } from './list-accounts.ts';
import { listVisits } from './list-visits.ts';
import { loadAccount } from './load-account.ts';
import { loadBuying } from './load-buying.ts';
import { restoreAccount } from './restore-account.ts';
import { scoreAccount } from './score-account.ts';
import { similarAccounts } from './similar-accounts.ts';
import { changeAccount, createAccount } from './write-account.ts';

let world: World;
let boss: string;
let rep: string;
let stranger: string;

beforeAll(async () => {
  world = await newWorld();
  boss = await world.user();
  rep = await world.user({ manager: boss });
  stranger = await world.user();
});

const create = (by: string, body: z.input<typeof createRoute.body>) =>
  world.as(by, (scope) => createAccount(scope, createRoute.body.parse(body)));
const load = (by: string, id: string) => world.as(by, (scope) => loadAccount(scope, id));
const change = (by: string, { id, version }: { id: string; version: number }, edit: object) =>
  world.as(by, (scope) => changeAccount(scope, { id, version, change: edit }));
const trail = async (id: string) =>
  world.db.selectFrom('audit_log').where('entity_id', '=', id).orderBy('id').select(['action', 'changes']).execute();

describe('an account', () => {
  test('needs a name and nothing else, is its maker’s, and is on the audit log', async () => {
    const account = await create(rep, { name: '  恒达矿业有限公司 ' });
    expect(AccountView.parse(account)).toBeTruthy();
    expect(account).toMatchObject({
      name: '恒达矿业有限公司',
      size: 'large',
      owner: { id: rep },
      grade: null,
      version: 1,
    });
    expect((await trail(account.id)).map(({ action }) => action)).toEqual(['created']);
  });

  test('is given only to someone of one’s own line, and only by those who answer for it', async () => {
    await expect(create(rep, { name: '别人的', ownerId: stranger })).rejects.toMatchObject({ code: 'request.invalid' });
    const account = await create(boss, { name: '交给下属', ownerId: rep });
    expect(account.owner.id).toBe(rep);
    await storeDeal(world, { owner: stranger, deal: { account_id: account.id } });
    expect((await load(stranger, account.id)).can.handOver).toEqual({ yes: false, reason: 'deal.ownerOnly' });
    await expect(change(stranger, account, { ownerId: stranger })).rejects.toMatchObject({ code: 'deal.ownerOnly' });
    await expect(change(rep, account, { ownerId: stranger })).rejects.toMatchObject({ code: 'request.invalid' });
  });

  test('R10 of two edits of one version the first wins, the second gets what is stored', async () => {
    const account = await create(rep, { name: '两个标签页' });
    const edits = await Promise.allSettled([
      change(rep, account, { region: '华东' }),
      change(boss, account, { region: '华南' }),
    ]);
    const saved = edits.filter(({ status }) => status === 'fulfilled');
    const refused = edits.filter(({ status }) => status === 'rejected');
    expect([saved.length, refused.length]).toEqual([1, 1]);
    const stored = await load(rep, account.id);
    expect(refused[0]).toMatchObject({
      reason: { code: 'conflict.stale', extra: { current: { version: 2, region: stored.region } } },
    });
  });

  test('a new name is compared and found by its new self', async () => {
    const account = await create(rep, { name: '旧名字股份有限公司' });
    await change(rep, account, { name: '新称呼集团' });
    const find = (name: string) => world.as(rep, (scope) => similarAccounts(scope, name));
    expect(await find('新称呼集团有限公司')).toEqual([{ id: account.id, name: '新称呼集团' }]);
    expect(await find('旧名字')).toEqual([]);
    expect((await trail(account.id)).at(-1)?.changes).toEqual({ name: ['旧名字股份有限公司', '新称呼集团'] });
  });

  test('cannot belong to itself, to one of its own, or to one its editor does not see', async () => {
    const group = await create(rep, { name: '上级集团' });
    const part = await create(rep, { name: '下属公司', parentId: group.id });
    expect((await load(rep, group.id)).children).toEqual([{ id: part.id, name: '下属公司' }]);
    for (const parentId of [group.id, part.id])
      await expect(change(rep, group, { parentId })).rejects.toMatchObject({ code: 'request.invalid' });
    const hidden = await create(stranger, { name: '看不见的' });
    await expect(change(rep, part, { parentId: hidden.id })).rejects.toMatchObject({ code: 'request.invalid' });
  });

  test('A1 of another’s is neither read, changed, scored, deleted nor restored', async () => {
    const account = await create(stranger, { name: '与你无关' });
    const asRep = <T>(work: Parameters<typeof world.as<T>>[1]) => world.as(rep, work);
    const tries = await Promise.allSettled([
      load(rep, account.id),
      change(rep, account, { name: '改了' }),
      asRep((scope) => deleteAccount(scope, account.id, 1)),
      asRep((scope) => restoreAccount(scope, account.id)),
      asRep((scope) =>
        scoreAccount(scope, account.id, { criterion: 'payment', score: 0, happenedOn: TODAY as never, evidence: null }),
      ),
    ]);
    for (const one of tries) expect(one).toMatchObject({ status: 'rejected', reason: { code: 'notFound' } });
    expect(await load(stranger, account.id)).toMatchObject({ name: '与你无关', version: 1, evidence: [] });
  });

  test('leaves the lists with its contacts when deleted, and comes back whole', async () => {
    const account = await create(rep, { name: '进回收站' });
    await world.contact(account.id, '随行');
    await world.as(rep, (scope) => deleteAccount(scope, account.id, 1));
    await expect(load(rep, account.id)).rejects.toMatchObject({ code: 'notFound' });
    expect(await world.as(rep, (scope) => similarAccounts(scope, '进回收站'))).toEqual([]);
    await world.as(rep, (scope) => restoreAccount(scope, account.id));
    expect(await load(rep, account.id)).toMatchObject({ version: 3, people: [{ name: '随行' }] });
    await expect(world.as(rep, (scope) => restoreAccount(scope, account.id))).rejects.toMatchObject({
      code: 'notFound',
    });
    expect((await trail(account.id)).map(({ action }) => action)).toEqual(['created', 'deleted', 'restored']);
  });
});

test('a deal tells that its account lies in the bin', async () => {
  const account = await create(rep, { name: '丢进回收站的客户' });
  const deal = await world.as(rep, (scope) => createDeal(scope, newDeal({ name: '还在跟', accountId: account.id })));
  expect(deal).toMatchObject({ account: { id: account.id }, accountDeleted: false });
  await world.as(rep, (scope) => deleteAccount(scope, account.id, account.version));
  expect(await world.as(rep, (scope) => showDeal(scope, deal.id))).toMatchObject({
    account: { id: account.id, name: '丢进回收站的客户' },
    accountDeleted: true,
  });
});

describe('a score', () => {
  const score = (id: string, criterion: 'payment' | 'fit' | 'loyalty', points: number, evidence = true) =>
    world.as(rep, (scope) =>
      scoreAccount(scope, id, {
        criterion,
        score: points,
        happenedOn: TODAY as never,
        evidence: evidence ? { kind: 'document', quote: '近三年付款记录' } : null,
      }),
    );

  test('with evidence makes a class and reaches the deals of the account', async () => {
    const account = await create(rep, { name: '付款很差的大客户' });
    const deal = await storeDeal(world, { owner: rep, deal: { account_id: account.id } });
    // Facts on less than half of the weight class nobody.
    expect(await score(account.id, 'payment', 0)).toMatchObject({ grade: null, score: 0, paymentWarning: true });
    await score(account.id, 'fit', 0);
    const scored = await score(account.id, 'loyalty', 0);
    expect(scored).toMatchObject({ grade: 'C', score: 0, paymentWarning: true });
    expect(scored.evidence).toContainEqual(expect.objectContaining({ quote: '近三年付款记录' }));
    expect(scored.criteria.find(({ id }) => id === 'payment')?.held).toMatchObject({ value: 0, basis: 'fact' });
    const standing = await world.db.selectFrom('standing').where('id', '=', deal).selectAll().executeTakeFirst();
    expect(standing?.flags).toEqual(expect.arrayContaining(['payment-risk', 'customer-unfit']));
    const shown = await world.db.selectFrom('deal_shown').where('id', '=', deal).select('shown').executeTakeFirst();
    expect(JSON.parse(shown?.shown ?? '{}').standing.flags).toEqual(standing?.flags);
  });

  test('without evidence is no score, and a later one takes the place of an earlier', async () => {
    const account = await create(rep, { name: '无凭无据' });
    expect(await score(account.id, 'fit', 5, false)).toMatchObject({ grade: null, score: null });
    expect(await score(account.id, 'fit', 5)).toMatchObject({ grade: null, score: 5 });
    expect((await score(account.id, 'fit', 1)).score).toBe(1);
    const kept = await world.db.selectFrom('claim').where('account_id', '=', account.id).select('id').execute();
    expect(kept).toHaveLength(3);
  });

  test('is not of tomorrow', async () => {
    const account = await create(rep, { name: '明天的分' });
    const tomorrow = daysLater(1).toISOString().slice(0, 10) as never;
    const late = world.as(rep, (scope) =>
      scoreAccount(scope, account.id, { criterion: 'fit', score: 3, happenedOn: tomorrow, evidence: null }),
    );
    await expect(late).rejects.toMatchObject({ code: 'deal.dateInFuture' });
  });
});

test('a list shows what each account has open, in its own currency, and pages by open amount', async () => {
  const here = await world.another();
  const owner = await here.user();
  const amounts = [300, null, 100, 100, null, 200];
  for (const [at, amount] of amounts.entries()) {
    const id = await here.account({ owner, name: `客户${at}` });
    if (amount === null) continue;
    await storeDeal(here, { owner, deal: { account_id: id, amount_minor: amount } });
    await storeDeal(here, { owner, deal: { account_id: id, amount_minor: 7, currency: 'USD' } });
    await storeDeal(here, { owner, deal: { account_id: id, amount_minor: 900, outcome: 'won' } });
  }
  for (const order of ['asc', 'desc'] as const) {
    const seen: (readonly [string, number])[] = [];
    let cursor: string | undefined;
    do {
      const asked = listRoute.query.parse({ sort: 'openAmount', order, limit: 2, cursor });
      const page = await here.as(owner, (scope) => listAccounts(scope, asked));
      expect(page.count.value).toBe(6);
      seen.push(...page.items.map(({ name, openAmountMinor }) => [name, openAmountMinor] as const));
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(new Set(seen.map(([name]) => name)).size).toBe(6);
    const shown = seen.map(([, amount]) => amount);
    expect(shown).toEqual(order === 'asc' ? [0, 0, 100, 100, 200, 300] : [300, 200, 100, 100, 0, 0]);
  }
});

test.each<
  [name: string, deals: readonly (readonly [number | null, string])[], amounts: readonly (readonly [string, number])[]]
>([
  ['no deal', [], []],
  ['a deal without an amount', [[null, 'CNY']], []],
  ['a deal for nothing', [[0, 'CNY']], []],
  [
    'the workspace’s currency',
    [
      [300, 'CNY'],
      [200, 'CNY'],
    ],
    [['CNY', 500]],
  ],
  [
    'another currency',
    [
      [7, 'USD'],
      [8, 'USD'],
    ],
    [['USD', 15]],
  ],
  [
    'several, the workspace’s first, the rest by name',
    [
      [7, 'USD'],
      [9, 'EUR'],
      [300, 'CNY'],
    ],
    [
      ['CNY', 300],
      ['EUR', 9],
      ['USD', 7],
    ],
  ],
])('an account says what is open in each currency: %s', async (_, deals, amounts) => {
  const here = await world.another();
  const owner = await here.user();
  const id = await here.account({ owner });
  for (const [amount, currency] of deals)
    await storeDeal(here, { owner, deal: { account_id: id, amount_minor: amount, currency } });
  await storeDeal(here, { owner, deal: { account_id: id, amount_minor: 5, currency: 'JPY', outcome: 'won' } });
  const { items } = await here.as(owner, (scope) => listAccounts(scope, listRoute.query.parse({})));
  const [row] = items;
  expect(row?.openAmounts.map(({ currency, minor }) => [currency, minor])).toEqual(amounts);
  expect(row?.openDeals).toBe(deals.length);
  expect(row?.openAmountMinor).toBe(amounts.find(([currency]) => currency === 'CNY')?.[1] ?? 0);
});

describe('the history of an account', () => {
  test('sums what was won in each currency, keeps what was lost apart, and tells of visible deals alone', async () => {
    const account = await world.account({ owner: boss });
    const closed = { account_id: account, closed_on: TODAY };
    await storeDeal(world, { owner: rep, deal: { ...closed, outcome: 'won', amount_minor: 500, name: '一期' } });
    await storeDeal(world, { owner: rep, deal: { ...closed, outcome: 'won', amount_minor: 700, currency: 'USD' } });
    await storeDeal(world, { owner: rep, deal: { ...closed, outcome: 'won' } });
    const lost = { ...closed, outcome: 'lost' as const, outcome_reason: '价格高' };
    await storeDeal(world, { owner: rep, deal: lost });
    await storeDeal(world, { owner: boss, deal: { ...closed, outcome: 'won', amount_minor: 9_000 } });
    const buying = await world.as(rep, (scope) => loadBuying(scope, account));
    expect(buying).toMatchObject({
      revenue: [
        { currency: 'CNY', minor: 500 },
        { currency: 'USD', minor: 700 },
      ],
      won: 3,
      wonWithoutAmount: 1,
    });
    expect(buying.closed.filter(({ outcome }) => outcome === 'lost')).toMatchObject([
      { reason: '价格高', cause: null },
    ]);
    await expect(world.as(stranger, (scope) => loadBuying(scope, account))).rejects.toMatchObject({ code: 'notFound' });
  });

  test('its visits come newest first, page after page, of visible deals, without those taken back', async () => {
    const account = await world.account({ owner: boss });
    const mine = await storeDeal(world, { owner: rep, deal: { account_id: account, name: '看得见' } });
    const other = await storeDeal(world, { owner: boss, deal: { account_id: account } });
    const visit = (deal: string, happenedOn: string) =>
      world.as(boss, (scope) =>
        addRecord(scope, deal, record({ interaction: { kind: 'visit', with: [], happenedOn, note: happenedOn } })),
      );
    for (const day of ['2026-02-01', '2026-02-03', '2026-02-02']) await visit(mine, day);
    await visit(other, '2026-02-04');
    const page = (by: string, more: object = {}) =>
      world.as(by, (scope) => listVisits(scope, account, { limit: 2, ...more }));
    const first = await page(rep);
    expect(first.items.map(({ note }) => note)).toEqual(['2026-02-03', '2026-02-02']);
    expect(first).toMatchObject({ count: { value: 3 }, items: [{ deal: { name: '看得见' }, by: { id: boss } }, {}] });
    const { items, next } = await page(rep, { cursor: first.next ?? undefined });
    expect([items.map(({ note }) => note), next]).toEqual([['2026-02-01'], null]);
    expect((await page(boss)).items[0]?.note).toBe('2026-02-04');
    await expect(page(stranger)).rejects.toMatchObject({ code: 'notFound' });
  });
});

test('a new deal begins with contacts of its customer, and with nobody else', async () => {
  const account = await create(rep, { name: '有熟人的客户' });
  const body = { name: '甲', accountId: account.id };
  const known = await world.contact(account.id);
  const foreign = await world.contact((await create(stranger, { name: '别家' })).id);
  const open = (people: string[]) => world.as(rep, (scope) => createDeal(scope, newDeal({ ...body, people })));
  expect((await open([known])).people.map(({ contactId }) => contactId)).toEqual([known]);
  await expect(open([foreign])).rejects.toMatchObject({ code: 'notFound' });
});
