import { decide as route, getReview } from '@qibu/contract';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadReview } from '../../review/load-review.ts';
import { type Crew, newCrew } from '../../testing/crew.ts';
import { daysLater, TODAY } from '../../testing/world.ts';
import { outcome, record } from '../../testing/bodies.ts';
import { addRecord } from '../add-record.ts';
import { loadDealTasks } from '../deal-parts.ts';
import { setMembers } from '../set-members.ts';
import { setOutcome } from '../set-outcome.ts';
import { patchTask } from '../tasks/patch-task.ts';
import { loadAudience } from './audience.ts';
import { decide, withdrawDecision } from './decide.ts';

let crew: Crew;
beforeAll(async () => {
  crew = await newCrew();
});

const DUE = '2026-03-09';
const body = (more: object = {}) =>
  route.body.parse({ kind: 'stop', title: '问不清就退出', ownerId: crew.rep, dueOn: DUE, ...more });
const decideOn = (dealId: string, more: object = {}, by = crew.boss) =>
  crew.world.as(by, (scope) => decide(scope, dealId, body(more)));
const decisionsIn = async (dealId: string, now?: Date) => {
  const { groups } = await crew.world.as(
    crew.boss,
    async (scope) => (await loadReview(scope, getReview.query.parse({}))).read(),
    now,
  );
  return groups.flatMap(({ deals }) => deals).find(({ deal }) => deal.id === dealId)?.decisions;
};

test('a decision is a task of the colleague named, and the next review says what became of it', async () => {
  const { id } = await crew.deal();
  const made = await decideOn(id);
  expect(made).toMatchObject({ kind: 'stop', owner: { name: '销售' }, dueOn: DUE, decidedOn: TODAY, became: 'open' });
  const { items } = await crew.world.as(crew.rep, (scope) => loadDealTasks(scope, id));
  expect(items).toMatchObject([{ id: made.id, kind: 'task', title: '问不清就退出', dueOn: DUE, doneOn: null }]);
  expect(await decisionsIn(id)).toEqual([made]);
  expect(await decisionsIn(id, daysLater(10))).toMatchObject([{ became: 'overdue' }]);
  await crew.world.as(crew.rep, (scope) => patchTask(scope, made.id, { body: { doneOn: TODAY }, version: 1 }));
  expect(await decisionsIn(id, daysLater(10))).toMatchObject([{ became: 'done', doneOn: TODAY }]);
});

test('taken back it is gone, and the log keeps both', async () => {
  const { id } = await crew.deal();
  const made = await decideOn(id);
  await crew.world.as(crew.boss, (scope) => withdrawDecision(scope, made.id, made.version));
  expect(await decisionsIn(id)).toEqual([]);
  const log = await crew.world.db
    .selectFrom('audit_log')
    .where('entity_id', '=', made.id)
    .select(['action', 'label', 'changes'])
    .orderBy('id')
    .execute();
  const changes = { decision: 'stop', owner: '销售', dueOn: DUE };
  expect(log).toEqual(['decided', 'withdrawn'].map((action) => ({ action, label: '问不清就退出', changes })));
});

test('is taken back of a deal closed since as well', async () => {
  const { id, version } = await crew.deal();
  const made = await decideOn(id);
  const close = { body: outcome('lost', '预算取消'), version };
  await crew.world.as(crew.rep, (scope) => setOutcome(scope, id, close));
  await crew.world.as(crew.boss, (scope) => withdrawDecision(scope, made.id, made.version));
  const { items } = await crew.world.as(crew.rep, (scope) => loadDealTasks(scope, id));
  expect(items).toEqual([]);
});

test('a task planned from Today is taken back the same way', async () => {
  const { id } = await crew.deal();
  const body = record({ tasks: [{ kind: 'task', title: '问方承志' }] });
  await crew.world.as(crew.rep, (scope) => addRecord(scope, id, body));
  const tasks = async () => (await crew.world.as(crew.rep, (scope) => loadDealTasks(scope, id))).items;
  const [made] = await tasks();
  await crew.world.as(crew.rep, (scope) => withdrawDecision(scope, made?.id ?? '', 1));
  expect(await tasks()).toEqual([]);
});

describe('refused', () => {
  test('is a colleague who may not see the deal, until they are on its team', async () => {
    const { id } = await crew.deal();
    const fields = [{ path: 'body.ownerId', code: 'cannotSeeDeal' }];
    await expect(decideOn(id, { ownerId: crew.stranger })).rejects.toMatchObject({ extra: { fields } });
    await crew.world.as(crew.rep, (scope) => setMembers(scope, id, [{ userId: crew.stranger, part: null }]));
    expect(await decideOn(id, { ownerId: crew.stranger })).toMatchObject({ owner: { name: '外人' } });
  });

  test('is a day that has passed', async () => {
    const { id } = await crew.deal();
    const fields = [{ path: 'body.dueOn', code: 'notInFuture' }];
    await expect(decideOn(id, { dueOn: '2026-03-01' })).rejects.toMatchObject({ extra: { fields } });
  });

  test('is deciding on a deal that has ended', async () => {
    const { id } = await crew.deal();
    await crew.world.db.updateTable('deal').set({ outcome: 'lost', closed_on: TODAY }).where('id', '=', id).execute();
    await expect(decideOn(id)).rejects.toMatchObject({ code: 'deal.closed' });
  });

  test('is taking back what is done, or was changed meanwhile', async () => {
    const { id } = await crew.deal();
    const made = await decideOn(id);
    await crew.world.as(crew.rep, (scope) => patchTask(scope, made.id, { body: { doneOn: TODAY }, version: 1 }));
    for (const version of [1, 2])
      await expect(
        crew.world.as(crew.boss, (scope) => withdrawDecision(scope, made.id, version)),
      ).rejects.toMatchObject({ code: 'conflict.stale' });
  });
});

test('the audience of a deal is exactly who sees it, with the ways to type each name', async () => {
  const { id } = await crew.deal();
  const audience = await crew.world.as(crew.rep, (scope) => loadAudience(scope, id));
  expect(audience.map(({ name }) => name).toSorted()).toEqual(['管理员', '经理', '销售'].toSorted());
  expect(audience.find(({ name }) => name === '经理')?.spellings).toEqual(['经理', 'jingli', 'jl']);
  await expect(crew.world.as(crew.stranger, (scope) => loadAudience(scope, id))).rejects.toMatchObject({
    code: 'notFound',
  });
});
