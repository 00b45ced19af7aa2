import { type TaskView, patchTask as route } from '@qibu/contract';
import { beforeAll, describe, expect, test } from 'vitest';
import { record, outcome } from '../../testing/bodies.ts';
import { type Crew, newCrew } from '../../testing/crew.ts';
import { daysLater, TODAY } from '../../testing/world.ts';
import { addRecord } from '../add-record.ts';
import { loadDealTasks } from '../deal-parts.ts';
import { deleteDeal } from '../delete-deal.ts';
import { restoreDeal } from '../restore-deal.ts';
import { setMembers } from '../set-members.ts';
import { setOutcome } from '../set-outcome.ts';
import { loadTask } from './load-task.ts';
import { patchTask } from './patch-task.ts';

let crew: Crew;
beforeAll(async () => {
  crew = await newCrew();
});

type Patch = Parameters<typeof route.body.parse>[0];
const change = (one: Pick<TaskView, 'id' | 'version'>, body: Patch, by = crew.rep, on = daysLater(0)) =>
  crew.world.as(by, (scope) => patchTask(scope, one.id, { body: route.body.parse(body), version: one.version }), on);
const tasksOf = async (deal: string, asOf?: string, on = daysLater(0)) =>
  (await crew.world.as(crew.rep, (scope) => loadDealTasks(scope, deal, asOf), on)).items;

/** A deal with one promise of the customer. */
async function withTask(): Promise<{ deal: { id: string; version: number }; task: TaskView }> {
  const deal = await crew.deal();
  const body = record({ tasks: [{ kind: 'promise-theirs', title: '给数据', dueOn: '2026-03-20' }] });
  await crew.world.as(crew.rep, (scope) => addRecord(scope, deal.id, body));
  const [task] = await tasksOf(deal.id);
  if (!task) throw new Error('no task was made');
  return { deal, task };
}
const trail = (id: string) =>
  crew.world.db.selectFrom('audit_log').where('entity_id', '=', id).select(['actor_id', 'label', 'changes']).execute();

describe('who changes a task', () => {
  test.each<[name: string, who: () => string]>([
    ['who owns the deal', () => crew.rep],
    ['their manager', () => crew.boss],
    ['an administrator', () => crew.admin],
  ])('%s', async (_, who) => {
    const { task } = await withTask();
    expect(await change(task, { doneOn: TODAY }, who())).toMatchObject({ doneOn: TODAY });
    expect(await trail(task.id)).toEqual([{ actor_id: who(), label: '给数据', changes: { doneOn: [null, TODAY] } }]);
  });

  test('someone of another line only while on the deal’s team', async () => {
    const { deal, task } = await withTask();
    const staff = (members: readonly { userId: string; part: string | null }[]) =>
      crew.world.as(crew.rep, (scope) => setMembers(scope, deal.id, [...members]));
    const tick = () => change(task, { doneOn: TODAY }, crew.stranger);
    await expect(tick()).rejects.toMatchObject({ code: 'notFound' });
    await staff([{ userId: crew.stranger, part: '方案' }]);
    const ticked = await tick();
    await staff([]);
    await expect(change(ticked, { doneOn: null }, crew.stranger)).rejects.toMatchObject({ code: 'notFound' });
    expect(await crew.world.as(crew.stranger, (scope) => loadTask(scope, task.id))).toBeNull();
  });
});

describe('what is left as it was', () => {
  test.each<[name: string, body: Patch]>([
    ['nothing asked for', {}],
    ['what it says already', { title: '给数据', dueOn: '2026-03-20', doneOn: null }],
    ['the title with blanks around it', { title: ' 给数据 ' }],
  ])('%s changes nothing, not even the version', async (_, body) => {
    const { task } = await withTask();
    expect(await change(task, body)).toEqual(task);
    expect(await trail(task.id)).toEqual([]);
  });

  test.each<[name: string, body: Patch]>([
    ['the day', { dueOn: '2026-04-01' }],
    ['no day', { dueOn: null }],
    ['the words', { title: '给三个月的数据' }],
    ['the end', { doneOn: '2026-03-01' }],
  ])('%s is changed and the rest stays', async (_, body) => {
    const { task } = await withTask();
    const after = await change(task, body);
    expect(after).toEqual({ ...task, ...(body as object), version: 2 });
    expect((await trail(task.id)).map(({ changes }) => Object.keys(changes))).toEqual([Object.keys(body as object)]);
  });
});

describe('the deal of a task', () => {
  test('that has ended lets its promises be ticked off all the same', async () => {
    const { deal, task } = await withTask();
    await crew.world.as(crew.rep, (scope) =>
      setOutcome(scope, deal.id, { body: outcome('lost', '价格'), version: deal.version }),
    );
    expect(await change(task, { doneOn: TODAY })).toMatchObject({ doneOn: TODAY });
  });

  test('in the bin takes them with it, and brings them back', async () => {
    const { deal, task } = await withTask();
    await crew.world.as(crew.rep, (scope) => deleteDeal(scope, deal.id, deal.version));
    await expect(change(task, { title: '迟了' })).rejects.toMatchObject({ code: 'notFound' });
    await crew.world.as(crew.rep, (scope) => restoreDeal(scope, deal.id));
    expect(await change(task, { title: '回来了' })).toMatchObject({ title: '回来了' });
  });

  test('shows on a past day what was done by then', async () => {
    const { deal, task } = await withTask();
    await change(task, { doneOn: '2026-03-08' }, crew.rep, daysLater(6));
    const doneOn = async (asOf: string) => (await tasksOf(deal.id, asOf, daysLater(10))).map((one) => one.doneOn);
    expect([await doneOn('2026-03-07'), await doneOn('2026-03-08')]).toEqual([[null], ['2026-03-08']]);
  });
});

test('today is today where the workspace is: what is done after midnight there is done today', async () => {
  const { task } = await withTask();
  // In Shanghai it is the third of March already, in Greenwich still the second.
  const night = new Date('2026-03-02T16:30:00Z');
  expect(await change(task, { doneOn: '2026-03-03' }, crew.rep, night)).toMatchObject({ doneOn: '2026-03-03' });
});
