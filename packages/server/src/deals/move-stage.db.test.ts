import { type DealView, getReview } from '@qibu/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { heard, moveTo, outcome, record } from '../testing/bodies.ts';
import { type Crew, newCrew } from '../testing/crew.ts';
import { daysLater, TODAY } from '../testing/world.ts';
import { loadParameters, saveOverrides } from '../standing/workspace-parameters.ts';
import { loadReview } from '../review/load-review.ts';
import { addRecord } from './add-record.ts';
import { moveStage } from './move-stage.ts';
import { setOutcome } from './set-outcome.ts';

let crew: Crew;
beforeAll(async () => {
  crew = await newCrew();
});

type Deal = Pick<DealView, 'id' | 'version'>;
const move = (deal: Deal, to: string, more: Parameters<typeof moveTo>[1] = {}, now?: Date) =>
  crew.world.as(crew.rep, (scope) => moveStage(scope, deal.id, { body: moveTo(to, more), version: deal.version }), now);
const close = (deal: Deal, word: Parameters<typeof outcome>[0], reason: string | null = null) =>
  crew.world.as(crew.rep, (scope) =>
    setOutcome(scope, deal.id, { body: outcome(word, reason), version: deal.version }),
  );
const prove = (deal: Deal, ...criteria: string[]) =>
  crew.world.as(crew.rep, (scope) =>
    addRecord(
      scope,
      deal.id,
      record({
        evidence: [heard('邮件为证', { kind: 'document' })],
        claims: criteria.map((id) => ({ slot: `gate.${id}`, value: true, happenedOn: TODAY, restsOn: [0] })),
      }),
    ),
  );
const TARGET = ['target.first-contact', 'target.visit-date-agreed'];

describe('moving forward', () => {
  test('B34 without evidence the gate is closed, and the answer lists what is missing', async () => {
    const deal = await crew.deal();
    await expect(move(deal, 'intent')).rejects.toMatchObject({
      code: 'deal.gateClosed',
      extra: {
        params: {
          to: 'intent',
          missing: [
            { stage: 'target', criteria: ['target.material-accepted', ...TARGET] },
            { stage: 'intent', criteria: expect.arrayContaining(['intent.formal-visit']) },
          ],
        },
      },
    });
  });

  test('with evidence it opens, as no exception', async () => {
    const deal = await move(await prove(await crew.deal(), ...TARGET), 'target');
    expect(deal).toMatchObject({
      stage: 'target',
      version: 2,
      standing: { inflated: false, evidencedStage: 'target' },
    });
    const [last] = await crew.world.db
      .selectFrom('stage_move')
      .where('deal_id', '=', deal.id)
      .select(['from_stage', 'to_stage', 'exception'])
      .execute();
    expect(last).toEqual({ from_stage: null, to_stage: 'target', exception: false });
  });

  test('as an exception it needs a reason, is on file as one, and counts as inflated', async () => {
    const deal = await crew.deal();
    await expect(move(deal, 'set-up', { exception: true })).rejects.toMatchObject({ code: 'deal.reasonNeeded' });
    const moved = await move(deal, 'set-up', { exception: true, reason: '客户口头答应，批文下周到' });
    expect(moved).toMatchObject({ stage: 'set-up', standing: { inflated: true } });
    expect(moved.standing.flags).toContain('stage-inflation');
  });

  test('a later gate does not open while an earlier one is closed', async () => {
    const deal = await prove(await crew.deal(), 'intent.formal-visit', 'intent.explicit-need');
    await expect(move(deal, 'intent')).rejects.toMatchObject({
      code: 'deal.gateClosed',
      extra: { params: { missing: [{ stage: 'target' }] } },
    });
  });
});

test('the review tells an exception with its reason, and nothing of a move taken back the same day', async () => {
  const newsOf = async (id: string) => {
    const told = await crew.world.as(
      crew.boss,
      async (scope) => (await loadReview(scope, getReview.query.parse({}))).read(),
      daysLater(2),
    );
    return told.news.filter(({ deal: { id: one } }) => one === id);
  };
  const deal = await crew.deal();
  const moved = await move(deal, 'set-up', { exception: true, reason: '批文下周到' }, daysLater(1));
  expect(await newsOf(deal.id)).toMatchObject([
    { what: 'moved', after: 'set-up', exception: true, reason: '批文下周到' },
  ]);
  const forward = await move(moved, 'recognition', { exception: true, reason: '手滑' }, daysLater(1));
  await move(forward, 'set-up', { reason: '撤销' }, daysLater(1));
  expect(await newsOf(deal.id)).toMatchObject([{ after: 'set-up', reason: '批文下周到' }]);
});

describe('where the workspace allows no exceptions', () => {
  const forbid = (allowed: boolean) =>
    crew.world.as(crew.admin, async (scope) =>
      saveOverrides(scope, { gates: { exceptions: allowed } }, (await loadParameters(scope)).version),
    );
  beforeAll(() => forbid(false));
  afterAll(() => forbid(true));
  const forced = { exception: true, reason: '客户催得急' };

  test('a reason does not open the gate, asked for as an exception or not, and nothing moves', async () => {
    const deal = await crew.deal();
    for (const more of [{}, forced])
      await expect(move(deal, 'target', more)).rejects.toMatchObject({
        code: 'deal.exceptionsOff',
        extra: { params: { to: 'target', missing: [{ stage: 'target' }] } },
      });
    const moves = await crew.world.db.selectFrom('stage_move').where('deal_id', '=', deal.id).select('id').execute();
    expect(moves).toEqual([]);
  });

  test('the deal says so before anyone tries, and says otherwise where exceptions are allowed', async () => {
    expect((await crew.deal()).can['exception']).toEqual({ yes: false, reason: 'deal.exceptionsOff' });
    await forbid(true);
    expect((await crew.deal()).can['exception']).toEqual({ yes: true, reason: null });
    await forbid(false);
  });

  test('evidence opens it, and the way back needs only its reason', async () => {
    const there = await move(await prove(await crew.deal(), ...TARGET), 'target');
    expect(there.stage).toBe('target');
    const back = await move(await crew.deal({ stage: 'set-up' }), 'intent', { reason: '项目组解散了' });
    expect(back.stage).toBe('intent');
  });
});

describe('moving back', () => {
  test('asks why', async () => {
    const deal = await crew.deal({ stage: 'set-up' });
    await expect(move(deal, 'intent')).rejects.toMatchObject({ code: 'deal.reasonNeeded' });
    expect((await move(deal, 'intent', { reason: '项目组解散了' })).stage).toBe('intent');
  });
});

describe('a move that makes no sense', () => {
  test('to where the deal is, or to no stage', async () => {
    const deal = await crew.deal({ stage: 'target' });
    const refused = (to: string, code: string) =>
      expect(move(deal, to, { reason: '试' })).rejects.toMatchObject({
        extra: { fields: [{ path: 'body.to', code }] },
      });
    await refused('target', 'sameStage');
    for (const to of ['won', '']) await refused(to, 'noSuchStage');
  });

  test('in the future, before the deal was opened, or before the last move', async () => {
    const deal = await crew.deal({ stage: 'target' });
    const forced = { exception: true, reason: '试' };
    await expect(move(deal, 'intent', { ...forced, happenedOn: '2026-03-03' })).rejects.toMatchObject({
      code: 'deal.dateInFuture',
    });
    await expect(move(deal, 'intent', { ...forced, happenedOn: '2026-03-01' })).rejects.toMatchObject({
      code: 'deal.notYet',
      extra: { params: { openedOn: TODAY } },
    });
    const later = await move(deal, 'intent', { ...forced, happenedOn: '2026-03-06' }, daysLater(5));
    await expect(move(later, 'set-up', { ...forced, happenedOn: '2026-03-05' }, daysLater(5))).rejects.toMatchObject({
      code: 'request.invalid',
    });
  });

  test('R10 of an older version', async () => {
    const deal = await crew.deal();
    await move(deal, 'target', { exception: true, reason: '试' });
    await expect(move(deal, 'intent', { exception: true, reason: '试' })).rejects.toMatchObject({
      code: 'conflict.stale',
      extra: { current: { stage: 'target' } },
    });
  });

  test('of a deal that has ended', async () => {
    const deal = await close(await crew.deal({ stage: 'target' }), 'lost', '预算取消');
    await expect(move(deal, 'intent', { exception: true, reason: '试' })).rejects.toMatchObject({
      code: 'deal.closed',
    });
    expect(deal.can['move']).toEqual({ yes: false, reason: 'deal.closed' });
  });
});

describe('the outcome', () => {
  test('won needs no reason, lost and stopped do', async () => {
    expect(await close(await crew.deal(), 'won')).toMatchObject({
      outcome: 'won',
      closedOn: TODAY,
      standing: { risk: 0 },
    });
    for (const word of ['lost', 'stopped'] as const)
      await expect(close(await crew.deal(), word)).rejects.toMatchObject({ code: 'deal.reasonNeeded' });
  });

  test('a closed deal opens again for a reason, and not twice', async () => {
    const lost = await close(await crew.deal(), 'lost', '价格');
    await expect(close(lost, 'open')).rejects.toMatchObject({ code: 'deal.reasonNeeded' });
    const open = await close(lost, 'open', '客户又来找');
    expect(open).toMatchObject({ outcome: 'open', closedOn: null, version: 3 });
    await expect(close(open, 'open', '再开')).rejects.toMatchObject({ code: 'request.invalid' });
  });
});
