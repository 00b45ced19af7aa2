import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Scope } from './scope.ts';
import { heard, moveTo, outcome, patch, record } from '../testing/bodies.ts';
import { type Crew, newCrew } from '../testing/crew.ts';
import { loadTask } from '../deals/tasks/load-task.ts';
import { patchTask } from '../deals/tasks/patch-task.ts';
import { addRecord } from '../deals/add-record.ts';
import { putPerson, removePerson } from '../deals/deal-people.ts';
import { loadDealChanges, loadDealEvidence, loadDealMembers, loadDealTasks } from '../deals/deal-parts.ts';
import { deleteDeal } from '../deals/delete-deal.ts';
import { dismissFlag } from '../deals/dismiss-flag.ts';
import { loadHeads } from '../ledger/deal-head.ts';
import { markReviewed } from '../deals/mark-reviewed.ts';
import { moveStage } from '../deals/move-stage.ts';
import { patchDeal } from '../deals/patch-deal.ts';
import { rowsById } from '../deals/list/rows-by-id.ts';
import { restoreDeal } from '../deals/restore-deal.ts';
import { setMembers } from '../deals/set-members.ts';
import { setOutcome } from '../deals/set-outcome.ts';
import { showDeal } from '../deals/settle.ts';
import { loadTimeline } from '../deals/timeline.ts';

let crew: Crew;
let id: string;
let contact: string;
let task: string;

beforeAll(async () => {
  crew = await newCrew();
  contact = await crew.world.contact(crew.account);
  ({ id } = await crew.deal({ stage: 'target' }));
  const body = record({
    interaction: { kind: 'visit', happenedOn: '2026-03-01', with: [contact] },
    evidence: [heard('预算已经列了')],
    claims: [{ slot: 'status.budget', value: true, happenedOn: '2026-03-01', restsOn: [0] }],
    signals: [{ signal: 'E1', answer: 'for', by: contact, happenedOn: '2026-03-01', restsOn: 0 }],
    tasks: [{ kind: 'task', title: '约下次' }],
  });
  await crew.world.as(crew.rep, (scope) => addRecord(scope, id, body));
  const tasks = await crew.world.as(crew.rep, (scope) => loadDealTasks(scope, id));
  task = tasks.items[0]?.id ?? '';
  await crew.world.as(crew.rep, (scope) => markReviewed(scope, id, null));
});

const EXPIRY = { flag: 'no-coach', subject: null, reason: '知道', expiresOn: '2026-06-01' };
const COMMANDS: Readonly<Record<string, (scope: Scope) => Promise<unknown>>> = {
  getDeal: (scope) => showDeal(scope, id),
  getTimeline: (scope) => loadTimeline(scope, id, { limit: 50 }),
  getDealEvidence: (scope) => loadDealEvidence(scope, id),
  getDealChanges: (scope) => loadDealChanges(scope, id),
  getDealTasks: (scope) => loadDealTasks(scope, id),
  getDealMembers: (scope) => loadDealMembers(scope, id),
  patchDeal: (scope) => patchDeal(scope, id, { body: patch({ note: '改' }), version: 1 }),
  deleteDeal: (scope) => deleteDeal(scope, id, 1),
  restoreDeal: (scope) => restoreDeal(scope, id),
  setMembers: (scope) => setMembers(scope, id, [{ userId: scope.actor.userId, part: null }]),
  moveStage: (scope) => moveStage(scope, id, { body: moveTo('intent', { exception: true, reason: '试' }), version: 1 }),
  setOutcome: (scope) => setOutcome(scope, id, { body: outcome('lost', '试'), version: 1 }),
  addRecord: (scope) => addRecord(scope, id, record({ evidence: [heard('别人的话')] })),
  putPerson: (scope) => putPerson(scope, id, contact),
  removePerson: (scope) => removePerson(scope, id, contact),
  dismissFlag: (scope) => dismissFlag(scope, id, EXPIRY),
  markReviewed: (scope) => markReviewed(scope, id, null),
  patchTask: (scope) => patchTask(scope, task, { body: { title: '改' }, version: 1 }),
};
const TABLES = [
  'deal',
  'deal_person',
  'evidence',
  'claim',
  'signal',
  'stage_move',
  'interaction',
  'task',
  'standing',
  'review',
];
const contents = async (): Promise<unknown[]> => {
  const all: unknown[] = [];
  for (const table of [...TABLES, 'audit_log', 'deal_member'])
    all.push((await sql`select * from ${sql.table(table)} order by 1, 2`.execute(crew.world.db)).rows);
  return all;
};

describe('B31 A1 A11 a deal out of sight', () => {
  test.each(Object.keys(COMMANDS))('%s: a stranger is told it does not exist, and nothing changes', async (name) => {
    const before = await contents();
    const tried = crew.world.as(crew.stranger, (scope) => COMMANDS[name]?.(scope) ?? Promise.resolve());
    await expect(tried).rejects.toMatchObject({ code: 'notFound' });
    expect(await contents()).toEqual(before);
  });

  test.each(Object.keys(COMMANDS))('%s: the queries alone say so too, without row-level security', async (name) => {
    const tried = crew.world.asWithoutSecondWall(
      crew.stranger,
      (scope) => COMMANDS[name]?.(scope) ?? Promise.resolve(),
    );
    await expect(tried).rejects.toMatchObject({ code: 'notFound' });
  });

  test('an administrator of another workspace finds nothing either', async () => {
    const other = await crew.world.another();
    const spy = await other.user({ admin: true });
    for (const command of Object.values(COMMANDS))
      await expect(other.as(spy, command)).rejects.toMatchObject({ code: 'notFound' });
  });

  test('batches leave out what the actor does not see', async () => {
    const heads = await crew.world.as(crew.stranger, (scope) => loadHeads(scope, [id], false));
    const rows = await crew.world.as(crew.stranger, (scope) => rowsById(scope, [id]));
    expect([heads, [...rows]]).toEqual([[], []]);
  });
});

describe('who sees a deal', () => {
  const sees = async (user: string): Promise<boolean> =>
    (await crew.world.as(user, (scope) => rowsById(scope, [id]))).size === 1;

  test('its owner, their manager, an administrator; not a colleague of another line', async () => {
    expect([await sees(crew.rep), await sees(crew.boss), await sees(crew.admin), await sees(crew.stranger)]).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  test('a team member, and the team member’s manager', async () => {
    const lead = await crew.world.user();
    const helper = await crew.world.user({ manager: lead });
    expect([await sees(helper), await sees(lead)]).toEqual([false, false]);
    await crew.world.as(crew.rep, (scope) => setMembers(scope, id, [{ userId: helper, part: '方案' }]));
    expect([await sees(helper), await sees(lead)]).toEqual([true, true]);
    await crew.world.as(crew.rep, (scope) => setMembers(scope, id, []));
    expect(await sees(helper)).toBe(false);
  });

  test('someone who leaves the team is answered and then no longer sees it', async () => {
    const helper = await crew.world.user();
    await crew.world.as(crew.rep, (scope) => setMembers(scope, id, [{ userId: helper, part: null }]));
    await expect(crew.world.as(helper, (scope) => setMembers(scope, id, []))).rejects.toMatchObject({
      code: 'deal.ownerOnly',
    });
    expect(await crew.world.as(crew.admin, (scope) => setMembers(scope, id, []))).toMatchObject({ id });
    expect(await crew.world.as(crew.admin, (scope) => loadDealMembers(scope, id))).toEqual({ items: [] });
  });
});

describe('the second wall: queries without any condition', () => {
  test.each(TABLES)('%s shows a stranger nothing, the owner their rows', async (table) => {
    const count = (user: string): Promise<number> =>
      crew.world.as(user, async ({ tx }) => {
        const found = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(tx);
        return found.rows[0]?.n ?? -1;
      });
    expect(await count(crew.stranger)).toBe(0);
    expect(await count(crew.rep)).toBeGreaterThan(0);
    expect(await count(crew.boss)).toBe(await count(crew.rep));
  });

  test('a stranger can neither change nor add to it by hand', async () => {
    const changed = await crew.world.as(crew.stranger, async ({ tx }) => {
      const result = await sql`update deal set note = 'x'`.execute(tx);
      return result.numAffectedRows;
    });
    expect(changed).toBe(0n);
    const added = crew.world.as(crew.stranger, ({ tx, actor }) =>
      sql`insert into evidence (workspace_id, id, deal_id, kind, quote, source, happened_on, recorded_on, recorded_at)
        values (${actor.workspaceId}, gen_random_uuid(), ${id}, 'document', 'x', 'note', now(), now(), now())`.execute(
        tx,
      ),
    );
    await expect(added).rejects.toThrow(/row-level security/);
  });

  test('nobody takes facts away: the application’s role may only add', async () => {
    for (const table of ['evidence', 'claim', 'signal', 'stage_move', 'interaction', 'review', 'audit_log']) {
      const gone = crew.world.as(crew.admin, ({ tx }) => sql`delete from ${sql.table(table)}`.execute(tx));
      await expect(gone).rejects.toThrow(/permission denied/);
    }
  });
});

test('a task of another’s deal is not even there to load', async () => {
  expect(await crew.world.as(crew.stranger, (scope) => loadTask(scope, task))).toBeNull();
  expect(await crew.world.as(crew.boss, (scope) => loadTask(scope, task))).toMatchObject({ id: task, dealId: id });
});
