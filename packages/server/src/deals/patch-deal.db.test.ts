import { type DealView, patchDeal as route } from '@qibu/contract';
import { beforeAll, describe, expect, test } from 'vitest';
import { AppError } from '../error.ts';
import { patch } from '../testing/bodies.ts';
import { type Crew, newCrew } from '../testing/crew.ts';
import { loadDealMembers } from './deal-parts.ts';
import { patchDeal } from './patch-deal.ts';
import { setMembers } from './set-members.ts';
import { showDeal } from './settle.ts';

let crew: Crew;
beforeAll(async () => {
  crew = await newCrew();
});

const change = (deal: Pick<DealView, 'id' | 'version'>, body: Parameters<typeof patch>[0], by = crew.rep) =>
  crew.world.as(by, (scope) => patchDeal(scope, deal.id, { body: patch(body), version: deal.version }));
const now = (id: string, by = crew.rep) => crew.world.as(by, (scope) => showDeal(scope, id));

describe('changing a deal', () => {
  test('only what is sent changes, and the version grows by one', async () => {
    const deal = await crew.deal({ amountMinor: 100, note: '旧' });
    const changed = await change(deal, { amountMinor: 4_800_000_00, closesOn: '2026-09-30' });
    expect(changed).toMatchObject({ amountMinor: 480000000, closesOn: '2026-09-30', note: '旧', version: 2 });
    expect(await now(deal.id)).toMatchObject({ amountMinor: 480000000, version: 2 });
  });

  test('null empties a field, an absent one stays', async () => {
    const deal = await crew.deal({ amountMinor: 100, source: '展会' });
    expect(await change(deal, { amountMinor: null })).toMatchObject({ amountMinor: null, source: '展会' });
  });

  test('a change to the same values is none', async () => {
    const deal = await crew.deal({ amountMinor: 100 });
    expect((await change(deal, { amountMinor: 100 })).version).toBe(1);
  });

  test('what the customer is held to (budget, date) stays as it was proved', async () => {
    const deal = await crew.deal();
    const changed = await change(deal, { amountMinor: 5, closesOn: '2026-10-01' });
    expect(changed.analysis.held['sso.budget']?.value).toBeNull();
    expect(changed.analysis.held['sso.completion']?.value).toBeNull();
  });

  test('R10 an edit of an older version is refused and gets the stored one to compare', async () => {
    const deal = await crew.deal();
    await change(deal, { note: '先到' });
    const late = await change(deal, { note: '后到' }).catch((error: unknown) => error);
    expect(late).toBeInstanceOf(AppError);
    expect(late).toMatchObject({ code: 'conflict.stale', extra: { current: { note: '先到', version: 2 } } });
    expect((await now(deal.id)).note).toBe('先到');
  });

  test('R10 fifty at once: as many succeed as the version grew, and the last one that succeeded stands', async () => {
    const deal = await crew.deal();
    const notes = Array.from({ length: 50 }, (_, at) => `第 ${at} 个`);
    const tries = await Promise.allSettled(
      notes.map(async (note) => {
        const { version } = await now(deal.id);
        return change({ id: deal.id, version }, { note });
      }),
    );
    const done = tries.filter((one) => one.status === 'fulfilled').map(({ value }) => value);
    const codes = new Set(tries.filter((one) => one.status === 'rejected').map(({ reason }) => reason.code));
    const stored = await now(deal.id);
    expect(done.length).toBeGreaterThan(0);
    expect(stored.version).toBe(1 + done.length);
    expect(new Set(done.map(({ version }) => version)).size).toBe(done.length);
    expect(stored.note).toBe(done.find(({ version }) => version === stored.version)?.note);
    expect([...codes].filter((code) => code !== 'conflict.stale')).toEqual([]);
  });
});

describe('handing a deal over', () => {
  test('within the line: the new owner has it', async () => {
    const deal = await crew.deal();
    const mate = await crew.world.user({ manager: crew.boss });
    expect((await change(deal, { ownerId: mate }, crew.boss)).owner.id).toBe(mate);
    await expect(now(deal.id)).rejects.toMatchObject({ code: 'notFound' });
  });

  test('out of the line: who gave it stays on the team until taken off', async () => {
    const deal = await crew.deal();
    const given = await change(deal, { ownerId: crew.stranger });
    expect(given).toMatchObject({ owner: { id: crew.stranger } });
    const team = await crew.world.as(crew.stranger, (scope) => loadDealMembers(scope, deal.id));
    expect(team).toMatchObject({ items: [{ user: { id: crew.rep } }] });
    expect(given.can['handOver']).toEqual({ yes: false, reason: 'deal.ownerOnly' });
    await crew.world.as(crew.stranger, (scope) => setMembers(scope, deal.id, []));
    await expect(now(deal.id)).rejects.toMatchObject({ code: 'notFound' });
  });

  test('a team member works on the deal but does not give it away', async () => {
    const deal = await crew.deal();
    const team = [{ userId: crew.stranger, part: '技术支持' }];
    const shared = await crew.world.as(crew.rep, (scope) => setMembers(scope, deal.id, team));
    const seen = await change(shared, { note: '我来补充' }, crew.stranger);
    expect(seen.note).toBe('我来补充');
    await expect(change(seen, { ownerId: crew.stranger }, crew.stranger)).rejects.toMatchObject({
      code: 'deal.ownerOnly',
    });
  });

  test('to nobody, to someone gone or to another workspace it cannot go', async () => {
    const deal = await crew.deal();
    const elsewhere = await (await crew.world.another()).user();
    const gone = await crew.world.user();
    await crew.world.db.updateTable('user_account').set({ active: false }).where('id', '=', gone).execute();
    for (const ownerId of [elsewhere, gone, '01890000-0000-7000-8000-000000000000'])
      await expect(change(deal, { ownerId })).rejects.toMatchObject({ code: 'notFound' });
    expect((await now(deal.id)).version).toBe(1);
  });
});

describe('A2 re-parenting', () => {
  test('customer and product one does not see are both named', async () => {
    const deal = await crew.deal();
    const accountId = await crew.world.account({ owner: crew.stranger });
    const productId = await (await crew.world.another()).product();
    await expect(change(deal, { accountId, productId, ownerId: accountId })).rejects.toMatchObject({
      code: 'notFound',
      extra: {
        fields: ['accountId', 'productId', 'ownerId'].map((field) => ({ path: `body.${field}`, code: 'notFound' })),
      },
    });
  });

  test('a deal cannot be put under a customer one does not see', async () => {
    const deal = await crew.deal();
    const foreign = await crew.world.account({ owner: crew.stranger });
    await expect(change(deal, { accountId: foreign })).rejects.toMatchObject({ code: 'notFound' });
    expect((await now(deal.id)).account?.id).toBe(crew.account);
  });

  test('the customer’s size counts as soon as the deal is theirs', async () => {
    const small = await crew.world.account({ owner: crew.rep, size: 'small' });
    const deal = await crew.deal();
    const moved = await change(deal, { accountId: small });
    const setUp = moved.analysis.stage.gates.find(({ stage }) => stage === 'set-up');
    expect(setUp?.need).toEqual({ all: ['set-up.team-and-process', 'set-up.core-needs'] });
  });
});

const COLUMNS = [
  'id',
  'workspaceId',
  'version',
  'stage',
  'outcome',
  'closedOn',
  'openedOn',
  'origin',
  'importKey',
  'createdBy',
  'deletedAt',
  'grams',
  'risk',
  'verdict',
  'inflated',
];
test.each(COLUMNS)('B33 C2 %s cannot be set by a change', (key) =>
  expect(route.body.safeParse({ [key]: 'x' }).success).toBe(false),
);
