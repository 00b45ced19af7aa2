import { listDeals as route } from '@qibu/contract';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadAccount } from '../accounts/load-account.ts';
import { verifyStandings } from '../standing/verify-standings.ts';
import { heard, patch, record } from '../testing/bodies.ts';
import { type Crew, newCrew } from '../testing/crew.ts';
import { daysLater } from '../testing/world.ts';
import { addRecord } from './add-record.ts';
import { deleteDeal } from './delete-deal.ts';
import { listDeals } from './list/list-deals.ts';
import { patchDeal } from './patch-deal.ts';
import { restoreDeal } from './restore-deal.ts';
import { showDeal } from './settle.ts';

let crew: Crew;
beforeAll(async () => {
  crew = await newCrew();
});

const drop = ({ id, version }: { id: string; version: number }, by = crew.rep) =>
  crew.world.as(by, (scope) => deleteDeal(scope, id, version));
const restore = (id: string, by = crew.rep, days = 0) =>
  crew.world.as(by, (scope) => restoreDeal(scope, id), daysLater(days));
const show = (id: string, days = 0) => crew.world.as(crew.rep, (scope) => showDeal(scope, id), daysLater(days));
const listed = async (id: string): Promise<boolean> => {
  const { sort, order, cursor: _, limit, ...filter } = route.query.parse({ limit: 200 });
  const { items } = await crew.world.as(crew.rep, (scope) =>
    listDeals(scope, { filter, sort, order }, { cursor: undefined, limit }),
  );
  return items.some((deal) => deal.id === id);
};
const openAt = async () => (await crew.world.as(crew.rep, (scope) => loadAccount(scope, crew.account))).openDeals;

describe('a deal in the bin', () => {
  test('is in no list and counts nowhere; nothing of it is lost', async () => {
    const before = await openAt();
    const deal = await crew.deal();
    await crew.world.as(crew.rep, (scope) =>
      addRecord(scope, deal.id, record({ evidence: [heard('「先看别家。」')] })),
    );
    expect([await listed(deal.id), await openAt()]).toEqual([true, before + 1]);
    await drop(await show(deal.id));
    expect([await listed(deal.id), await openAt()]).toEqual([false, before]);
    const kept = await crew.world.db.selectFrom('evidence').where('deal_id', '=', deal.id).select('quote').execute();
    expect(kept).toEqual([{ quote: '「先看别家。」' }]);
  });

  test('comes back as it was, with what time has done meanwhile', async () => {
    const deal = await crew.deal();
    await crew.world.as(crew.rep, (scope) =>
      addRecord(scope, deal.id, record({ evidence: [heard('「先看别家。」')] })),
    );
    const before = await show(deal.id, 100);
    await drop(await show(deal.id));
    await restore(deal.id, crew.rep, 100);
    const after = await show(deal.id, 100);
    expect(after.standing).toEqual(before.standing);
    expect(await listed(deal.id)).toBe(true);
    expect((await crew.world.asWorkspace(verifyStandings, daysLater(100))).differences).toEqual([]);
  });

  test.each<[name: string, act: (id: string, version: number) => Promise<unknown>]>([
    [
      'is not changed',
      (id, version) =>
        crew.world.as(crew.rep, (scope) => patchDeal(scope, id, { body: patch({ note: '新' }), version })),
    ],
    [
      'takes no record',
      (id) => crew.world.as(crew.rep, (scope) => addRecord(scope, id, record({ evidence: [heard('话')] }))),
    ],
    ['is not deleted again', (id, version) => drop({ id, version })],
  ])('%s', async (_, act) => {
    const deal = await crew.deal();
    await drop(deal);
    await expect(act(deal.id, deal.version + 1)).rejects.toMatchObject({ code: 'notFound' });
  });

  test('may be read by those who see it, and nothing else', async () => {
    const deal = await crew.deal();
    await drop(deal);
    const { can } = await show(deal.id);
    expect(
      Object.values(can).filter((ability) => 'yes' in ability && ability.yes === true && ability !== can.exception),
    ).toEqual([]);
  });

  test('its number grows with each way, so that open pages notice', async () => {
    const deal = await crew.deal();
    await drop(deal);
    await restore(deal.id);
    expect((await show(deal.id)).version).toBe(deal.version + 2);
  });
});

describe('who may', () => {
  test.each<[name: string, by: () => string, code: string | null]>([
    ['the owner', () => crew.rep, null],
    ['the manager', () => crew.boss, null],
    ['an administrator', () => crew.admin, null],
    ['nobody else', () => crew.stranger, 'notFound'],
  ])('%s', async (_, by, code) => {
    const deal = await crew.deal();
    if (code === null) await drop(deal, by());
    else await expect(drop(deal, by())).rejects.toMatchObject({ code });
    if (code !== null) await drop(deal);
    if (code === null) await restore(deal.id, by());
    else await expect(restore(deal.id, by())).rejects.toMatchObject({ code });
  });

  test('an older version is refused with the stored one', async () => {
    const deal = await crew.deal();
    await crew.world.as(crew.rep, (scope) =>
      patchDeal(scope, deal.id, { body: patch({ note: '新' }), version: deal.version }),
    );
    await expect(drop(deal)).rejects.toMatchObject({ code: 'conflict.stale' });
    expect(await listed(deal.id)).toBe(true);
  });
});

describe('taking out of the bin', () => {
  test('what is not in it is refused', async () =>
    expect(restore((await crew.deal()).id)).rejects.toMatchObject({ code: 'notFound' }));

  test('works once', async () => {
    const deal = await crew.deal();
    await drop(deal);
    await restore(deal.id);
    await expect(restore(deal.id)).rejects.toMatchObject({ code: 'notFound' });
  });

  test('of twenty at once one does it', async () => {
    const deal = await crew.deal();
    await drop(deal);
    const tries = await Promise.allSettled(Array.from({ length: 20 }, () => restore(deal.id)));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('is on record, both ways', async () => {
    const deal = await crew.deal();
    await drop(deal);
    await restore(deal.id);
    const trail = await crew.world.db
      .selectFrom('audit_log')
      .where('entity_id', '=', deal.id)
      .orderBy('id')
      .select('action')
      .execute();
    expect(trail.map(({ action }) => action)).toEqual(['created', 'deleted', 'restored']);
  });
});
