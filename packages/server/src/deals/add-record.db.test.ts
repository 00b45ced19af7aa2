import { type DealView, RecordBody } from '@qibu/contract';
import { beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../db/id.ts';
import { heard, record } from '../testing/bodies.ts';
import { type Crew, newCrew } from '../testing/crew.ts';
import { type WholeDeal, wholeDeal } from '../testing/whole-deal.ts';
import { daysLater, TODAY } from '../testing/world.ts';
import { addRecord } from './add-record.ts';
import { removePerson } from './deal-people.ts';
import { deleteDeal } from './delete-deal.ts';
import { showDeal } from './settle.ts';

let crew: Crew;
let contact: string;
beforeAll(async () => {
  crew = await newCrew();
  contact = await crew.world.contact(crew.account, '方部长');
});

type Body = Parameters<typeof record>[0];
const add = (deal: Pick<DealView, 'id'>, body: Body, now?: Date): Promise<WholeDeal> =>
  crew.world.as(crew.rep, async (scope) => wholeDeal(scope, await addRecord(scope, deal.id, record(body))), now);
const refused = async (body: Body, error: object): Promise<void> => {
  const deal = await crew.deal();
  const rows = () => crew.world.db.selectFrom('evidence').where('deal_id', '=', deal.id).select('id').execute();
  await expect(add(deal, body)).rejects.toMatchObject(error);
  expect(await rows()).toEqual([]);
};
const invalid = (path: string) => ({ code: 'request.invalid', extra: { fields: [{ path }] } });
const claim = (slot: string, value: unknown, restsOn: (number | string)[] = [0]) => ({
  slot,
  value: value as string,
  happenedOn: TODAY,
  restsOn,
});

describe('somebody met for the first time', () => {
  const met = (id: string) => ({
    people: [{ id, name: '何志远', title: '信息部部长' }],
    interaction: { kind: 'visit' as const, happenedOn: TODAY, with: [id] },
  });
  const named = () =>
    crew.world.db.selectFrom('contact').where('name', '=', '何志远').select(['id', 'account_id']).execute();

  test('becomes a contact of the customer with the record, and with nothing less', async () => {
    const id = newId();
    await expect(add(await crew.deal(), { ...met(id), claims: [claim('no.such', 1, [])] })).rejects.toMatchObject({
      code: 'request.invalid',
    });
    expect(await named()).toEqual([]);
    const deal = await add(await crew.deal(), met(id));
    expect(deal.people).toMatchObject([{ contactId: id, name: '何志远', title: '信息部部长' }]);
    expect(await named()).toEqual([{ id, account_id: crew.account }]);
  });

  test('an id that is taken at another customer, or a deal without one, is refused', async () => {
    const elsewhere = await crew.world.contact(await crew.world.account({ owner: crew.stranger }), '别家的人');
    await refused(met(elsewhere), { code: 'notFound' });
    const bare = await crew.deal({ accountId: null });
    await expect(add(bare, met(newId()))).rejects.toMatchObject(invalid('body.people.0.name'));
  });
});

describe('a visit in one record', () => {
  test('statement, what it shows, whom we met and what was promised arrive together, judged', async () => {
    const deal = await add(await crew.deal(), {
      interaction: { kind: 'visit', happenedOn: TODAY, with: [contact], note: '看了车间' },
      evidence: [heard('「预算列进去了，四百万这一档。」', { saidBy: contact, source: 'visit' })],
      claims: [claim('sso.budget', '400 万'), claim('status.budget', true), claim(`person.${contact}.support`, 3)],
      signals: [{ signal: 'E2', answer: 'for', by: contact, happenedOn: TODAY, restsOn: 0 }],
      tasks: [{ kind: 'promise-ours', title: '周五前给方案', dueOn: '2026-03-06', agreed: true }],
    });
    expect(deal.people).toMatchObject([{ contactId: contact, name: '方部长', addedOn: TODAY }]);
    expect(deal.analysis.held['sso.budget']).toMatchObject({ value: '400 万', basis: 'fact', freshness: 'fresh' });
    expect(deal.analysis.people).toMatchObject([{ contactId: contact, support: 3, contacts: 1 }]);
    expect(deal.standing).toMatchObject({ silentDays: 0, lastContactOn: TODAY });
    expect(deal.tasks).toMatchObject([{ title: '周五前给方案', owner: { id: crew.rep, name: '销售' }, version: 1 }]);
    expect(deal.evidence).toMatchObject([
      {
        saidBy: { id: contact, name: '方部长' },
        learnedBy: { id: crew.rep, name: '销售' },
        carries: ['sso.budget', 'status.budget', `person.${contact}.support`, 'E2'],
      },
    ]);
  });

  test('a second visit is judged from the dossier at hand as it is when read back', async () => {
    const person = { saidBy: contact, source: 'visit' } as const;
    const visit: Body = {
      interaction: { kind: 'visit', happenedOn: TODAY, with: [contact], note: '又去了一次' },
      evidence: [heard('「预算批了。」', person)],
      claims: [claim('sso.budget', '500 万')],
      signals: [{ signal: 'E2', answer: 'for', by: contact, happenedOn: TODAY, restsOn: 0 }],
      tasks: [{ kind: 'task', title: '约总工', dueOn: '2026-03-09', agreed: false }],
    };
    const first = await add(await crew.deal(), visit);
    const reply = await add(first, visit);
    const readBack = await crew.world.as(crew.rep, async (scope) => wholeDeal(scope, await showDeal(scope, first.id)));
    expect(reply).toEqual(readBack);
    expect(reply.evidence).toHaveLength(2);
  });

  test('it does not disturb those who edit the deal’s fields, but shows in the list by last change', async () => {
    const deal = await crew.deal();
    const after = await add(deal, { evidence: [heard('听说')] }, daysLater(1));
    expect(after.version).toBe(deal.version);
    expect(after.updatedAt > deal.updatedAt).toBe(true);
  });

  test('what was learned before the deal was opened may be put on file', async () => {
    const deal = await add(await crew.deal(), { evidence: [heard('去年就想换', { happenedOn: '2025-11-20' })] });
    expect(deal.evidence).toMatchObject([{ happenedOn: '2025-11-20', recordedOn: TODAY }]);
  });

  test('the same value again keeps what carried it; another value starts afresh', async () => {
    const budget = (value: string) => ({ evidence: [heard(`「${value}」`)], claims: [claim('sso.budget', value)] });
    const carriers = ({ analysis }: DealView) => analysis.held['sso.budget']?.evidence.map(({ id }) => id) ?? [];
    const first = await add(await crew.deal(), budget('400 万'));
    const [once] = carriers(first);
    const twice = await add(first, budget('400 万'));
    expect(carriers(twice)).toHaveLength(2);
    expect(carriers(twice)).toContain(once);
    const afresh = await add(twice, budget('300 万'));
    expect(carriers(afresh)).toHaveLength(1);
    expect(carriers(twice)).not.toContain(carriers(afresh)[0]);
  });
  test('a claim may rest on evidence on file, or on nothing', async () => {
    const first = await add(await crew.deal(), { evidence: [heard('「年底前要用上。」')] });
    const id = first.evidence[0]?.id ?? '';
    const deal = await add(first, {
      claims: [claim('sso.completion', '2026-12-20', [id]), claim('sso.buyer', '江州重工本部', [])],
    });
    expect(deal.analysis.held['sso.completion']).toMatchObject({ value: '2026-12-20', basis: 'fact' });
    expect(deal.analysis.held['sso.buyer']).toMatchObject({ value: '江州重工本部', basis: 'unknown' });
  });
});

describe('corrections', () => {
  test('the newer statement stands in for the older one, which stays on file', async () => {
    const first = await add(await crew.deal(), {
      evidence: [heard('四百万')],
      claims: [claim('sso.budget', '400 万')],
    });
    const old = first.evidence[0]?.id ?? '';
    const deal = await add(first, {
      evidence: [heard('听错了，是三百万', { kind: 'third-party', supersedes: old })],
    });
    const held = deal.analysis.held['sso.budget'];
    expect(held?.basis).toBe('assumption');
    expect(held?.evidence.map(({ id }) => id)).toEqual([deal.evidence.find(({ id }) => id !== old)?.id]);
    expect(Object.fromEntries(deal.evidence.map(({ quote, carries }) => [quote, carries]))).toEqual({
      四百万: [],
      '听错了，是三百万': ['sso.budget'],
    });
  });

  test('a retraction takes it away', async () => {
    const first = await add(await crew.deal(), { evidence: [heard('立项了')], claims: [claim('status.set-up', true)] });
    const old = first.evidence[0]?.id ?? '';
    const deal = await add(first, { evidence: [heard('记错项目了', { supersedes: old, retracts: true })] });
    expect(deal.analysis.held['status.set-up']?.basis).toBe('unknown');
    expect(deal.evidence.flatMap(({ carries }) => carries)).toEqual([]);
  });

  test('the same statement is corrected once, also by two at the same time', async () => {
    const first = await add(await crew.deal(), { evidence: [heard('四百万')] });
    const correction = { evidence: [heard('是三百万', { supersedes: first.evidence[0]?.id ?? '' })] };
    const tries = await Promise.allSettled([add(first, correction), add(first, correction), add(first, correction)]);
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const one of tries)
      if (one.status === 'rejected') expect(one.reason).toMatchObject(invalid('body.evidence.0.supersedes'));
  });

  test('there must be something to retract', () =>
    refused({ evidence: [heard('没有的事', { retracts: true })] }, invalid('body.evidence.0.supersedes')));
});

describe('what cannot be is refused, and nothing of the record is kept', () => {
  test('a day to come', async () => {
    const tomorrow = '2026-03-03';
    await refused({ evidence: [heard('明天的事', { happenedOn: tomorrow })] }, { code: 'deal.dateInFuture' });
    await refused(
      { evidence: [heard('今天')], claims: [{ ...claim('status.set-up', true), happenedOn: tomorrow }] },
      { code: 'deal.dateInFuture' },
    );
    await refused({ interaction: { kind: 'call', happenedOn: tomorrow } }, { code: 'deal.dateInFuture' });
  });

  test('B18 the day is the workspace’s: 7 in the morning in Shanghai is today there, yesterday in London', async () => {
    const early = new Date('2026-03-02T23:00:00Z');
    const deal = await add(await crew.deal(), { evidence: [heard('早会', { happenedOn: '2026-03-03' })] }, early);
    expect(deal.today).toBe('2026-03-03');
  });

  test.each([
    ['gate.no-such-criterion', true],
    ['account.payment', 5],
    ['sso.colour', 'blue'],
    ['toString', 'x'],
    ['person.x.support', 3],
  ])('a slot that is none (%s)', (slot, value) =>
    refused({ evidence: [heard('话')], claims: [claim(slot, value)] }, invalid('body.claims.0.slot')),
  );

  test('a value that does not fit its slot', () =>
    refused({ evidence: [heard('话')], claims: [claim('status.set-up', '也许')] }, invalid('body.claims.0.value')));

  test('an index beyond the evidence of the record', () =>
    refused(
      { evidence: [heard('话')], claims: [claim('status.set-up', true, [1])] },
      invalid('body.claims.0.restsOn'),
    ));

  test('a record of nothing', () => refused({}, invalid('body')));

  test('A2 evidence of another deal', async () => {
    const other = await add(await crew.deal(), { evidence: [heard('别的项目')] });
    const id = other.evidence[0]?.id ?? '';
    await refused({ claims: [claim('status.set-up', true, [id])] }, { code: 'deal.evidenceUnknown' });
    await refused({ evidence: [heard('改', { supersedes: id })] }, { code: 'deal.evidenceUnknown' });
    await refused(
      { signals: [{ signal: 'E1', answer: 'for', happenedOn: TODAY, restsOn: id }] },
      { code: 'deal.evidenceUnknown' },
    );
  });

  test('A2 a person of another customer, wherever they are named', async () => {
    const elsewhere = await crew.world.contact(await crew.world.account({ owner: crew.rep }));
    const said = heard('话');
    await refused({ evidence: [{ ...said, saidBy: elsewhere }] }, { code: 'notFound' });
    await refused({ interaction: { kind: 'call', happenedOn: TODAY, with: [elsewhere] } }, { code: 'notFound' });
    await refused({ evidence: [said], claims: [claim(`person.${elsewhere}.support`, 1)] }, { code: 'notFound' });
    await refused({ tasks: [{ kind: 'task', title: '约', contactId: elsewhere }] }, { code: 'notFound' });
    await refused(
      { evidence: [said], signals: [{ signal: 'E1', answer: 'for', by: elsewhere, happenedOn: TODAY, restsOn: 0 }] },
      { code: 'notFound' },
    );
  });

  test('the answer names the fields that name them', async () => {
    const elsewhere = await crew.world.contact(await crew.world.account({ owner: crew.rep }));
    const said = heard('话');
    await refused(
      {
        interaction: { kind: 'call', happenedOn: TODAY, with: [elsewhere] },
        evidence: [said, { ...said, saidBy: elsewhere }],
        claims: [claim(`person.${elsewhere}.support`, 1)],
      },
      {
        code: 'notFound',
        extra: {
          fields: ['interaction.with.0', 'evidence.1.saidBy', 'claims.0.slot'].map((field) => ({
            path: `body.${field}`,
            code: 'notFound',
          })),
        },
      },
    );
  });

  test('a task for someone who is not here', async () => {
    const elsewhere = await (await crew.world.another()).user();
    await refused({ tasks: [{ kind: 'task', title: '约', ownerId: elsewhere }] }, { code: 'notFound' });
  });

  test('a task for a colleague who cannot see the deal', async () => {
    await refused(
      { tasks: [{ kind: 'task', title: '约', ownerId: crew.stranger }] },
      { code: 'request.invalid', extra: { fields: [{ path: 'body.tasks.0.ownerId', code: 'cannotSeeDeal' }] } },
    );
  });

  test.each(['dealId', 'learnedBy', 'recordedOn', 'recordedAt', 'id', 'workspaceId'])(
    'B33 C2 evidence does not take %s from the caller',
    (key) => expect(RecordBody.safeParse({ evidence: [{ ...heard('话'), [key]: 'x' }] }).success).toBe(false),
  );

  test('a deleted deal takes no record', async () => {
    const deal = await crew.deal();
    await crew.world.as(crew.rep, (scope) => deleteDeal(scope, deal.id, 1));
    await expect(add(deal, { evidence: [heard('晚了')] })).rejects.toMatchObject({ code: 'notFound' });
  });
});

test('someone removed from the deal stays off when an old visit names them', async () => {
  const deal = await add(await crew.deal(), { evidence: [heard('话', { saidBy: contact })] });
  await crew.world.as(crew.rep, (scope) => removePerson(scope, deal.id, contact));
  const after = await add(deal, { evidence: [heard('他走之前说的', { saidBy: contact })] });
  expect(after.people).toMatchObject([{ contactId: contact, removedOn: TODAY }]);
});

test('two records at the same moment: both are on file and the stored summary knows both', async () => {
  const deal = await crew.deal();
  const bodies = ['E1', 'E2', 'E3', 'E4', 'M1', 'M2'].map((signal) => ({
    evidence: [heard(`关于 ${signal}`)],
    signals: [{ signal: signal as 'E1', answer: 'for' as const, happenedOn: TODAY, restsOn: 0 }],
  }));
  const views = await Promise.all(bodies.map((body) => add(deal, body)));
  const fullest = views.find(({ analysis }) => analysis.known.signals === 6);
  const stored = await crew.world.as(crew.rep, ({ tx }) =>
    tx.selectFrom('standing').where('id', '=', deal.id).select(['p_first', 'risk']).executeTakeFirst(),
  );
  expect(stored).toEqual({ p_first: fullest?.standing.pFirst, risk: fullest?.standing.risk });
});
