import { ContactView, createContact as createRoute, listContacts as listRoute } from '@qibu/contract';
import type { z } from 'zod';
import { beforeAll, describe, expect, test } from 'vitest';
import { addRecord } from '../deals/add-record.ts';
import { createDeal } from '../deals/create-deal.ts';
import { putPerson } from '../deals/deal-people.ts';
import { showDeal } from '../deals/settle.ts';
import { verifyStandings } from '../standing/verify-standings.ts';
import { newDeal, record } from '../testing/bodies.ts';
import { newWorld, TODAY, type World } from '../testing/world.ts';
import { deleteContact } from './delete-contact.ts';
import { listContacts } from './list-contacts.ts';
import { loadContact } from './load-contact.ts';
import { restoreContact } from './restore-contact.ts';
import { changeContact, createContact } from './write-contact.ts';

let world: World;
let rep: string;
let stranger: string;
let account: string;
let elsewhere: string;

beforeAll(async () => {
  world = await newWorld();
  rep = await world.user();
  stranger = await world.user();
  account = await world.account({ owner: rep, name: '恒达矿业' });
  elsewhere = await world.account({ owner: stranger });
});

const create = (body: Omit<z.input<typeof createRoute.body>, 'accountId'>, accountId = account) =>
  world.as(rep, (scope) => createContact(scope, createRoute.body.parse({ accountId, ...body })));
const change = ({ id, version }: { id: string; version: number }, edit: object) =>
  world.as(rep, (scope) => changeContact(scope, { id, version, change: edit }));

describe('a contact', () => {
  test('says on what basis it is kept, and is on the audit log', async () => {
    const contact = await create({ name: '钟岳', title: '总经理', phone: '139' });
    expect(ContactView.parse(contact)).toBeTruthy();
    expect(contact).toMatchObject({
      name: '钟岳',
      basis: 'legitimate-interest',
      account: { name: '恒达矿业' },
      deals: 0,
    });
    const log = await world.db.selectFrom('audit_log').where('entity_id', '=', contact.id).select('action').execute();
    expect(log).toEqual([{ action: 'created' }]);
  });

  test('A2 cannot be put under, or moved to, an account its editor does not see', async () => {
    await expect(create({ name: '外人' }, elsewhere)).rejects.toMatchObject({ code: 'notFound' });
    const contact = await create({ name: '留在这里' });
    await expect(change(contact, { accountId: elsewhere })).rejects.toMatchObject({ code: 'notFound' });
    const other = await world.contact(elsewhere, '别人的');
    await expect(change({ id: other, version: 1 }, { accountId: account })).rejects.toMatchObject({ code: 'notFound' });
  });

  test('R10 a stale edit gets what is stored', async () => {
    const contact = await create({ name: '两次改' });
    await change(contact, { department: '设备科' });
    await expect(change(contact, { department: '信息部' })).rejects.toMatchObject({
      code: 'conflict.stale',
      extra: { current: { department: '设备科', version: 2 } },
    });
  });

  test('goes to the bin and comes back', async () => {
    const contact = await create({ name: '走了又来' });
    await world.as(rep, (scope) => deleteContact(scope, contact.id, 1));
    await expect(world.as(rep, (scope) => loadContact(scope, contact.id))).rejects.toMatchObject({ code: 'notFound' });
    await world.as(rep, (scope) => restoreContact(scope, contact.id));
    expect(await world.as(rep, (scope) => loadContact(scope, contact.id))).toMatchObject({ version: 3 });
  });

  test('shows the deals they are in, with their part there, and when we met', async () => {
    const contact = await create({ name: '技术把关人' });
    const deal = await world.as(rep, (scope) => createDeal(scope, newDeal({ name: '一期', accountId: account })));
    await world.as(rep, (scope) => putPerson(scope, deal.id, contact.id));
    const facts = record({
      interaction: { kind: 'visit', happenedOn: TODAY, with: [contact.id], note: '看了现场' },
      evidence: [{ kind: 'observation', quote: '参数由他定', happenedOn: TODAY }],
      claims: [
        { slot: `person.${contact.id}.roles`, value: ['technical'], happenedOn: TODAY, restsOn: [0] },
        { slot: `person.${contact.id}.support`, value: -2, happenedOn: TODAY, restsOn: [0] },
      ],
    });
    await world.as(rep, (scope) => addRecord(scope, deal.id, facts));
    expect(await world.as(rep, (scope) => loadContact(scope, contact.id))).toMatchObject({
      deals: 1,
      lastContactOn: TODAY,
      inDeals: [{ id: deal.id, name: '一期', roles: ['technical'], support: -2, outcome: 'open' }],
      interactions: [{ kind: 'visit', note: '看了现场', dealName: '一期' }],
    });
  });

  test('a list pages through everyone once, those never met last', async () => {
    for (let at = 0; at < 9; at += 1) await create({ name: at % 2 ? '同名' : `人${at}` });
    for (const sort of ['name', 'lastContact', 'updated'] as const)
      for (const order of ['asc', 'desc'] as const) {
        const ids: string[] = [];
        let cursor: string | undefined;
        let total = 0;
        do {
          const asked = listRoute.query.parse({ sort, order, limit: 4, cursor });
          const page = await world.as(rep, (scope) => listContacts(scope, asked));
          if (sort === 'lastContact' && ids.length === 0) expect(page.items[0]?.lastContactOn).toBe(TODAY);
          ids.push(...page.items.map(({ id }) => id));
          total = page.count.value;
          cursor = page.next ?? undefined;
        } while (cursor);
        expect(ids).toHaveLength(total);
        expect(new Set(ids).size).toBe(total);
      }
  });
});

describe('a new post', () => {
  const dealWith = async (contactId: string) => {
    const deal = await world.as(rep, (scope) => createDeal(scope, newDeal({ name: '换岗的项目', accountId: account })));
    return world.as(rep, (scope) => putPerson(scope, deal.id, contactId));
  };
  const mine = async (dealId: string) => {
    const { analysis, standing } = await world.as(rep, (scope) => showDeal(scope, dealId));
    const { how = null } = analysis.flags.find(({ id }) => id === 'people-changed')?.params ?? {};
    return [how, standing.flags.includes('people-changed')];
  };

  test('is a risk in their deals at once, and the stored summary says so too', async () => {
    const contact = await create({ name: '换岗', title: '科长' });
    const { id } = await dealWith(contact.id);
    expect(await mine(id)).toEqual([null, false]);
    await change(contact, { title: '副部长' });
    expect(await mine(id)).toEqual(['post', true]);
    expect(await world.asWorkspace(verifyStandings)).toMatchObject({ missing: [], differences: [] });
  });

  test('a title filled in, taken away or written the same is none', async () => {
    const contact = await create({ name: '补头衔' });
    const { id } = await dealWith(contact.id);
    const filled = await change(contact, { title: '科长' });
    const same = await change(filled, { title: '科长', department: '设备科' });
    await change(same, { title: null });
    expect(await mine(id)).toEqual([null, false]);
  });
});
