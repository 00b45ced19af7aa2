import { setMembers as route } from '@qibu/contract';
import { beforeAll, describe, expect, test } from 'vitest';
import { verifyStandings } from '../standing/verify-standings.ts';
import { type Crew, newCrew } from '../testing/crew.ts';
import { loadDealMembers } from './deal-parts.ts';
import { loadDossier } from './dossier.ts';
import { setMembersOf } from './set-members.ts';
import { showDeal } from './settle.ts';

let crew: Crew;
let first: string;
let second: string;
beforeAll(async () => {
  crew = await newCrew();
  first = await crew.world.user({ name: '售前' });
  second = await crew.world.user({ name: '交付' });
});

const membersOf = async (id: string) =>
  (await crew.world.as(crew.rep, (scope) => loadDealMembers(scope, id))).items.map(({ user }) => user.id);
type Member = { userId: string; part?: string | null };
const set = (deal: { id: string; version: number }, members: readonly Member[], by = crew.rep) =>
  crew.world.as(by, (scope) =>
    setMembersOf(scope, deal.id, {
      members: route.body.parse({ members: members.map(({ part = null, ...one }) => ({ ...one, part })) }).members,
      version: deal.version,
    }),
  );
const sees = (who: string, id: string): Promise<boolean> =>
  crew.world
    .as(who, (scope) => loadDossier(scope, id))
    .then(
      () => true,
      () => false,
    );
const teamOf = async (id: string) =>
  (await crew.world.as(crew.rep, (scope) => loadDossier(scope, id))).rows.members.map(({ name, part }) => [name, part]);

describe('the team of a deal', () => {
  test.each<[name: string, before: readonly ('first' | 'second')[], after: readonly ('first' | 'second')[]]>([
    ['gets one', [], ['first']],
    ['gets two', [], ['first', 'second']],
    ['gets another', ['first'], ['first', 'second']],
    ['loses one', ['first', 'second'], ['second']],
    ['changes whole', ['first'], ['second']],
    ['is dissolved', ['first', 'second'], []],
    ['stays as it is', ['first'], ['first']],
  ])('%s', async (_, before, after) => {
    const people = { first, second };
    const deal = await crew.deal();
    const staffed = await set(
      deal,
      before.map((who) => ({ userId: people[who] })),
    );
    const shown = await set(
      staffed,
      after.map((who) => ({ userId: people[who] })),
    );
    const wanted = after.map((who) => people[who]).toSorted();
    expect((await membersOf(shown.id)).toSorted()).toEqual(wanted);
    for (const who of ['first', 'second'] as const)
      expect([who, await sees(people[who], deal.id)]).toEqual([who, after.includes(who)]);
    expect(shown.version).toBe(staffed.version + 1);
  });

  test('says what each does in it, and changes it', async () => {
    const deal = await set(await crew.deal(), [{ userId: first, part: '方案' }, { userId: second }]);
    expect(await teamOf(deal.id)).toEqual(
      expect.arrayContaining([
        ['售前', '方案'],
        ['交付', null],
      ]),
    );
    await set(deal, [
      { userId: first, part: '演示' },
      { userId: second, part: '实施' },
    ]);
    expect(await teamOf(deal.id)).toEqual(
      expect.arrayContaining([
        ['售前', '演示'],
        ['交付', '实施'],
      ]),
    );
  });

  test('may keep someone who has left the company, but take in nobody who has', async () => {
    const leaver = await crew.world.user({ name: '离职' });
    const deal = await set(await crew.deal(), [{ userId: leaver }]);
    await crew.world.db.updateTable('user_account').set({ active: false }).where('id', '=', leaver).execute();
    const kept = await set(deal, [{ userId: leaver }, { userId: first }]);
    expect(await membersOf(kept.id)).toContain(leaver);
    await expect(set(await crew.deal(), [{ userId: leaver }])).rejects.toMatchObject({ code: 'notFound' });
  });

  test('judges the deal no differently, and what is stored stays true', async () => {
    const deal = await crew.deal();
    const before = await crew.world.as(crew.rep, (scope) => showDeal(scope, deal.id));
    const after = await set(deal, [{ userId: first }]);
    expect(after.standing).toEqual(before.standing);
    expect((await crew.world.asWorkspace(verifyStandings)).differences).toEqual([]);
  });

  test('is on record by name, before and after', async () => {
    const deal = await set(await crew.deal(), [{ userId: first }]);
    await set(deal, [{ userId: second }]);
    const line = await crew.world.db
      .selectFrom('audit_log')
      .where('entity_id', '=', deal.id)
      .orderBy('id', 'desc')
      .select('changes')
      .limit(1)
      .executeTakeFirst();
    expect(line?.changes).toEqual({ members: [['售前'], ['交付']] });
  });
});

describe('refused', () => {
  test.each<[name: string, members: () => readonly Member[], code: string]>([
    ['one named twice', () => [{ userId: first }, { userId: first }], 'request.invalid'],
    ['somebody nobody knows', () => [{ userId: crew.account }], 'notFound'],
  ])('%s', async (_, members, code) => {
    const deal = await crew.deal();
    await expect(set(deal, members())).rejects.toMatchObject({ code });
    expect(await teamOf(deal.id)).toEqual([]);
  });

  test('says which of them', async () => {
    const deal = await crew.deal();
    await expect(set(deal, [{ userId: first }, { userId: second }, { userId: first }])).rejects.toMatchObject({
      extra: { fields: [{ path: 'body.members.2.userId', code: 'namedTwice' }] },
    });
    await expect(set(deal, [{ userId: first }, { userId: crew.account }])).rejects.toMatchObject({
      extra: { fields: [{ path: 'body.members.1.userId', code: 'notFound' }] },
    });
  });

  test('somebody of another workspace', async () => {
    const elsewhere = await (await crew.world.another()).user();
    await expect(set(await crew.deal(), [{ userId: elsewhere }])).rejects.toMatchObject({ code: 'notFound' });
  });

  test('an older version', async () => {
    const deal = await crew.deal();
    await set(deal, [{ userId: first }]);
    await expect(set(deal, [{ userId: second }])).rejects.toMatchObject({ code: 'conflict.stale' });
  });

  test('a change by a member: the team is the owner’s line’s to choose', async () => {
    const deal = await set(await crew.deal(), [{ userId: first }]);
    await expect(set(deal, [], first)).rejects.toMatchObject({ code: 'deal.ownerOnly' });
  });

  test('a change by a stranger, for whom there is no deal', async () =>
    expect(set(await crew.deal(), [], crew.stranger)).rejects.toMatchObject({ code: 'notFound' }));

  test('nobody of the line above: manager and administrator may', async () => {
    const deal = await crew.deal();
    const staffed = await set(deal, [{ userId: first }], crew.boss);
    expect((await set(staffed, [], crew.admin)).version).toBe(deal.version + 2);
  });
});
