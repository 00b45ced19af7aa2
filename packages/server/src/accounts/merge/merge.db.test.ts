import { mergeAccounts as accountsRoute, mergeContacts as contactsRoute } from '@qibu/contract';
import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { addRecord } from '../../deals/add-record.ts';
import { createDeal } from '../../deals/create-deal.ts';
import { putPerson, removePerson } from '../../deals/deal-people.ts';
import { setMembers } from '../../deals/set-members.ts';
import { showDeal } from '../../deals/settle.ts';
import { loadBin } from '../../settings/bin.ts';
import { search } from '../../search/search.ts';
import { heard, newDeal, record } from '../../testing/bodies.ts';
import { type Crew, newCrew } from '../../testing/crew.ts';
import { TODAY } from '../../testing/world.ts';
import { loadAccount } from '../load-account.ts';
import { loadContact } from '../load-contact.ts';
import { scoreAccount } from '../score-account.ts';
import { listMerges } from './list-merges.ts';
import { mergeAccounts, mergeContacts } from './merge-accounts.ts';
import { changeAccount } from '../write-account.ts';
import { undoMerge } from './undo-merge.ts';
import { whereIs } from './where-is.ts';

let crew: Crew;
beforeAll(async () => {
  crew = await newCrew();
});

const as = <T>(work: Parameters<typeof crew.world.as<T>>[1], who = crew.rep): Promise<T> => crew.world.as(who, work);

interface Customer {
  readonly account: string;
  readonly deal: string;
  readonly people: readonly string[];
}
/** A customer with a deal, two contacts, a visit, a statement, what is held of them, a promise and a score. */
async function customer(name: string): Promise<Customer> {
  const account = await crew.world.account({ name, owner: crew.rep });
  const people = [await crew.world.contact(account, `${name}甲`), await crew.world.contact(account, `${name}乙`)];
  const { id: deal } = await as((scope) => createDeal(scope, newDeal({ name: `${name}项目`, accountId: account })));
  await as((scope) => addRecord(scope, deal, visitTo(people)));
  const score = { criterion: 'payment' as const, score: 4, happenedOn: TODAY, evidence: null };
  await as((scope) => scoreAccount(scope, account, score));
  return { account, deal, people };
}
const visitTo = (people: readonly string[]) =>
  record({
    interaction: { kind: 'visit', happenedOn: TODAY, with: [...people] },
    evidence: [heard('预算列进去了', { saidBy: people[0] ?? null })],
    claims: [{ slot: `person.${people[0]}.support`, value: 3, happenedOn: TODAY, restsOn: [0] }],
    signals: [{ signal: 'E2', answer: 'for', by: people[0] ?? null, happenedOn: TODAY, restsOn: 0 }],
    tasks: [{ kind: 'promise-theirs', title: '给数据', contactId: people[0] ?? null }],
  });

const merge = async (kept: string, gone: string, values: object = {}, who = crew.rep) =>
  as(async (scope) => {
    const { version } = await loadAccount(scope, kept);
    return mergeAccounts(scope, kept, { body: accountsRoute.body.parse({ gone, values }), version });
  }, who);
const mergePeople = async (kept: string, gone: string, values: object = {}, who = crew.rep) =>
  as(async (scope) => {
    const { version } = await loadContact(scope, kept);
    return mergeContacts(scope, kept, { body: contactsRoute.body.parse({ gone, values }), version });
  }, who);
const undo = (id: string, who = crew.rep) => as((scope) => undoMerge(scope, id), who);

/** Who sits in a deal, and since when no more. */
const seated = async (deal: string): Promise<ReadonlyMap<string, unknown>> => {
  const rows = await crew.world.db
    .selectFrom('deal_person')
    .where('deal_id', '=', deal)
    .select(['contact_id', 'removed_on'])
    .execute();
  return new Map(rows.map((row) => [row.contact_id, row.removed_on]));
};

/** All that a merge may touch, but for what counts changes. */
async function everything(): Promise<unknown> {
  const tables = [
    'account',
    'contact',
    'deal',
    'deal_person',
    'evidence',
    'claim',
    'signal',
    'interaction',
    'task',
    'standing',
  ];
  const rows = await Promise.all(
    tables.map((table) =>
      sql<{ row: Record<string, unknown> }>`select to_jsonb(t) - 'version' - 'updated_at' as row
        from ${sql.table(table)} t order by (to_jsonb(t) - 'version' - 'updated_at')::text`.execute(crew.world.db),
    ),
  );
  return Object.fromEntries(tables.map((table, at) => [table, rows[at]?.rows.map(({ row }) => row)]));
}

describe('two customers that are one', () => {
  test('deals, contacts and evidence are of the one kept, with the values chosen', async () => {
    const [kept, gone] = [await customer('思迈得精密'), await customer('思迈得')];
    const { account } = await merge(kept.account, gone.account, { industry: '通用设备' });
    expect(account).toMatchObject({ name: '思迈得精密', industry: '通用设备', formerNames: ['思迈得'] });
    expect(account.deals.map(({ id }) => id).toSorted()).toEqual([kept.deal, gone.deal].toSorted());
    expect(account.people).toHaveLength(4);
    const deal = await as((scope) => showDeal(scope, gone.deal));
    expect(deal.account).toMatchObject({ id: kept.account, name: '思迈得精密' });
  });

  test('the one that went is found by its name and its address, and is not in the bin', async () => {
    const [kept, gone] = [await customer('华岭重工集团'), await customer('华岭装备')];
    await merge(kept.account, gone.account);
    const found = await as((scope) => search(scope, '华岭装备'));
    expect(JSON.stringify(found)).toContain(kept.account);
    expect(await as((scope) => whereIs(scope, 'account', gone.account))).toBe(kept.account);
    expect((await as(loadBin)).map(({ id }) => id)).not.toContain(gone.account);
  });

  test('a customer merged into one of its own group makes no circle', async () => {
    const [kept, gone] = [await customer('子公司'), await customer('母公司')];
    await crew.world.db
      .updateTable('account')
      .set({ parent_id: gone.account })
      .where('id', '=', kept.account)
      .execute();
    const { account } = await merge(kept.account, gone.account);
    expect(account.parent).toBeNull();
  });

  test('is refused to whoever does not answer for both, to one with itself, and to strangers', async () => {
    const kept = await customer('自己的客户');
    const foreign = await crew.world.account({ owner: crew.stranger });
    await expect(merge(kept.account, foreign)).rejects.toMatchObject({ code: 'notFound' });
    await expect(merge(kept.account, kept.account)).rejects.toMatchObject({ code: 'request.invalid' });
    const shared = await crew.world.account({ owner: crew.stranger });
    await as((scope) => createDeal(scope, newDeal({ name: '看得到', accountId: null })));
    await crew.world.db.updateTable('deal').set({ account_id: shared }).where('name', '=', '看得到').execute();
    await expect(merge(kept.account, shared)).rejects.toMatchObject({ code: 'deal.ownerOnly' });
  });

  test('is taken apart by whoever answers for both now, and by nobody else', async () => {
    const [kept, gone] = [await customer('甲客户'), await customer('乙客户')];
    const done = await merge(kept.account, gone.account);
    await expect(undo(done.undo, crew.stranger)).rejects.toMatchObject({ code: 'notFound' });
    const give = (owner_id: string) =>
      crew.world.db.updateTable('account').set({ owner_id }).where('id', '=', gone.account).execute();
    await give(crew.stranger);
    await expect(undo(done.undo)).rejects.toMatchObject({ code: 'notFound' });
    await give(crew.rep);
    expect(await undo(done.undo, crew.boss)).toEqual({ entity: 'account', id: gone.account, stayed: [] });
    const again = await merge(kept.account, gone.account, {}, crew.boss);
    expect(await undo(again.undo, crew.admin)).toMatchObject({ id: gone.account });
  });

  test('taken apart after a later change, what was changed stays and the rest is as it was', async () => {
    const [kept, gone] = [await customer('云杉机电'), await customer('云杉')];
    const done = await merge(kept.account, gone.account, { industry: '通用设备', region: '华东' });
    await as((scope) =>
      changeAccount(scope, {
        id: kept.account,
        version: done.account.version,
        change: { region: '华南', note: '后写的' },
      }),
    );
    expect(await undo(done.undo)).toMatchObject({ stayed: ['region'] });
    const { industry, region, note, formerNames } = await as((scope) => loadAccount(scope, kept.account));
    expect({ industry, region, note, formerNames }).toEqual({
      industry: null,
      region: '华南',
      note: '后写的',
      formerNames: [],
    });
    expect(JSON.stringify(await as((scope) => search(scope, '云杉')))).toContain(gone.account);
  });

  test('a merge that another stands on is undone after that one', async () => {
    const [a, b, c] = [await customer('第一家'), await customer('第二家'), await customer('第三家')];
    const first = await merge(a.account, b.account);
    const second = await merge(c.account, a.account);
    await expect(undo(first.undo)).rejects.toMatchObject({ code: 'merge.builtOn' });
    const person = await mergePeople(c.people[0] ?? '', b.people[0] ?? '');
    await expect(undo(second.undo)).rejects.toMatchObject({ code: 'merge.builtOn' });
    for (const { undo: id } of [person, second, first]) await undo(id);
    expect((await as((scope) => loadAccount(scope, b.account))).people).toHaveLength(2);
  });

  test('is not taken apart where the groups would then close a circle', async () => {
    const [kept, gone, child, top] = await Promise.all(
      ['留下', '并走', '下级', '上级'].map((name) => crew.world.account({ name, owner: crew.rep })),
    );
    const under = (id = '', parent_id = '') =>
      crew.world.db.updateTable('account').set({ parent_id }).where('id', '=', id).execute();
    await under(child, gone);
    await under(gone, top);
    const done = await merge(kept ?? '', gone ?? '');
    await under(top, child);
    await expect(undo(done.undo)).rejects.toMatchObject({ code: 'merge.circle' });
  });
});

describe('two contacts who are one', () => {
  test('are of one customer, and merged only by whoever answers for it', async () => {
    const [mine, theirs] = [await customer('己方客户'), await customer('别家客户')];
    const [kept, other] = [mine.people[0] ?? '', theirs.people as [string, string]];
    await expect(mergePeople(kept, other[0])).rejects.toMatchObject({ code: 'merge.otherCustomer' });
    await as((scope) => setMembers(scope, theirs.deal, [{ userId: crew.stranger, part: null }]));
    await expect(mergePeople(other[0], other[1], {}, crew.stranger)).rejects.toMatchObject({ code: 'deal.ownerOnly' });
  });

  test('what the other said, was met for and holds is of the one kept; nobody is there twice', async () => {
    const { people, deal } = await customer('卓岚');
    const [kept, gone] = people as [string, string];
    await as((scope) => addRecord(scope, deal, visitTo([gone])));
    const { contact } = await mergePeople(kept, gone, { title: '部长' });
    expect(contact).toMatchObject({ title: '部长', formerNames: ['卓岚乙'] });
    const view = await as((scope) => showDeal(scope, deal));
    expect(view.people.map(({ contactId }) => contactId)).toEqual([kept]);
    const left = await sql<{ count: number }>`select (select count(*)::int from evidence where said_by = ${gone})
      + (select count(*)::int from interaction where ${gone}::uuid = any(with_contacts))
      + (select count(*)::int from claim where slot like ${`person.${gone}.%`})
      + (select count(*)::int from deal_person where contact_id = ${gone}) as count`.execute(crew.world.db);
    expect(left.rows[0]?.count).toBe(0);
  });

  test('taken apart, who was named in the deal meanwhile keeps their seat, and who was removed stays removed', async () => {
    const { account, deal, people } = await customer('苍梧');
    const [first, second] = people as [string, string];
    const third = await crew.world.contact(account, '苍梧丙');
    const { undo: one } = await mergePeople(third, second);
    await as((scope) => addRecord(scope, deal, visitTo([third])));
    await undo(one);
    expect(await seated(deal)).toEqual(new Map([first, second, third].map((id) => [id, null])));
    const { undo: two } = await mergePeople(first, second);
    await as((scope) => removePerson(scope, deal, first));
    await undo(two);
    expect(await seated(deal)).toEqual(
      new Map([
        [first, TODAY],
        [second, TODAY],
        [third, null],
      ]),
    );
  });

  test('a record that still names the one who went means the one kept', async () => {
    const { deal, people } = await customer('洛川');
    const [kept, gone] = people as [string, string];
    await mergePeople(kept, gone);
    await as((scope) => addRecord(scope, deal, visitTo([gone, kept])));
    await as((scope) => putPerson(scope, deal, gone));
    expect([...(await seated(deal)).keys()]).toEqual([kept]);
    const { rows } = await sql`select with_contacts from interaction where deal_id = ${deal}`.execute(crew.world.db);
    expect(rows).toEqual([{ with_contacts: [kept] }, { with_contacts: [kept] }]);
  });

  test('a sample record that takes in an own one is not removed with the sample', async () => {
    const { account, people } = await customer('示例客户');
    const [kept, gone] = people as [string, string];
    const { db } = crew.world;
    await db.updateTable('contact').set({ origin: 'sample' }).where('id', '=', kept).execute();
    await db.updateTable('account').set({ origin: 'sample' }).where('id', '=', account).execute();
    const done = [(await mergePeople(kept, gone)).undo];
    done.unshift((await merge(account, (await customer('自有客户')).account)).undo);
    const origins = () =>
      sql<{
        origin: string;
      }>`select origin from contact where id = ${kept} union all select origin from account where id = ${account}`
        .execute(db)
        .then(({ rows }) => rows.map(({ origin }) => origin));
    expect(await origins()).toEqual(['own', 'own']);
    for (const id of done) expect(await undo(id)).toMatchObject({ stayed: [] });
    expect(await origins()).toEqual(['sample', 'sample']);
  });

  test('one who had left a deal is there again if the other is', async () => {
    const { people, deal } = await customer('鼎岳');
    const [kept, gone] = people as [string, string];
    await as((scope) => removePerson(scope, deal, kept));
    await mergePeople(kept, gone);
    const view = await as((scope) => showDeal(scope, deal));
    expect(view.people).toMatchObject([{ contactId: kept, removedOn: null }]);
  });
});

const customerOf = (id: string): Promise<string> => as(async (scope) => (await loadContact(scope, id)).account.id);

test('merged and taken apart again, everything is as it was', async () => {
  const customers = [await customer('望川'), await customer('澜洲'), await customer('禾曜')];
  const contacts = customers.flatMap(({ people }) => people);
  await as((scope) => putPerson(scope, customers[0]?.deal ?? '', contacts[1] ?? ''));
  const pairOf = (count: number) =>
    fc.tuple(fc.nat({ max: count - 1 }), fc.nat({ max: count - 1 })).filter(([a, b]) => a !== b);
  const step = fc.oneof(
    pairOf(customers.length).map(([a, b]) => ({ kind: 'account' as const, a, b })),
    pairOf(contacts.length).map(([a, b]) => ({ kind: 'contact' as const, a, b })),
  );
  const before = await everything();
  await fc.assert(
    fc.asyncProperty(step, step, async (first, second) => {
      const undone: string[] = [];
      for (const { kind, a, b } of [first, second]) {
        const ids = kind === 'account' ? customers.map(({ account }) => account) : contacts;
        const [kept, gone] = [ids[a] ?? '', ids[b] ?? ''];
        const here = async (id: string) => (await as((scope) => whereIs(scope, kind, id))) === id;
        if (!(await here(kept)) || !(await here(gone))) continue;
        if (kind === 'contact' && (await customerOf(kept)) !== (await customerOf(gone))) continue;
        const { undo: id } =
          kind === 'account'
            ? await merge(kept, gone, { region: '华东' })
            : await mergePeople(kept, gone, { title: '总工' });
        undone.unshift(id);
      }
      for (const id of undone) await undo(id);
      expect(await everything()).toEqual(before);
    }),
    { numRuns: 12 },
  );
}, 120_000);

test('what was merged in the last thirty days stays on the page of the record kept, with who may take it apart', async () => {
  const [kept, gone, third] = [await customer('留痕'), await customer('留痕二'), await customer('留痕三')];
  const listed = async (who = crew.rep) =>
    (await as((scope) => listMerges(scope, 'account', kept.account), who)).items.map(({ gone: name, undo }) => ({
      name,
      ...undo,
    }));
  const { undo } = await merge(kept.account, gone.account);
  expect(await listed()).toEqual([{ name: '留痕二', yes: true, reason: null }]);
  const { undo: second } = await merge(kept.account, third.account);
  expect(await listed()).toEqual([
    { name: '留痕三', yes: true, reason: null },
    { name: '留痕二', yes: false, reason: 'merge.builtOn' },
  ]);
  await as((scope) => undoMerge(scope, second));
  await as((scope) => setMembers(scope, kept.deal, [{ userId: crew.stranger, part: null }]));
  expect(await listed(crew.stranger)).toEqual([{ name: '留痕二', yes: false, reason: 'deal.ownerOnly' }]);
  await as((scope) => undoMerge(scope, undo));
  expect(await listed()).toEqual([]);
});
