import { correctVisit as route, type TimelineItem } from '@qibu/contract';
import { beforeAll, expect, test } from 'vitest';
import { loadContact } from '../../accounts/load-contact.ts';
import { heard, record } from '../../testing/bodies.ts';
import { type Crew, newCrew } from '../../testing/crew.ts';
import { daysLater, TODAY } from '../../testing/world.ts';
import { addRecord } from '../add-record.ts';
import { showDeal } from '../settle.ts';
import { loadTimeline } from '../timeline.ts';
import { correctVisit, withdrawVisit } from './put-visit-right.ts';

let crew: Crew;
let contact: string;
let other: string;
beforeAll(async () => {
  crew = await newCrew();
  contact = await crew.world.contact(crew.account, '方部长');
  other = await crew.world.contact(crew.account, '何工');
});

const WHEN = '2026-02-20';
function as<T>(work: Parameters<typeof crew.world.as<T>>[1], days = 0): Promise<T> {
  return crew.world.as(crew.rep, work, days === 0 ? undefined : daysLater(days));
}
type Met = Extract<TimelineItem, { type: 'interaction' }>;
const timeline = async (id: string, asOf?: string) =>
  (await as((scope) => loadTimeline(scope, id, { limit: 100, asOf }), 1)).items;
const visits = async (id: string, asOf?: string): Promise<Met[]> =>
  (await timeline(id, asOf)).filter((item): item is Met => item.type === 'interaction');

/** A deal with a visit on which a budget was named, and a signal seen. */
async function visited() {
  const { id } = await crew.deal();
  const body = record({
    interaction: { kind: 'visit', happenedOn: WHEN, with: [contact], note: '看了现场' },
    evidence: [heard('预算列进去了', { saidBy: contact, happenedOn: WHEN })],
    claims: [{ slot: 'sso.budget', value: '两百五十万', happenedOn: WHEN, restsOn: [0] }],
    signals: [{ signal: 'E2', answer: 'for', by: contact, happenedOn: WHEN, restsOn: 0 }],
  });
  const before = await as((scope) => addRecord(scope, id, body));
  const [visit] = await visits(id);
  if (!visit) throw new Error('no visit was logged');
  return { of: { id, visitId: visit.id }, before };
}
const body = (more: object = {}) =>
  route.body.parse({ interaction: { kind: 'visit', happenedOn: WHEN, with: [contact], note: '看了现场', ...more } });
const held = ({ analysis }: Awaited<ReturnType<typeof showDeal>>) => analysis.held['sso.budget'];
const metOn = async (id: string) => (await as((scope) => loadContact(scope, id), 1)).interactions.length;

test('a visit corrected: what was said follows its day, nothing loses its support, past days stay', async () => {
  const { of, before } = await visited();
  const met = [await metOn(contact), await metOn(other)];
  const change = { happenedOn: '2026-02-10', with: [other], kind: 'call', minutes: 20, led: 'us' };
  const after = await as((scope) => correctVisit(scope, of, body(change)), 1);
  expect(held(after)).toMatchObject({ value: '两百五十万', basis: held(before)?.basis });
  expect(after.analysis.silentDays).toBe(21);
  expect(await visits(of.id)).toMatchObject([
    { id: of.visitId, at: WHEN, gone: 'corrected' },
    { at: '2026-02-10', kind: 'call', with: [{ id: other }], minutes: 20, led: 'us', gone: null },
  ]);
  const said = (await timeline(of.id)).filter((item) => item.type === 'evidence' && !item.superseded);
  expect(said).toMatchObject([{ at: '2026-02-10', evidence: { quote: '预算列进去了' } }]);
  expect(await visits(of.id, TODAY)).toMatchObject([{ id: of.visitId, gone: null }]);
  expect([await metOn(contact), await metOn(other)]).toEqual([(met[0] ?? 0) - 1, (met[1] ?? 0) + 1]);
});

test('a visit taken back counts no more, nor what was said on it; undone, all is as it was', async () => {
  const { of, before } = await visited();
  const gone = await as((scope) => withdrawVisit(scope, of, '记到别的项目上了'), 1);
  expect(gone.analysis.silentDays).toBeNull();
  expect(held(gone)?.basis).toBe('unknown');
  expect(gone.analysis.position.contributions.some(({ signal }) => signal === 'E2')).toBe(false);
  await expect(as((scope) => withdrawVisit(scope, of, '再撤一次'), 1)).rejects.toMatchObject({ code: 'notFound' });
  const back = await as((scope) => correctVisit(scope, of, body()), 1);
  const same = await as((scope) => showDeal(scope, of.id), 1);
  expect(back.analysis).toEqual(same.analysis);
  expect(held(back)).toMatchObject({ value: '两百五十万', basis: held(before)?.basis });
  expect(back.analysis.position.contributions.some(({ signal }) => signal === 'E2')).toBe(true);
  const log = await crew.world.db
    .selectFrom('audit_log')
    .where('entity_id', '=', of.visitId)
    .where('entity', '=', 'visit')
    .select('action')
    .orderBy('id')
    .execute();
  expect(log.map(({ action }) => action)).toEqual(['withdrawn', 'restored']);
});

test('a day after it was logged, one to come, a stranger’s contact and no reason are refused at their fields', async () => {
  const { of } = await visited();
  const put = (more: object) => as((scope) => correctVisit(scope, of, body(more)), 3);
  const at = (path: string, code: string) => ({ extra: { fields: [{ path: `body.interaction.${path}`, code }] } });
  await expect(put({ happenedOn: '2026-03-04' })).rejects.toMatchObject(at('happenedOn', 'afterRecorded'));
  await expect(put({ happenedOn: '2026-03-09' })).rejects.toMatchObject(at('happenedOn', 'inFuture'));
  const elsewhere = await crew.world.contact(await crew.world.account({ owner: crew.stranger }), '别家的人');
  await expect(put({ with: [elsewhere] })).rejects.toMatchObject(at('with.0', 'notFound'));
  await expect(as((scope) => withdrawVisit(scope, of, ''))).rejects.toMatchObject({ code: 'deal.reasonNeeded' });
});
