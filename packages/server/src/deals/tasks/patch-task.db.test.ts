import { type TaskView, patchTask as route } from '@qibu/contract';
import { beforeAll, describe, expect, test } from 'vitest';
import { addRecord } from '../add-record.ts';
import { loadDealTasks } from '../deal-parts.ts';
import { showDeal } from '../settle.ts';
import { record } from '../../testing/bodies.ts';
import { type Crew, newCrew } from '../../testing/crew.ts';
import { TODAY } from '../../testing/world.ts';
import { patchTask } from './patch-task.ts';

let crew: Crew;
beforeAll(async () => {
  crew = await newCrew();
});

async function task(more: object = {}): Promise<TaskView> {
  const { id } = await crew.deal();
  const body = record({ tasks: [{ kind: 'promise-theirs', title: '给数据', dueOn: '2026-03-20', ...more }] });
  await crew.world.as(crew.rep, (scope) => addRecord(scope, id, body));
  const [made] = (await crew.world.as(crew.rep, (scope) => loadDealTasks(scope, id))).items;
  if (!made) throw new Error('no task was made');
  return made;
}
const change = (one: TaskView, body: Parameters<typeof route.body.parse>[0], by = crew.rep) =>
  crew.world.as(by, (scope) => patchTask(scope, one.id, { body: route.body.parse(body), version: one.version }));

describe('a promise', () => {
  test('is ticked off and opened again', async () => {
    const done = await change(await task(), { doneOn: TODAY });
    expect(done).toMatchObject({ doneOn: TODAY, version: 2 });
    expect(await change(done, { doneOn: null })).toMatchObject({ doneOn: null, version: 3 });
  });

  test('that was the next step leaves the deal without one', async () => {
    const one = await task();
    const flags = async () => (await crew.world.as(crew.rep, (scope) => showDeal(scope, one.dealId))).standing.flags;
    expect(await flags()).not.toContain('no-next-step');
    await change(one, { doneOn: TODAY });
    expect(await flags()).toContain('no-next-step');
    const stored = await crew.world.db
      .selectFrom('standing')
      .where('id', '=', one.dealId)
      .select('flags')
      .executeTakeFirstOrThrow();
    expect(stored.flags).toEqual(await flags());
  });

  test('is moved and worded anew', async () => {
    const moved = await change(await task(), { dueOn: null, title: '给三个月的数据' });
    expect(moved).toMatchObject({ dueOn: null, title: '给三个月的数据', kind: 'promise-theirs' });
  });
});

describe('refused', () => {
  test('done tomorrow, or without words', async () => {
    const one = await task();
    await expect(change(one, { doneOn: '2026-03-03' })).rejects.toMatchObject({ code: 'deal.dateInFuture' });
    await expect(change(one, { title: ' ' })).rejects.toMatchObject({ code: 'request.invalid' });
  });

  test('R10 an older version, which gets the stored one to compare', async () => {
    const one = await task();
    await change(one, { title: '先到' });
    await expect(change(one, { title: '后到' })).rejects.toMatchObject({
      code: 'conflict.stale',
      extra: { current: { title: '先到', version: 2 } },
    });
  });

  test('R10 twenty at once: one wins', async () => {
    const one = await task();
    const tries = await Promise.allSettled(Array.from({ length: 20 }, (_, at) => change(one, { title: `第 ${at}` })));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const bad of tries)
      if (bad.status === 'rejected') expect(bad.reason).toMatchObject({ code: 'conflict.stale' });
  });

  test.each(['dealId', 'ownerId', 'contactId', 'kind', 'agreed', 'version', 'recordedOn'])(
    'B33 C2 %s is not the caller’s to change',
    (key) => expect(route.body.safeParse({ [key]: 'x' }).success).toBe(false),
  );
});
