import { beforeAll, describe, expect, test } from 'vitest';
import { verifyStandings } from '../standing/verify-standings.ts';
import { heard, record } from '../testing/bodies.ts';
import { type Crew, newCrew } from '../testing/crew.ts';
import { daysLater, TODAY } from '../testing/world.ts';
import { addRecord } from './add-record.ts';
import { putPerson, removePerson } from './deal-people.ts';
import { deleteDeal } from './delete-deal.ts';
import { setOutcome } from './set-outcome.ts';
import { showDeal } from './settle.ts';
import { outcome } from '../testing/bodies.ts';

let crew: Crew;
let contact: string;
beforeAll(async () => {
  crew = await newCrew();
  contact = await crew.world.contact(crew.account, '方部长');
});

const put = (id: string, who = contact, by = crew.rep, days = 0) =>
  crew.world.as(by, (scope) => putPerson(scope, id, who), daysLater(days));
const remove = (id: string, who = contact, by = crew.rep, days = 0) =>
  crew.world.as(by, (scope) => removePerson(scope, id, who), daysLater(days));
const rows = (id: string) =>
  crew.world.db
    .selectFrom('deal_person')
    .where('deal_id', '=', id)
    .select(['contact_id', 'added_on', 'removed_on'])
    .execute();
const show = (id: string, days = 0) => crew.world.as(crew.rep, (scope) => showDeal(scope, id), daysLater(days));

describe('a person of a deal', () => {
  test('is named, leaves, and is back, on the days it was so', async () => {
    const { id } = await crew.deal();
    await put(id, contact, crew.rep, 1);
    expect(await rows(id)).toEqual([{ contact_id: contact, added_on: '2026-03-03', removed_on: null }]);
    await remove(id, contact, crew.rep, 5);
    expect(await rows(id)).toEqual([{ contact_id: contact, added_on: '2026-03-03', removed_on: '2026-03-07' }]);
    await put(id, contact, crew.rep, 9);
    expect(await rows(id)).toEqual([{ contact_id: contact, added_on: '2026-03-03', removed_on: null }]);
  });

  test('named twice is there once', async () => {
    const { id } = await crew.deal();
    await put(id);
    await put(id);
    expect(await rows(id)).toHaveLength(1);
  });

  test('moves what is stored with what is judged', async () => {
    const { id } = await crew.deal();
    await put(id);
    await remove(id);
    await put(id);
    expect((await crew.world.asWorkspace(verifyStandings)).differences).toEqual([]);
  });

  test('who has left stays left, whatever an old visit says', async () => {
    const { id } = await crew.deal();
    await put(id);
    await remove(id);
    const visit = record({
      evidence: [heard('「我已经调走了。」', { saidBy: contact })],
      claims: [{ slot: `person.${contact}.support`, value: 2, happenedOn: TODAY, restsOn: [0] }],
    });
    await crew.world.as(crew.rep, (scope) => addRecord(scope, id, visit));
    expect((await rows(id)).map(({ removed_on }) => removed_on)).toEqual([TODAY]);
  });

  test('leaves the words they said', async () => {
    const { id } = await crew.deal();
    await crew.world.as(crew.rep, (scope) =>
      addRecord(scope, id, record({ evidence: [heard('「先看别家。」', { saidBy: contact })] })),
    );
    await remove(id);
    const kept = await crew.world.db
      .selectFrom('evidence')
      .where('deal_id', '=', id)
      .select(['quote', 'said_by'])
      .execute();
    expect(kept).toEqual([{ quote: '「先看别家。」', said_by: contact }]);
  });

  test('changes the deal for lists by last change, not for those who edit its fields', async () => {
    const { id, version } = await crew.deal();
    await put(id, contact, crew.rep, 2);
    const after = await show(id, 2);
    expect([after.version, after.updatedAt]).toEqual([version, daysLater(2).toISOString()]);
  });

  test('is on record, coming and going', async () => {
    const { id } = await crew.deal();
    await put(id);
    await remove(id);
    const trail = await crew.world.db
      .selectFrom('audit_log')
      .where('entity_id', '=', id)
      .where('action', '=', 'changed')
      .orderBy('id')
      .select('changes')
      .execute();
    expect(trail.map(({ changes }) => changes)).toEqual([{ added: contact }, { removed: contact }]);
  });
});

describe('who may be named', () => {
  test.each<[name: string, who: () => Promise<string>]>([
    ['nobody of another customer', async () => crew.world.contact(await crew.world.account({ owner: crew.rep }))],
    [
      'nobody in the bin',
      async () => {
        const gone = await crew.world.contact(crew.account);
        await crew.world.db
          .updateTable('contact')
          .set({ deleted_at: daysLater(0) })
          .where('id', '=', gone)
          .execute();
        return gone;
      },
    ],
    ['nobody who does not exist', async () => crew.account],
    [
      'nobody of another workspace',
      async () => {
        const other = await crew.world.another();
        return other.contact(await other.account({ owner: await other.user() }));
      },
    ],
  ])('%s', async (_, who) => {
    const { id } = await crew.deal();
    await expect(put(id, await who())).rejects.toMatchObject({ code: 'notFound' });
    expect(await rows(id)).toEqual([]);
  });

  test('nobody at all in a deal without a customer', async () => {
    const { id } = await crew.deal({ accountId: null });
    await expect(put(id)).rejects.toMatchObject({ code: 'notFound' });
  });

  test('someone who left the customer but is of the deal may come back', async () => {
    const { id } = await crew.deal();
    const moved = await crew.world.contact(crew.account);
    await put(id, moved);
    await remove(id, moved);
    const elsewhere = await crew.world.account({ owner: crew.rep });
    await crew.world.db.updateTable('contact').set({ account_id: elsewhere }).where('id', '=', moved).execute();
    await put(id, moved);
    expect(await rows(id)).toEqual([expect.objectContaining({ contact_id: moved, removed_on: null })]);
  });
});

describe('taking off', () => {
  test('someone who is not of the deal is refused', async () =>
    expect(remove((await crew.deal()).id)).rejects.toMatchObject({ code: 'notFound' }));

  test('twice is refused the second time', async () => {
    const { id } = await crew.deal();
    await put(id);
    await remove(id);
    await expect(remove(id)).rejects.toMatchObject({ code: 'notFound' });
  });
});

describe('by whom', () => {
  test.each<[name: string, by: () => string, done: boolean]>([
    ['the owner', () => crew.rep, true],
    ['the manager', () => crew.boss, true],
    ['an administrator', () => crew.admin, true],
    ['a stranger', () => crew.stranger, false],
  ])('%s', async (_, by, done) => {
    const { id } = await crew.deal();
    const tried = await put(id, contact, by()).then(
      () => true,
      () => false,
    );
    expect([tried, (await rows(id)).length]).toEqual([done, done ? 1 : 0]);
  });

  test('nobody in a deal in the bin', async () => {
    const { id, version } = await crew.deal();
    await crew.world.as(crew.rep, (scope) => deleteDeal(scope, id, version));
    await expect(put(id)).rejects.toMatchObject({ code: 'notFound' });
  });

  test('in a closed deal as well: people are known beyond it', async () => {
    const { id, version } = await crew.deal();
    await crew.world.as(crew.rep, (scope) => setOutcome(scope, id, { body: outcome('won'), version }));
    await put(id);
    expect(await rows(id)).toHaveLength(1);
  });
});
