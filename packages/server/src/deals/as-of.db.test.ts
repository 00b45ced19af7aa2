import type { TimelineItem } from '@qibu/contract';
import { beforeAll, describe, expect, test } from 'vitest';
import { patchTask } from './tasks/patch-task.ts';
import { heard, moveTo, outcome, record } from '../testing/bodies.ts';
import { type Crew, newCrew } from '../testing/crew.ts';
import { type WholeDeal, wholeDeal } from '../testing/whole-deal.ts';
import { daysLater, TODAY } from '../testing/world.ts';
import { addRecord } from './add-record.ts';
import { removePerson } from './deal-people.ts';
import { judgeDossier, loadDossier } from './dossier.ts';
import { markReviewed } from './mark-reviewed.ts';
import { moveStage } from './move-stage.ts';
import { presentDeal } from './present-deal.ts';
import { setOutcome } from './set-outcome.ts';
import { dayAsked, loadTimeline } from './timeline.ts';

let crew: Crew;
let id: string;
let contact: string;

const on = (days: number): string => daysLater(days).toISOString().slice(0, 10);
const LAST = 40;

/** A deal told over forty days: opened, a visit, learned late, moved, corrected, reviewed, ended. */
beforeAll(async () => {
  crew = await newCrew();
  contact = await crew.world.contact(crew.account, '方部长');
  ({ id } = await crew.deal());
  const add = (days: number, body: Parameters<typeof record>[0]) =>
    crew.world.as(
      crew.rep,
      async (scope) => wholeDeal(scope, await addRecord(scope, id, record(body))),
      daysLater(days),
    );
  const visited = await add(2, {
    interaction: { kind: 'visit', happenedOn: on(2), with: [contact], note: '第一次见' },
    evidence: [heard('「今年要办。」', { saidBy: contact, happenedOn: on(2) })],
    claims: [{ slot: 'status.set-up', value: true, happenedOn: on(2), restsOn: [0] }],
    signals: [{ signal: 'E1', answer: 'for', by: contact, happenedOn: on(2), restsOn: 0 }],
    tasks: [{ kind: 'promise-ours', title: '给方案', dueOn: on(6) }],
  });
  // Happened on day 3, learned on day 20.
  await add(20, {
    evidence: [heard('对手三号已经演示过', { kind: 'third-party', happenedOn: on(3) })],
    claims: [{ slot: 'competition.count', value: 2, happenedOn: on(3), restsOn: [0] }],
  });
  await add(25, {
    evidence: [heard('只是口头说说', { happenedOn: on(25), supersedes: visited.evidence[0]?.id ?? '' })],
  });
  const task = visited.tasks[0]?.id ?? '';
  await crew.world.as(
    crew.rep,
    (scope) => patchTask(scope, task, { body: { doneOn: on(26) }, version: 1 }),
    daysLater(26),
  );
  await crew.world.as(
    crew.rep,
    (scope) =>
      moveStage(scope, id, {
        body: moveTo('intent', { exception: true, reason: '试', happenedOn: on(30) }),
        version: 1,
      }),
    daysLater(30),
  );
  await crew.world.as(crew.boss, (scope) => markReviewed(scope, id, null), daysLater(32));
  await crew.world.as(crew.rep, (scope) => removePerson(scope, id, contact), daysLater(35));
  await crew.world.as(
    crew.rep,
    (scope) => setOutcome(scope, id, { body: { ...outcome('lost', '价格'), happenedOn: on(38) }, version: 2 }),
    daysLater(38),
  );
});

const look = (asOf: string | undefined, now = daysLater(LAST)): Promise<WholeDeal> =>
  crew.world.as(
    crew.rep,
    async (scope) => {
      const dossier = await loadDossier(scope, id);
      const analysis = judgeDossier(dossier, dayAsked(scope, dossier, asOf));
      return wholeDeal(scope, presentDeal(scope, { dossier, analysis }));
    },
    now,
  );

describe('what we believed on a past day', () => {
  test('what happened earlier but was learned later does not count yet', async () => {
    expect((await look(on(19))).analysis.held['competition.count']?.value).toBeNull();
    expect((await look(on(20))).analysis.held['competition.count']?.value).toBe(2);
  });

  test('a later correction leaves the old belief as it was', async () => {
    const before = await look(on(24));
    expect(before.analysis.held['status.set-up']?.evidence).toHaveLength(1);
    expect(before.evidence.map(({ quote }) => quote)).toEqual(['对手三号已经演示过', '「今年要办。」']);
    expect((await look(on(25))).evidence).toHaveLength(3);
  });

  test('stage, outcome, tasks and people are those of the day', async () => {
    expect(await look(on(29))).toMatchObject({ stage: null, outcome: 'open', closedOn: null });
    expect(await look(on(30))).toMatchObject({ stage: 'intent', outcome: 'open' });
    expect(await look(on(37))).toMatchObject({ outcome: 'open', people: [{ removedOn: on(35) }] });
    expect(await look(on(38))).toMatchObject({ outcome: 'lost', closedOn: on(38) });
    expect((await look(on(34))).people).toMatchObject([{ removedOn: null }]);
    expect((await look(on(1))).people).toEqual([]);
    expect((await look(on(25))).tasks).toMatchObject([{ doneOn: null }]);
    expect((await look(on(26))).tasks).toMatchObject([{ doneOn: on(26) }]);
  });

  test('each past day reads the same whenever one looks at it', async () => {
    const now = await look(on(27), daysLater(LAST + 300));
    const { today, ...then } = await look(on(27));
    expect(now).toEqual({ ...then, today: on(LAST + 300) });
    expect(today).toBe(on(LAST));
  });

  test('opened “tomorrow”, by a clock set back since, it is shown as on the day it was opened', async () => {
    const shown = await look(undefined, daysLater(-1));
    expect([shown.asOf, shown.today]).toEqual([TODAY, on(-1)]);
  });

  test('before the deal was opened there is nothing to see, and the answer says when it was', async () => {
    await expect(look('2026-03-01')).rejects.toMatchObject({
      code: 'deal.notYet',
      extra: { params: { openedOn: TODAY } },
    });
    await expect(look(on(LAST + 1))).rejects.toMatchObject({ code: 'deal.dateInFuture' });
  });
});

describe('what changed', () => {
  test('since the last review', async () => {
    const deal = await look(undefined);
    expect(deal.changes).toMatchObject({
      since: daysLater(32).toISOString(),
      sinceDay: on(32),
      stageBefore: 'intent',
      newEvidence: 0,
      moved: false,
    });
    expect(deal.changes.flagsGone.length).toBeGreaterThan(0);
    expect(deal.changes.flagsAdded).toEqual([]);
  });

  test('before any review, since a week earlier', async () => {
    const { changes } = await look(on(30));
    expect(changes).toMatchObject({ since: null, sinceDay: on(23), newEvidence: 1, stageBefore: null, moved: true });
  });

  test('in the first week, since the opening', async () => {
    expect((await look(on(2))).changes).toMatchObject({
      sinceDay: TODAY,
      newEvidence: 1,
      newSignals: 1,
      verdictBefore: 'unknown',
      pFirstBefore: null,
    });
  });
});

describe('the timeline', () => {
  const read = (query: { asOf?: string; cursor?: string; limit: number }) =>
    crew.world.as(crew.rep, (scope) => loadTimeline(scope, id, query), daysLater(LAST));
  const idOf = (item: TimelineItem): string => {
    if (item.type === 'evidence') return item.evidence.id;
    return item.type === 'task' ? item.task.id : item.id;
  };

  test('holds everything, newest first by the day it happened', async () => {
    const { items, count } = await read({ limit: 50 });
    expect(items.map(({ type, at }) => `${at} ${type}`)).toEqual([
      `${on(38)} turn`,
      `${on(30)} move`,
      `${on(25)} evidence`,
      `${on(3)} claim`,
      `${on(3)} evidence`,
      `${on(2)} interaction`,
      `${on(2)} task`,
      `${on(2)} signal`,
      `${on(2)} claim`,
      `${on(2)} evidence`,
    ]);
    expect(count).toEqual({ value: 10, capped: false });
    expect(items.find(({ type, at }) => type === 'evidence' && at === on(2))).toMatchObject({ superseded: true });
    expect(items.find(({ type }) => type === 'interaction')).toMatchObject({
      note: '第一次见',
      with: [{ id: contact, name: '方部长' }],
      by: { id: crew.rep, name: '销售' },
    });
  });

  test.each([1, 2, 4, 9])('pages of %i together hold each item once, in the same order', async (limit) => {
    const whole = (await read({ limit: 50 })).items.map(idOf);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await read({ limit, ...(cursor !== undefined && { cursor }) });
      expect(page.items.length).toBeLessThanOrEqual(limit);
      seen.push(...page.items.map(idOf));
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    expect(seen).toEqual(whole);
  });

  test('on a past day holds what was known then', async () => {
    const { items, count } = await read({ asOf: on(19), limit: 50 });
    expect(new Set(items.map(({ at }) => at))).toEqual(new Set([on(2)]));
    expect(count.value).toBe(5);
  });

  test('a cursor of another deal or day is refused', async () => {
    const { next } = await read({ limit: 2 });
    await expect(read({ limit: 2, cursor: next ?? '', asOf: on(30) })).rejects.toMatchObject({
      code: 'request.invalid',
    });
    await expect(read({ limit: 2, cursor: 'x' })).rejects.toMatchObject({ code: 'request.invalid' });
  });
});
