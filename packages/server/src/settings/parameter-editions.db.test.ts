import { DEFAULT_PARAMETERS, type Day, judge, withOverrides } from '@qibu/core';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { addRecord } from '../deals/add-record.ts';
import { loadDealChanges } from '../deals/deal-parts.ts';
import { judgeDossier, loadDossier } from '../deals/dossier.ts';
import { markReviewed } from '../deals/mark-reviewed.ts';
import { setOutcome } from '../deals/set-outcome.ts';
import { showDeal } from '../deals/settle.ts';
import { refreshStale } from '../standing/index.ts';
import { verifyStandings } from '../standing/verify-standings.ts';
import { loadParameters, previewOverrides, saveOverrides } from '../standing/workspace-parameters.ts';
import { heard, outcome, record } from '../testing/bodies.ts';
import { type Crew, newCrew } from '../testing/crew.ts';
import { daysLater } from '../testing/world.ts';

const on = (days: number): Day => daysLater(days).toISOString().slice(0, 10) as Day;
type Overrides = Record<string, unknown>;
const save = (crew: Crew, days: number, overrides: Overrides) =>
  crew.world.as(
    crew.admin,
    async (scope) => saveOverrides(scope, overrides, (await loadParameters(scope)).version),
    daysLater(days),
  );
/** A person nobody met counts as this much against us: it moves the people, the risk and the flags of a deal. */
const uncontacted = (support: number): Overrides => ({ people: { uncontactedSupport: support } });
const NO_FACTS_AGE: Overrides = { evidence: { freshHalfLives: 0.1, ageingHalfLives: 0.1 } };

/** A deal with a person who was never met, and a fact that ages. */
async function dealWithFacts(crew: Crew): Promise<string> {
  const { id } = await crew.deal({ stage: 'target' });
  const contact = await crew.world.contact(crew.account, '方部长');
  const claims = [
    { slot: `person.${contact}.roles`, value: ['technical'], happenedOn: on(0), restsOn: [0] },
    { slot: `person.${contact}.support`, value: -3, happenedOn: on(0), restsOn: [0] },
    { slot: 'gate.target.first-contact', value: true, happenedOn: on(0), restsOn: [0] },
    { slot: 'gate.target.material-accepted', value: true, happenedOn: on(0), restsOn: [0] },
  ];
  const body = record({ evidence: [heard('「先看别家。」', { saidBy: contact })], claims });
  await crew.world.as(crew.rep, (scope) => addRecord(scope, id, body));
  return id;
}

describe('a past day keeps the parameters of its day', () => {
  const LAST = 30;

  test('judged as of any day, by the last edition begun by then', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.integer({ min: 0, max: LAST }), fc.integer({ min: -5, max: 0 })), { maxLength: 4 }),
        fc.integer({ min: 0, max: LAST }),
        async (changes, asOf) => {
          const crew = await newCrew();
          const id = await dealWithFacts(crew);
          const inOrder = changes.toSorted(([a], [b]) => a - b);
          for (const [days, support] of inOrder) await save(crew, days, uncontacted(support));
          const inForce = inOrder.findLast(([days]) => days <= asOf);
          await crew.world.as(
            crew.rep,
            async (scope) => {
              const dossier = await loadDossier(scope, id);
              const parameters = withOverrides(DEFAULT_PARAMETERS, inForce ? uncontacted(inForce[1]) : {});
              expect(judgeDossier(dossier, on(asOf))).toEqual(judge(dossier.ledger, parameters, on(asOf)));
            },
            daysLater(LAST),
          );
        },
      ),
      { numRuns: 8 },
    );
  });
});

describe('changing the parameters', () => {
  let crew: Crew;
  let id: string;
  beforeAll(async () => {
    crew = await newCrew();
    id = await dealWithFacts(crew);
    await crew.deal({ name: '另一个' });
  });
  const asOf = (days: number, day: number) =>
    crew.world.as(crew.rep, async (scope) => judgeDossier(await loadDossier(scope, id), on(day)), daysLater(days));

  test('says before saving what it would move, and stores nothing', async () => {
    const before = await crew.world.as(crew.admin, loadParameters, daysLater(3));
    const preview = await crew.world.as(crew.admin, (scope) => previewOverrides(scope, NO_FACTS_AGE), daysLater(30));
    expect(preview).toMatchObject({ open: 2, judged: 2, moved: 1, stages: 1, verdicts: 0 });
    expect(preview.flagsRaised).toBeGreaterThan(0);
    expect(preview.flags).toBe(1);
    expect(await crew.world.as(crew.admin, loadParameters, daysLater(30))).toEqual(before);
  });

  test('names the deals it would move, and what moves in each', async () => {
    const preview = await crew.world.as(crew.admin, (scope) => previewOverrides(scope, NO_FACTS_AGE), daysLater(30));
    expect(preview.deals).toEqual([{ id, name: '一体化平台', verdict: false, stage: true, flags: true }]);
    expect(preview.more).toBe(0);
  });

  test('the same numbers move nothing', async () => {
    expect(await crew.world.as(crew.admin, (scope) => previewOverrides(scope, {}))).toMatchObject({
      moved: 0,
      verdicts: 0,
      stages: 0,
      flags: 0,
    });
  });

  test('the same again is no second edition', async () => {
    const crew = await newCrew();
    await save(crew, 1, uncontacted(-3));
    const before = await crew.world.as(crew.admin, loadParameters, daysLater(2));
    await save(crew, 2, uncontacted(-3));
    const after = await crew.world.as(crew.admin, loadParameters, daysLater(2));
    expect(after.editions).toEqual(before.editions);
  });
  test('refuses what makes no sense, before saving too', async () => {
    await expect(crew.world.as(crew.admin, (scope) => previewOverrides(scope, uncontacted(9)))).rejects.toMatchObject({
      code: 'parameter.invalid',
    });
  });

  test('begins an edition today, says the same as the preview, and leaves the days before as they were', async () => {
    const [dayBefore, preview] = [
      await asOf(30, 29),
      await crew.world.as(crew.admin, (scope) => previewOverrides(scope, NO_FACTS_AGE), daysLater(30)),
    ];
    const saved = await save(crew, 30, NO_FACTS_AGE);
    expect(saved.effect).toEqual(preview);
    expect(saved.editions).toMatchObject([{ fromDay: on(30), by: '管理员' }]);
    expect(await asOf(31, 29)).toEqual(dayBefore);
    expect((await asOf(31, 29)).stage.evidenced).toBe('target');
    expect((await asOf(31, 30)).stage.evidenced).toBeNull();
    expect((await asOf(31, 31)).stage.evidenced).toBeNull();
  });

  test('what is stored is what each day’s edition says', async () => {
    const night = (days: number) =>
      crew.world.asWorkspace(
        (scope) => refreshStale(scope, { today: scope.today, everything: false }),
        daysLater(days),
      );
    await night(31);
    expect((await crew.world.asWorkspace(verifyStandings, daysLater(31))).differences).toEqual([]);
    await save(crew, 33, {});
    const found = await crew.world.asWorkspace(verifyStandings, daysLater(33));
    expect(found).toMatchObject({ differences: [], outdated: 2 });
    await night(33);
    expect(await crew.world.asWorkspace(verifyStandings, daysLater(34))).toMatchObject({
      differences: [],
      outdated: 0,
    });
  });

  test('what changed in a week is told by the parameters of both its ends', async () => {
    await save(crew, 40, NO_FACTS_AGE);
    const changes = await crew.world.as(crew.rep, (scope) => loadDealChanges(scope, id), daysLater(41));
    expect(changes).toMatchObject({ sinceDay: on(34), evidencedBefore: 'target' });
  });

  test('a review and an outcome keep the edition they were judged by', async () => {
    const [edition] = (await crew.world.as(crew.admin, loadParameters)).editions;
    await crew.world.as(crew.boss, (scope) => markReviewed(scope, id, null), daysLater(41));
    const lost = { ...outcome('lost', '价格'), happenedOn: on(42) };
    await crew.world.as(
      crew.rep,
      async (scope) => {
        const { version } = await showDeal(scope, id);
        await setOutcome(scope, id, { body: lost, version });
      },
      daysLater(42),
    );
    const kept = await crew.world.as(crew.admin, async ({ tx }) => [
      await tx.selectFrom('review').where('deal_id', '=', id).select('edition_id').executeTakeFirst(),
      await tx.selectFrom('deal').where('id', '=', id).select('outcome_edition_id as edition_id').executeTakeFirst(),
    ]);
    expect(kept).toEqual([{ edition_id: edition?.id }, { edition_id: edition?.id }]);
  });

  test('editions are only added, and by administrators: the database refuses the rest', async () => {
    await expect(
      crew.world.as(crew.admin, ({ tx }) => tx.updateTable('parameter_edition').set({ overrides: '{}' }).execute()),
    ).rejects.toThrow(/permission denied/);
    await expect(crew.world.as(crew.admin, ({ tx }) => tx.deleteFrom('parameter_edition').execute())).rejects.toThrow(
      /permission denied/,
    );
    await expect(
      crew.world.as(crew.rep, ({ tx, actor }) =>
        tx
          .insertInto('parameter_edition')
          .values({
            workspace_id: actor.workspaceId,
            id: crew.rep,
            from_day: on(0),
            overrides: '{}',
            by_user: crew.rep,
            at: daysLater(0),
          })
          .execute(),
      ),
    ).rejects.toThrow(/permission denied/);
  });

  test('each edition says the numbers before it and from it on', async () => {
    const other = await newCrew();
    const steps = [uncontacted(-1), NO_FACTS_AGE, {}, uncontacted(-1)];
    for (const [at, overrides] of steps.entries()) await save(other, at, overrides);
    const { editions } = await other.world.as(other.admin, loadParameters, daysLater(9));
    expect(editions.map(({ before, after }) => [before, after])).toEqual([
      [{}, uncontacted(-1)],
      [NO_FACTS_AGE, {}],
      [uncontacted(-1), NO_FACTS_AGE],
      [{}, uncontacted(-1)],
    ]);
    expect(editions.map(({ fromDay }) => fromDay)).toEqual([on(3), on(2), on(1), on(0)]);
  });

  test('two of one day stand in the order they were made', async () => {
    const other = await newCrew();
    await save(other, 0, uncontacted(-1));
    await save(other, 0, uncontacted(-2));
    const [last] = (await other.world.as(other.admin, loadParameters)).editions;
    expect([last?.before, last?.after]).toEqual([uncontacted(-1), uncontacted(-2)]);
  });

  test('another workspace sees none of them', async () => {
    const elsewhere = await crew.world.another();
    const stranger = await elsewhere.user({ admin: true });
    expect((await elsewhere.as(stranger, loadParameters)).editions).toEqual([]);
  });
});
