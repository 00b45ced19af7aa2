import { beforeAll, expect, test } from 'vitest';
import type { Scope } from '../scope/scope.ts';
import { patchTask } from './tasks/patch-task.ts';
import { heard, moveTo, newDeal, outcome, patch, record } from '../testing/bodies.ts';
import { type Crew, newCrew } from '../testing/crew.ts';
import { wholeDeal } from '../testing/whole-deal.ts';
import { addRecord } from './add-record.ts';
import { createDeal } from './create-deal.ts';
import { putPerson, removePerson } from './deal-people.ts';
import { deleteDeal } from './delete-deal.ts';
import { dismissFlag } from './dismiss-flag.ts';
import { markReviewed } from './mark-reviewed.ts';
import { moveStage } from './move-stage.ts';
import { patchDeal } from './patch-deal.ts';
import { restoreDeal } from './restore-deal.ts';
import { setMembers } from './set-members.ts';
import { setOutcome } from './set-outcome.ts';

let crew: Crew;
let contact: string;
beforeAll(async () => {
  crew = await newCrew();
  contact = await crew.world.contact(crew.account);
});

interface Subject {
  readonly id: string;
  readonly task: string;
}
type Write = (scope: Scope, subject: Subject) => Promise<unknown>;
const DISMISSAL = { flag: 'no-coach', subject: null, reason: '知道', expiresOn: '2026-06-01' };

/** Every write, with the line it leaves. */
const WRITES: readonly (readonly [name: string, write: Write, line: object])[] = [
  [
    'patch',
    (scope, { id }) => patchDeal(scope, id, { body: patch({ note: '新' }), version: 1 }),
    { action: 'changed', entity: 'deal', changes: { note: [null, '新'] } },
  ],
  ['record', (scope, { id }) => addRecord(scope, id, record({ evidence: [heard('话')] })), { action: 'recorded' }],
  [
    'stage',
    (scope, { id }) =>
      moveStage(scope, id, { body: moveTo('intent', { exception: true, reason: '特批' }), version: 1 }),
    { action: 'moved', changes: { stage: [null, 'intent'], reason: '特批', exception: true } },
  ],
  [
    'outcome',
    (scope, { id }) => setOutcome(scope, id, { body: outcome('lost', '价格'), version: 1 }),
    { action: 'closed', changes: { outcome: ['open', 'lost'], reason: '价格' } },
  ],
  ['dismiss', (scope, { id }) => dismissFlag(scope, id, DISMISSAL), { action: 'dismissed', changes: DISMISSAL }],
  ['review', (scope, { id }) => markReviewed(scope, id, '看过'), { action: 'reviewed', changes: { note: '看过' } }],
  ['members', (scope, { id }) => setMembers(scope, id, []), { action: 'changed', changes: { members: [[], []] } }],
  ['person', (scope, { id }) => putPerson(scope, id, contact), { action: 'changed' }],
  [
    'task',
    (scope, { task }) => patchTask(scope, task, { body: { title: '改' }, version: 1 }),
    { action: 'changed', entity: 'task', changes: { title: ['约', '改'] } },
  ],
  ['delete', (scope, { id }) => deleteDeal(scope, id, 1), { action: 'deleted' }],
];

const log = (entityId: string) =>
  crew.world.db.selectFrom('audit_log').where('entity_id', '=', entityId).orderBy('id').selectAll().execute();

test.each(WRITES)('%s leaves one line under the name of who did it', async (_, write, line) => {
  const opened = await crew.deal();
  const deal = await crew.world.as(crew.rep, async (scope) =>
    wholeDeal(scope, await addRecord(scope, opened.id, record({ tasks: [{ kind: 'task', title: '约' }] }))),
  );
  const subject = { id: deal.id, task: deal.tasks[0]?.id ?? '' };
  const before = [...(await log(subject.id)), ...(await log(subject.task))];
  await crew.world.as(crew.boss, (scope) => write(scope, subject));
  const after = [...(await log(subject.id)), ...(await log(subject.task))];
  expect(after).toHaveLength(before.length + 1);
  const added = after.find(({ id }) => !before.some((one) => one.id === id));
  expect(added).toMatchObject({ actor_id: crew.boss, ...line });
});

test('a deal’s whole life reads in order', async () => {
  const deal = await crew.world.as(crew.rep, (scope) =>
    createDeal(scope, newDeal({ name: '平台', accountId: crew.account })),
  );
  await crew.world.as(crew.rep, (scope) => putPerson(scope, deal.id, contact));
  await crew.world.as(crew.rep, (scope) => removePerson(scope, deal.id, contact));
  await crew.world.as(crew.rep, (scope) => deleteDeal(scope, deal.id, 1));
  await crew.world.as(crew.rep, (scope) => restoreDeal(scope, deal.id));
  const lines = await log(deal.id);
  expect(lines.map(({ action }) => action)).toEqual(['created', 'changed', 'changed', 'deleted', 'restored']);
  expect(new Set(lines.map(({ label }) => label))).toEqual(new Set(['平台']));
});

test('what is refused leaves no line', async () => {
  const deal = await crew.deal();
  const before = await log(deal.id);
  await expect(
    crew.world.as(crew.rep, (scope) => setOutcome(scope, deal.id, { body: outcome('lost'), version: 1 })),
  ).rejects.toMatchObject({ code: 'deal.reasonNeeded' });
  expect(await log(deal.id)).toEqual(before);
});
