import { handOverDeal as dealRoute, handOverUser as userRoute } from '@qibu/contract';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { handOverUser } from '../../people/hand-over-all.ts';
import { loadUser } from '../../people/load-users.ts';
import { changeUser } from '../../people/change-user.ts';
import { loadToday } from '../../review/today.ts';
import { refreshReach } from '../../scope/reach.ts';
import { record } from '../../testing/bodies.ts';
import { type Crew, newCrew } from '../../testing/crew.ts';
import { daysLater, NOON } from '../../testing/world.ts';
import { addRecord } from '../add-record.ts';
import { patchDeal } from '../patch-deal.ts';
import { setMembers } from '../set-members.ts';
import { showDeal } from '../settle.ts';
import { patchTask } from '../tasks/patch-task.ts';
import { loadTask } from '../tasks/load-task.ts';
import { handOverDeal } from './hand-over-deal.ts';
import { undoHandOver } from './undo-hand-over.ts';
import { giveAllUnseenWork } from './unseen-work.ts';

let crew: Crew;
/** Of another line than the representative, with a manager of their own. */
let heir: string;
let heirsBoss: string;
beforeAll(async () => {
  crew = await newCrew();
  heirsBoss = await crew.world.user({ name: '另一位经理' });
  heir = await crew.world.user({ name: '接手人', manager: heirsBoss });
});

const YESTERDAY = '2026-03-01';
const promise = (more: object = {}) =>
  record({ tasks: [{ kind: 'promise-ours', title: '送样机', dueOn: YESTERDAY, ...more }] });

async function dealWithPromise(): Promise<string> {
  const { id } = await crew.deal();
  await crew.world.as(crew.rep, (scope) => addRecord(scope, id, promise()));
  return id;
}
const ownersOf = async (deal: string): Promise<(string | null)[]> => {
  const rows = await crew.world.db
    .selectFrom('task')
    .where('deal_id', '=', deal)
    .select('owner_id')
    .orderBy('id')
    .execute();
  return rows.map(({ owner_id }) => owner_id);
};
const teamOf = async (deal: string) =>
  (await crew.world.db.selectFrom('deal').where('id', '=', deal).select('team').executeTakeFirstOrThrow()).team;
const promisesOn = async (user: string, deal: string) =>
  (await crew.world.as(user, loadToday)).promises.filter(({ dealId }) => dealId === deal);
const handOver = (deal: string, work: string, by = crew.boss) =>
  crew.world.as(by, async (scope) => {
    const { version } = await showDeal(scope, deal);
    return handOverDeal(scope, deal, { body: dealRoute.body.parse({ to: heir, work }), version });
  });

describe('an overdue promise in a deal handed to another line', () => {
  test("is the new owner's, and on their Today as overdue", async () => {
    const deal = await dealWithPromise();
    expect(await handOver(deal, 'owner')).toMatchObject({ work: 1 });
    expect(await promisesOn(heir, deal)).toMatchObject([{ title: '送样机', overdueDays: 1, owner: { id: heir } }]);
    expect(await promisesOn(crew.rep, deal)).toEqual([]);
  });

  test('stays with the earlier owner who is to keep it: they join the team and see it', async () => {
    const deal = await dealWithPromise();
    await handOver(deal, 'keep');
    expect(await ownersOf(deal)).toEqual([crew.rep]);
    expect(await teamOf(deal)).toContain(crew.rep);
    expect(await promisesOn(crew.rep, deal)).toHaveLength(1);
    expect(await promisesOn(heir, deal)).toHaveLength(1);
  });

  test('goes to the person chosen, who joins the team', async () => {
    const deal = await dealWithPromise();
    await handOver(deal, crew.stranger);
    expect(await ownersOf(deal)).toEqual([crew.stranger]);
    expect(await promisesOn(crew.stranger, deal)).toHaveLength(1);
  });

  test('is moved by a plain change of the owner too', async () => {
    const deal = await dealWithPromise();
    await crew.world.as(crew.boss, async (scope) => {
      const { version } = await showDeal(scope, deal);
      return patchDeal(scope, deal, { body: { ownerId: heir }, version });
    });
    expect(await ownersOf(deal)).toEqual([heir]);
  });

  test('leaves a line in the audit log', async () => {
    const deal = await dealWithPromise();
    await handOver(deal, 'owner');
    const line = await crew.world.db
      .selectFrom('audit_log')
      .where('entity', '=', 'task')
      .orderBy('id', 'desc')
      .select(['label', 'changes', 'actor_id'])
      .executeTakeFirstOrThrow();
    expect(line).toEqual({ label: '送样机', changes: { ownerId: [crew.rep, heir] }, actor_id: crew.boss });
  });
});

describe('taking it back', () => {
  test.each(['owner', 'keep'])('gives deal, work and team back as they were (%s)', async (work) => {
    const deal = await dealWithPromise();
    const { undo } = await handOver(deal, work);
    await crew.world.as(crew.boss, (scope) => undoHandOver(scope, undo));
    expect(await ownersOf(deal)).toEqual([crew.rep]);
    expect(await teamOf(deal)).toEqual([]);
    expect(await crew.world.as(crew.rep, (scope) => showDeal(scope, deal))).toMatchObject({ owner: { id: crew.rep } });
  });

  test.each([
    ['by somebody else', () => crew.rep, NOON],
    ['after a day', () => crew.boss, daysLater(2)],
  ])('not %s', async (_, who, at) => {
    const deal = await dealWithPromise();
    const { undo } = await handOver(deal, 'owner');
    await expect(crew.world.as(who(), (scope) => undoHandOver(scope, undo), at)).rejects.toMatchObject({
      code: 'notFound',
    });
  });

  test('not once its owner is no longer in the line of whoever made it', async () => {
    const chief = await crew.world.user({ name: '调走的经理' });
    const giver = await crew.world.user({ name: '原负责人', manager: chief });
    const deal = await dealWithPromise();
    await crew.world.as(crew.admin, async (scope) => {
      const { version } = await showDeal(scope, deal);
      return patchDeal(scope, deal, { body: { ownerId: giver }, version });
    });
    const { undo } = await handOver(deal, 'owner', chief);
    await crew.world.as(crew.admin, async (scope) => {
      const { version } = await loadUser(scope, giver);
      await changeUser(scope, { id: giver, version, change: { managerId: heirsBoss } });
      await refreshReach(scope.tx, scope.actor.workspaceId);
    });
    await expect(crew.world.as(chief, (scope) => undoHandOver(scope, undo))).rejects.toMatchObject({
      code: 'deal.ownerOnly',
    });
    expect(await ownersOf(deal)).toEqual([heir]);
  });

  test('nor a second time', async () => {
    const { undo } = await handOver(await dealWithPromise(), 'owner');
    await crew.world.as(crew.boss, (scope) => undoHandOver(scope, undo));
    await expect(crew.world.as(crew.boss, (scope) => undoHandOver(scope, undo))).rejects.toMatchObject({
      code: 'notFound',
    });
  });
});

test('a deal goes to nobody who has it already', async () => {
  const { id } = await crew.deal();
  const again = crew.world.as(crew.boss, async (scope) => {
    const { version } = await showDeal(scope, id);
    return handOverDeal(scope, id, { body: dealRoute.body.parse({ to: crew.rep }), version });
  });
  await expect(again).rejects.toMatchObject({ extra: { fields: [{ path: 'body.to', code: 'samePerson' }] } });
});

test.each(['hand-over', 'change of owner'])('no %s beside a deactivation leaves a deal with nobody', async (by) => {
  for (let round = 0; round < 5; round += 1) {
    const to = await crew.world.user({ name: `同时离职${round}` });
    const { id } = await crew.deal();
    const give = crew.world.as(crew.boss, async (scope) => {
      const { version } = await showDeal(scope, id);
      if (by === 'hand-over') return handOverDeal(scope, id, { body: dealRoute.body.parse({ to }), version });
      return patchDeal(scope, id, { body: { ownerId: to }, version });
    });
    const stop = crew.world.as(crew.admin, async (scope) => {
      const { version } = await loadUser(scope, to);
      return changeUser(scope, { id: to, version, change: { active: false } });
    });
    const outcomes = await Promise.allSettled([give, stop]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  }
});

describe('a promise on the page of its deal', () => {
  const take = (task: string, by: string, ownerId: string) =>
    crew.world.as(by, async (scope) => {
      const version = (await loadTask(scope, task))?.version ?? 0;
      return patchTask(scope, task, { body: { ownerId }, version });
    });
  const taskOf = async (deal: string) =>
    (await crew.world.db.selectFrom('task').where('deal_id', '=', deal).select('id').executeTakeFirstOrThrow()).id;

  test('is taken by whoever sees it', async () => {
    const deal = await dealWithPromise();
    expect(await take(await taskOf(deal), crew.boss, crew.boss)).toMatchObject({ owner: { id: crew.boss } });
  });

  test('is given to nobody who cannot see the deal', async () => {
    const deal = await dealWithPromise();
    await expect(take(await taskOf(deal), crew.rep, crew.stranger)).rejects.toMatchObject({
      extra: { fields: [{ path: 'body.ownerId', code: 'cannotSeeDeal' }] },
    });
  });
});

describe('whoever leaves', () => {
  async function leaver(): Promise<{ id: string; deal: string; account: string; elsewhere: string }> {
    const id = await crew.world.user({ name: '离职的人', manager: crew.boss });
    const account = await crew.world.account({ owner: id });
    const deal = (await crew.deal({ accountId: null })).id;
    await crew.world.as(crew.boss, async (scope) => {
      const { version } = await showDeal(scope, deal);
      return patchDeal(scope, deal, { body: { ownerId: id }, version });
    });
    await crew.world.as(id, (scope) => addRecord(scope, deal, promise()));
    const elsewhere = (await crew.deal()).id;
    await crew.world.as(crew.rep, (scope) => setMembers(scope, elsewhere, [{ userId: id, part: null }]));
    await crew.world.as(id, (scope) => addRecord(scope, elsewhere, promise({ kind: 'task' })));
    return { id, deal, account, elsewhere };
  }
  const handAll = (id: string, body: object) =>
    crew.world.as(crew.admin, (scope) => handOverUser(scope, id, userRoute.body.parse({ to: heir, ...body })));

  test('hands over deals, customers and promises, and is put out of service, in one step', async () => {
    const { id, deal, account, elsewhere } = await leaver();
    const reply = await handAll(id, { deactivate: true });
    expect(reply).toMatchObject({ deals: 1, accounts: 1, work: 2, user: { active: false, openDeals: 0 } });
    expect(await promisesOn(heir, deal)).toHaveLength(1);
    expect(await ownersOf(elsewhere)).toEqual([crew.rep]);
    const owner = await crew.world.db
      .selectFrom('account')
      .where('id', '=', account)
      .select('owner_id')
      .executeTakeFirst();
    expect(owner?.owner_id).toBe(heir);
  });

  test('gets nothing back by an administrator who is none any more', async () => {
    const { id, deal } = await leaver();
    const { undo } = await handAll(id, { deactivate: true });
    const demoted = crew.world.db.updateTable('user_account').where('id', '=', crew.admin);
    await demoted.set({ is_admin: false }).execute();
    const undone = crew.world.as(crew.admin, (scope) => undoHandOver(scope, undo));
    await expect(undone).rejects.toMatchObject({ code: 'auth.adminOnly' });
    await demoted.set({ is_admin: true }).execute();
    expect(await ownersOf(deal)).toEqual([heir]);
  });

  test('gets all of it back', async () => {
    const { id, deal, elsewhere } = await leaver();
    const { undo } = await handAll(id, { deactivate: true });
    const counts = await crew.world.as(crew.admin, (scope) => undoHandOver(scope, undo));
    expect(counts).toEqual({ deals: 1, accounts: 1, work: 2 });
    expect(await ownersOf(deal)).toEqual([id]);
    expect(await ownersOf(elsewhere)).toEqual([id]);
    expect(await crew.world.as(crew.admin, (scope) => loadUser(scope, id))).toMatchObject({
      active: true,
      openDeals: 1,
    });
  });

  test('hands nothing over to themselves', async () => {
    const { id } = await leaver();
    await expect(handAll(id, { to: id })).rejects.toMatchObject({ code: 'request.invalid' });
  });

  test('a team, a line or service leaves no work behind that they cannot see', async () => {
    const { elsewhere } = await leaver();
    await crew.world.as(crew.rep, (scope) => setMembers(scope, elsewhere, []));
    expect(await ownersOf(elsewhere)).toEqual([crew.rep]);
    const deal = await dealWithPromise();
    await crew.world.db.updateTable('task').set({ owner_id: crew.boss }).where('deal_id', '=', deal).execute();
    const { version } = await crew.world.as(crew.admin, (scope) => loadUser(scope, crew.rep));
    await crew.world.as(crew.admin, async (scope) => {
      await changeUser(scope, { id: crew.rep, version, change: { managerId: heirsBoss } });
      await refreshReach(scope.tx, crew.world.workspaceId);
      await giveAllUnseenWork(scope);
    });
    expect(await ownersOf(deal)).toEqual([crew.rep]);
    await crew.world.as(crew.admin, async (scope) => {
      await changeUser(scope, { id: crew.rep, version: version + 1, change: { managerId: crew.boss } });
      await refreshReach(scope.tx, crew.world.workspaceId);
    });
  });
});

test('after any hand-overs every open promise is on the Today of somebody who sees its deal, and its owner sees it', async () => {
  const { world } = crew;
  const people = [crew.rep, crew.boss, heir, heirsBoss, crew.stranger];
  const place = fc.nat({ max: people.length - 1 });
  const step = fc.record({
    deal: fc.nat({ max: 1 }),
    to: place,
    work: fc.oneof(
      fc.constantFrom('owner', 'keep'),
      place.map((at) => people[at] as string),
    ),
    kind: fc.constantFrom('promise-ours', 'promise-theirs'),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), async (steps) => {
      // Today shows a page of thirty: the promises of the last run are kept.
      await world.db.updateTable('task').set({ done_on: YESTERDAY }).execute();
      const deals = [await dealWithPromise(), await dealWithPromise()];
      for (const { deal: at, to, work, kind } of steps) {
        const deal = deals[at] as string;
        const owner = (await world.as(crew.admin, (scope) => showDeal(scope, deal))).owner.id;
        await world.as(owner, (scope) => addRecord(scope, deal, promise({ kind })));
        if (people[to] === owner) continue;
        await world.as(owner, async (scope) => {
          const { version } = await showDeal(scope, deal);
          return handOverDeal(scope, deal, { body: dealRoute.body.parse({ to: people[to], work }), version });
        });
      }
      for (const deal of deals)
        for (const { id, owner_id } of await world.db
          .selectFrom('task')
          .where('deal_id', '=', deal)
          .select(['id', 'owner_id'])
          .execute()) {
          if (owner_id === null) throw new Error('a promise of nobody');
          expect(await world.as(owner_id, (scope) => loadTask(scope, id))).not.toBeNull();
          expect((await promisesOn(owner_id, deal)).map((one) => one.id)).toContain(id);
        }
    }),
    { numRuns: 12 },
  );
}, 120_000);
