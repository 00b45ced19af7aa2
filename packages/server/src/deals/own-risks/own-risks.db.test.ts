import { addOwnRisk } from '@qibu/contract';
import { beforeAll, expect, test } from 'vitest';
import { type Crew, newCrew } from '../../testing/crew.ts';
import { daysLater, TODAY } from '../../testing/world.ts';
import { showDeal } from '../settle.ts';
import { addRisk, closeRisk, removeRisk } from './own-risks.ts';

let crew: Crew;
beforeAll(async () => {
  crew = await newCrew();
});

const body = (more: object = {}) =>
  addOwnRisk.body.parse({
    title: '厂长年底要退',
    why: '他自己说的',
    ownerId: crew.rep,
    expiresOn: '2026-03-20',
    ...more,
  });
const ownIn = ({ analysis }: Awaited<ReturnType<typeof showDeal>>) =>
  analysis.flags.filter(({ id }) => id === 'own-risk');
const add = (id: string, more: object = {}) => crew.world.as(crew.rep, (scope) => addRisk(scope, id, body(more)));

test('counts with the others until it is closed, and again when that is taken back', async () => {
  const made = await crew.deal();
  const after = await add(made.id, { weight: 'high' });
  const [risk] = ownIn(after);
  expect(risk).toMatchObject({
    severity: 'high',
    params: { title: '厂长年底要退', why: '他自己说的', owner: crew.rep },
  });
  expect(after.analysis.flags[0]).toEqual(risk);
  expect(after.analysis.mines).toBe(made.analysis.mines + 1);
  const stored = await crew.world.db
    .selectFrom('standing')
    .where('id', '=', made.id)
    .select('mines')
    .executeTakeFirstOrThrow();
  expect(stored.mines).toBe(after.analysis.mines);
  const of = { id: made.id, riskId: risk?.subject ?? '' };
  const close = (closed: boolean) => crew.world.as(crew.boss, (scope) => closeRisk(scope, of, closed));
  expect(ownIn(await close(true))).toEqual([]);
  expect(ownIn(await close(false))).toEqual([risk]);
  await crew.world.as(crew.rep, (scope) => removeRisk(scope, of));
  const log = await crew.world.db
    .selectFrom('audit_log')
    .where('entity_id', '=', of.riskId)
    .select('action')
    .orderBy('id')
    .execute();
  expect(log.map(({ action }) => action)).toEqual(['created', 'changed', 'changed', 'withdrawn']);
});

test('steps back by itself after its last day', async () => {
  const { id } = await crew.deal();
  await add(id);
  const on = (days: number) => crew.world.as(crew.rep, (scope) => showDeal(scope, id), daysLater(days));
  expect(ownIn(await on(18))).toHaveLength(1);
  expect(ownIn(await on(19))).toEqual([]);
});

test.each<[name: string, more: () => object, expected: object]>([
  ['no reason', () => ({ why: ' ' }), { code: 'deal.reasonNeeded' }],
  ['a day that is not to come', () => ({ expiresOn: TODAY }), { extra: { fields: [{ code: 'notInFuture' }] } }],
  [
    'somebody who may not see the deal',
    () => ({ ownerId: crew.stranger }),
    { extra: { fields: [{ code: 'cannotSeeDeal' }] } },
  ],
])('%s is refused', async (_, more, expected) => {
  const { id } = await crew.deal();
  await expect(add(id, more())).rejects.toMatchObject(expected);
});

test('a stranger sees none of it', async () => {
  const made = await crew.deal();
  const riskId = ownIn(await add(made.id))[0]?.subject ?? '';
  await expect(
    crew.world.as(crew.stranger, (scope) => closeRisk(scope, { id: made.id, riskId }, true)),
  ).rejects.toMatchObject({ code: 'notFound' });
});
