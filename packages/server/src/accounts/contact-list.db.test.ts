import { listContacts as listRoute } from '@qibu/contract';
import { SURNAMES_READ_AS, surnameFirst } from '@qibu/core';
import { sql } from 'kysely';
import type { z } from 'zod';
import { beforeAll, describe, expect, test } from 'vitest';
import { addRecord } from '../deals/add-record.ts';
import { putPerson } from '../deals/deal-people.ts';
import { deleteDeal } from '../deals/delete-deal.ts';
import { record } from '../testing/bodies.ts';
import { type Crew, newCrew } from '../testing/crew.ts';
import { TODAY } from '../testing/world.ts';
import { deleteAccount } from './delete-account.ts';
import { listContacts } from './list-contacts.ts';
import { loadContact } from './load-contact.ts';
import { restoreAccount } from './restore-account.ts';

let crew: Crew;
let elsewhere: string;
beforeAll(async () => {
  crew = await newCrew();
  const { world, rep, stranger } = crew;
  for (const name of ['钟岳', '钟正', 'Anna Ｍüller', '100%_达标', "O'Hara"]) await world.contact(crew.account, name);
  const other = await world.account({ owner: rep, name: '别的客户' });
  await world.contact(other, '钟岳');
  elsewhere = await world.account({ owner: stranger, name: '外人的客户' });
  await world.contact(elsewhere, '钟岳');
});

const list = async (query: z.input<typeof listRoute.query>, by = crew.rep) =>
  crew.world.as(by, (scope) => listContacts(scope, listRoute.query.parse(query)));
const names = async (query: z.input<typeof listRoute.query>, by = crew.rep) =>
  (await list(query, by)).items.map(({ name, account }) => `${name}, ${account.name}`);

describe('the list of contacts finds by', () => {
  test.each([
    ['钟岳', ['钟岳, 别的客户', '钟岳, 江州重工']],
    ['zhongyue', ['钟岳, 别的客户', '钟岳, 江州重工']],
    ['zy', ['钟岳, 别的客户', '钟岳, 江州重工']],
    ['müller', ['Anna Ｍüller, 江州重工']],
    ['ＡＮＮＡ', ['Anna Ｍüller, 江州重工']],
    ['100%', ['100%_达标, 江州重工']],
    ["o'h", ["O'Hara, 江州重工"]],
    ['_', []],
    ['%', []],
    ["' or true --", []],
    ['\\', []],
    ['没有这个人', []],
  ])('%s', async (q, found) => {
    expect((await names({ q })).toSorted()).toEqual(found.toSorted());
    // Administrators search the whole house, so they find the stranger's as well, and no others.
    const all = (await names({ q }, crew.admin)).filter((one) => !one.endsWith('外人的客户'));
    expect(all.toSorted()).toEqual(found.toSorted());
  });

  test('account, and by name within it', async () => {
    expect(await names({ account: crew.account, q: '钟' })).toEqual(['钟岳, 江州重工', '钟正, 江州重工']);
    expect(await names({ account: elsewhere })).toEqual([]);
    expect(await names({ account: crypto.randomUUID() })).toEqual([]);
  });

  test('nothing but blanks is no search', async () =>
    expect((await list({ q: '  ' })).count).toEqual((await list({})).count));
});

describe('who sees which contacts', () => {
  test.each<[name: string, who: () => string, count: number]>([
    ['who owns the customers', () => crew.rep, 6],
    ['their manager', () => crew.boss, 6],
    ['a colleague of another line, their own', () => crew.stranger, 1],
    ['an administrator', () => crew.admin, 7],
  ])('%s', async (_, who, count) => expect((await list({}, who())).count).toEqual({ value: count, capped: false }));

  test('nobody of another workspace', async () => {
    const other = await crew.world.another();
    const spy = await other.user({ admin: true });
    const page = await other.as(spy, (scope) => listContacts(scope, listRoute.query.parse({})));
    expect([page.items, page.count.value]).toEqual([[], 0]);
  });

  test('of a deleted customer nobody, until it is back', async () => {
    const gone = await crew.world.account({ owner: crew.rep, name: '先删后回' });
    await crew.world.contact(gone, '随行的人');
    const found = () => names({ q: '随行的人' });
    await crew.world.as(crew.rep, (scope) => deleteAccount(scope, gone, 1));
    expect([await found(), await names({ account: gone }, crew.admin)]).toEqual([[], []]);
    await crew.world.as(crew.rep, (scope) => restoreAccount(scope, gone));
    expect(await found()).toEqual(['随行的人, 先删后回']);
  });
});

describe('what is counted of a contact', () => {
  let contact: string;
  let deal: { readonly id: string; readonly version: number };
  beforeAll(async () => {
    contact = await crew.world.contact(elsewhere, '两边都认识');
    deal = await crew.world.as(crew.rep, async () => crew.deal({ name: '只有本线看得见' }));
    // The stranger's customer, and a deal only the representative's line sees.
    await crew.world.db.updateTable('deal').set({ account_id: elsewhere }).where('id', '=', deal.id).execute();
    await crew.world.as(crew.rep, (scope) => putPerson(scope, deal.id, contact));
    const visit = record({ interaction: { kind: 'visit', happenedOn: TODAY, with: [contact], note: '私下见了' } });
    await crew.world.as(crew.rep, (scope) => addRecord(scope, deal.id, visit));
  });
  /** What a reader is told, by the queries alone: row-level security would hide it a second time. */
  const seen = async (by: string) => {
    const query = listRoute.query.parse({ q: '两边都认识' });
    const alone = <T>(work: Parameters<typeof crew.world.as<T>>[1]) => crew.world.asWithoutSecondWall(by, work);
    const view = await alone((scope) => loadContact(scope, contact));
    const [row] = (await alone((scope) => listContacts(scope, query))).items;
    expect([row?.deals, row?.lastContactOn]).toEqual([view.deals, view.lastContactOn]);
    return [view.deals, view.lastContactOn, view.inDeals.length, view.interactions.length];
  };

  test.each<[name: string, who: () => string, figures: readonly unknown[]]>([
    ['by who works on the deal', () => crew.rep, [1, TODAY, 1, 1]],
    ['by their manager', () => crew.boss, [1, TODAY, 1, 1]],
    ['by an administrator', () => crew.admin, [1, TODAY, 1, 1]],
    ['by the customer’s owner, who does not see the deal', () => crew.stranger, [0, null, 0, 0]],
  ])('%s', async (_, who, figures) => expect(await seen(who())).toEqual(figures));

  test('of a deleted deal is nothing', async () => {
    await crew.world.as(crew.rep, (scope) => deleteDeal(scope, deal.id, deal.version));
    expect(await seen(crew.admin)).toEqual([0, null, 0, 0]);
  });
});

test('people stand by the reading of their surname, over all pages, and the database reads surnames as core does', async () => {
  const { world, rep } = crew;
  const account = await world.account({ owner: rep, name: '姓氏客户' });
  const people = [
    '曾思源',
    '单立人',
    '仇远志',
    '解文涛',
    '查良辰',
    '区伟业',
    '尉迟冬',
    '万俟晴',
    '盖世宁',
    '邹明',
    '高山',
  ];
  for (const name of people) await world.contact(account, name);
  const read: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await list({ account, sort: 'name', limit: 3, ...(cursor !== undefined && { cursor }) });
    read.push(...page.items.map(({ name }) => name));
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  const pinyin = new Intl.Collator('zh-CN-u-co-pinyin');
  expect(read).toEqual(people.toSorted((a, b) => pinyin.compare(surnameFirst(a), surnameFirst(b))));
  const names = [
    ...Object.keys(SURNAMES_READ_AS).map((surname) => `${surname}立`),
    ...Object.keys(SURNAMES_READ_AS),
    '',
  ];
  const { rows } = await sql<{ said: string }>`select surname_first(n) as said
    from unnest(${names}::text[]) with ordinality as t (n, at) order by at`.execute(world.db);
  expect(rows.map(({ said }) => said)).toEqual(names.map(surnameFirst));
});
