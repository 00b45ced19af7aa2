import { dismissFlag as route } from '@qibu/contract';
import { beforeAll, describe, expect, test } from 'vitest';
import { verifyStandings } from '../standing/verify-standings.ts';
import { outcome } from '../testing/bodies.ts';
import { type Crew, newCrew } from '../testing/crew.ts';
import { daysLater, TODAY } from '../testing/world.ts';
import { dismissFlag } from './dismiss-flag.ts';
import { setOutcome } from './set-outcome.ts';
import { showDeal } from './settle.ts';

let crew: Crew;
beforeAll(async () => {
  crew = await newCrew();
});

const BODY = { flag: 'no-coach', subject: null, reason: '客户要求保密', expiresOn: '2026-03-20' };
const dismiss = (id: string, more: Partial<typeof BODY> = {}, by = crew.rep, days = 0) =>
  crew.world.as(by, (scope) => dismissFlag(scope, id, route.body.parse({ ...BODY, ...more })), daysLater(days));
const show = (id: string, days = 0) => crew.world.as(crew.rep, (scope) => showDeal(scope, id), daysLater(days));
const isShown = async (id: string, days = 0) => (await show(id, days)).standing.flags.includes('no-coach');

describe('a risk set aside', () => {
  test('is off the deal at once, and in the list too', async () => {
    const { id } = await crew.deal();
    expect(await isShown(id)).toBe(true);
    await dismiss(id);
    expect(await isShown(id)).toBe(false);
    expect((await crew.world.asWorkspace(verifyStandings)).differences).toEqual([]);
  });

  test.each([
    [17, false],
    [18, false],
    [19, true],
    [200, true],
  ])('after %i days is back: %s', async (days, back) => {
    const { id } = await crew.deal();
    await dismiss(id);
    expect(await isShown(id, days)).toBe(back);
  });

  test('stays among the analysis, marked as set aside', async () => {
    const { id } = await crew.deal();
    await dismiss(id);
    const flag = (await show(id)).analysis.flags.find((one) => one.id === 'no-coach');
    expect(flag).toMatchObject({ id: 'no-coach', dismissed: expect.anything() });
  });

  test('is on record with who, why and until when', async () => {
    const { id } = await crew.deal();
    await dismiss(id, {}, crew.boss);
    const line = await crew.world.db
      .selectFrom('audit_log')
      .where('entity_id', '=', id)
      .where('action', '=', 'dismissed')
      .select(['actor_id', 'changes'])
      .executeTakeFirst();
    expect(line).toEqual({ actor_id: crew.boss, changes: BODY });
  });

  test('again is set aside for longer', async () => {
    const { id } = await crew.deal();
    await dismiss(id);
    await dismiss(id, { expiresOn: '2026-06-01' }, crew.rep, 30);
    expect([await isShown(id, 17), await isShown(id, 60), await isShown(id, 100)]).toEqual([false, false, true]);
  });

  test('leaves the other risks of the deal', async () => {
    const { id } = await crew.deal();
    const before = (await show(id)).standing.flags;
    await dismiss(id);
    expect((await show(id)).standing.flags).toEqual(before.filter((flag) => flag !== 'no-coach'));
  });

  test('is set aside in this deal alone', async () => {
    const [{ id }, other] = [await crew.deal(), await crew.deal()];
    await dismiss(id);
    expect(await isShown(other.id)).toBe(true);
  });
});

describe('refused', () => {
  test.each<[name: string, more: Partial<typeof BODY>, code: string]>([
    ['without a reason', { reason: '' }, 'deal.reasonNeeded'],
    ['with blanks for a reason', { reason: '   ' }, 'deal.reasonNeeded'],
    ['until today', { expiresOn: TODAY }, 'request.invalid'],
    ['until yesterday', { expiresOn: '2026-03-01' }, 'request.invalid'],
    ['a risk the deal does not have', { flag: 'payment-risk' }, 'request.invalid'],
  ])('%s', async (_, more, code) => {
    const { id } = await crew.deal();
    const before = (await show(id)).standing.flags;
    await expect((async () => dismiss(id, more))()).rejects.toMatchObject({ code });
    expect((await show(id)).standing.flags).toEqual(before);
  });

  test('by a stranger, for whom there is no deal', async () =>
    expect(dismiss((await crew.deal()).id, {}, crew.stranger)).rejects.toMatchObject({ code: 'notFound' }));

  test('on a closed deal', async () => {
    const { id, version } = await crew.deal();
    await crew.world.as(crew.rep, (scope) => setOutcome(scope, id, { body: outcome('won'), version }));
    await expect(dismiss(id)).rejects.toMatchObject({ code: 'deal.closed' });
  });
});
