import { randomUUID } from 'node:crypto';
import {
  DEAL_GROUPINGS,
  getBoard,
  getReview,
  listDealGroups,
  listAccounts as accountsRoute,
  listContacts as contactsRoute,
} from '@qibu/contract';
import { beforeAll, describe, expect, test } from 'vitest';
import { listAccounts } from '../../accounts/list-accounts.ts';
import { listContacts } from '../../accounts/list-contacts.ts';
import { loadAccount } from '../../accounts/load-account.ts';
import { loadContact } from '../../accounts/load-contact.ts';
import { similarAccounts } from '../../accounts/similar-accounts.ts';
import type { Scope } from '../../scope/scope.ts';
import { loadReview } from '../../review/load-review.ts';
import { loadToday } from '../../review/today.ts';
import { search } from '../../search/search.ts';
import { storeDeal } from '../../testing/stored-deals.ts';
import { newWorld, NOON, type World } from '../../testing/world.ts';
import { copyTeams } from '../../scope/team.ts';
import { loadBoard } from './board.ts';
import { groupsOf } from './groups.ts';
import { listDeals } from './list-deals.ts';

/**
 * Two reps under two managers. 东 is the first one's alone, 共 the second one's with the first on its team, 西 the second
 * one's alone, 异 lies in another workspace. Every account, contact and deal carries its word in its name.
 */
type Who = 'rep' | 'manager' | 'other' | 'otherManager' | 'nobody' | 'admin' | 'foreign';
const SEES: Readonly<Record<Who, readonly string[]>> = {
  rep: ['东', '共'],
  manager: ['东', '共'],
  other: ['共', '西'],
  otherManager: ['共', '西'],
  nobody: [],
  admin: ['东', '共', '西'],
  foreign: ['异'],
};
const ALL = ['东', '共', '西', '异'] as const;

let world: World;
let foreignWorld: World;
let people: Record<Who, string>;
const ids = new Map<string, { deal: string; account: string; contact: string }>();

async function place(where: World, word: string, owner: string): Promise<void> {
  const account = await where.account({ name: `${word}方集团`, owner });
  const contact = await where.contact(account, `${word}方甲`);
  const deal = await storeDeal(where, {
    owner,
    deal: { name: `${word}方项目`, account_id: account, stage: 'target', amount_minor: 100 },
    standing: { flags: ['silent'], question_signal: 'E1', question_gain: 0.1, question_ask: randomUUID() },
  });
  ids.set(word, { deal, account, contact });
}

beforeAll(async () => {
  world = await newWorld();
  foreignWorld = await world.another();
  const manager = await world.user();
  const otherManager = await world.user();
  people = {
    manager,
    otherManager,
    rep: await world.user({ manager }),
    other: await world.user({ manager: otherManager }),
    nobody: await world.user(),
    admin: await world.user({ admin: true }),
    foreign: await foreignWorld.user({ admin: true }),
  };
  await place(world, '东', people.rep);
  await place(world, '共', people.other);
  await place(world, '西', people.other);
  await place(foreignWorld, '异', people.foreign);
  await world.db
    .insertInto('deal_member')
    .values({
      workspace_id: world.workspaceId,
      deal_id: ids.get('共')?.deal ?? '',
      user_id: people.rep,
      part: null,
      added_at: NOON,
    })
    .execute();
  await copyTeams(world.db, world.workspaceId);
});

const as = <T>(who: Who, work: (scope: Scope) => Promise<T>): Promise<T> =>
  (who === 'foreign' ? foreignWorld : world).as(people[who], work);
const wordsIn = (names: readonly string[]): string[] => names.map((name) => name.slice(0, 1)).sort();
const everyone = Object.keys(SEES) as Who[];
const page = { cursor: undefined, limit: 50 };
const asked = (filter: object) => ({ filter, sort: 'risk', order: 'desc' }) as const;

describe.each(everyone)('B31 %s sees only their own', (who) => {
  const sees = [...SEES[who]].sort();

  test('in the list and its count', async () => {
    for (const filter of [{}, { q: '方' }, { outcome: ['open'] }, { stage: ['target'] }, { flag: ['silent'] }]) {
      const { items, count } = await as(who, (scope) => listDeals(scope, asked(filter), page));
      expect(wordsIn(items.map(({ name }) => name))).toEqual(sees);
      expect(count.value).toBe(sees.length);
    }
  });

  test('in the list when asking for someone else’s by name, owner or account', async () => {
    const filters = ALL.flatMap((word) => [{ q: `${word}方` }, { account: ids.get(word)?.account ?? '' }]);
    const found = await Promise.all(filters.map((filter) => as(who, (scope) => listDeals(scope, asked(filter), page))));
    expect(wordsIn(found.flatMap(({ items }) => items.map(({ name }) => name)))).toEqual([...sees, ...sees].sort());
    const owned = await as(who, (scope) => listDeals(scope, asked({ owner: Object.values(people) }), page));
    expect(owned.count.value).toBe(sees.length);
  });

  test('in the totals and cards of the board', async () => {
    for (const by of ['claimed', 'evidenced']) {
      const columns = await as(who, (scope) => loadBoard(scope, getBoard.query.parse({ by })));
      expect(columns.reduce((sum, { count }) => sum + count, 0)).toBe(sees.length);
      const amount = columns.flatMap(({ totals }) => totals).reduce((sum, { amountMinor }) => sum + amountMinor, 0);
      expect(amount).toBe(100 * sees.length);
      expect(wordsIn(columns.flatMap(({ cards }) => cards.map(({ name }) => name)))).toEqual(sees);
    }
  });

  test('in the groups of the list, their counts and sums', async () => {
    for (const by of DEAL_GROUPINGS) {
      const { groups, count } = await as(who, (scope) => groupsOf(scope, listDealGroups.query.parse({ by })));
      expect([count, groups.reduce((sum, group) => sum + group.count, 0)]).toEqual([sees.length, sees.length]);
      const amount = groups.flatMap(({ totals }) => totals).reduce((sum, { amountMinor }) => sum + amountMinor, 0);
      expect(amount).toBe(100 * sees.length);
      if (by === 'account') expect(wordsIn(groups.map(({ name }) => name ?? ''))).toEqual(sees);
    }
  });

  test('A10 in search', async () => {
    for (const typed of ['方', 'fang', 'f', '集团', 'jituan', '项目', 'xm', '方甲']) {
      const hits = await as(who, (scope) => search(scope, typed));
      const strange = hits.filter(({ kind, title }) => kind !== 'user' && !sees.includes(title.slice(0, 1)));
      expect(strange).toEqual([]);
    }
    const hits = await as(who, (scope) => search(scope, '方'));
    expect(wordsIn(hits.filter(({ kind }) => kind === 'deal').map(({ title }) => title))).toEqual(sees);
    expect(wordsIn(hits.filter(({ kind }) => kind === 'account').map(({ title }) => title))).toEqual(sees);
    expect(wordsIn(hits.filter(({ kind }) => kind === 'contact').map(({ title }) => title))).toEqual(sees);
  });

  test('in the warning against duplicates', async () => {
    const found = await Promise.all(
      ALL.map((word) => as(who, (scope) => similarAccounts(scope, `${word}方集团有限公司`))),
    );
    expect(wordsIn(found.flat().map(({ name }) => name))).toEqual(sees);
  });

  test('among accounts and contacts, in every order', async () => {
    for (const sort of ['name', 'openAmount', 'updated']) {
      const list = await as(who, (scope) => listAccounts(scope, accountsRoute.query.parse({ sort, q: '集团' })));
      expect([wordsIn(list.items.map(({ name }) => name)), list.count.value]).toEqual([sees, sees.length]);
    }
    for (const sort of ['name', 'lastContact', 'updated']) {
      const list = await as(who, (scope) => listContacts(scope, contactsRoute.query.parse({ sort })));
      expect([wordsIn(list.items.map(({ name }) => name)), list.count.value]).toEqual([sees, sees.length]);
    }
  });

  test('by id: what they may not see answers 404', async () => {
    for (const word of ALL) {
      const one = ids.get(word);
      const [account, contact] = await Promise.allSettled([
        as(who, (scope) => loadAccount(scope, one?.account ?? '')),
        as(who, (scope) => loadContact(scope, one?.contact ?? '')),
      ]);
      if (sees.includes(word)) {
        expect(account).toMatchObject({ status: 'fulfilled', value: { deals: [{ id: one?.deal }] } });
        expect(contact).toMatchObject({ status: 'fulfilled', value: { account: { id: one?.account } } });
      } else {
        expect(account).toMatchObject({ status: 'rejected', reason: { code: 'notFound' } });
        expect(contact).toMatchObject({ status: 'rejected', reason: { code: 'notFound' } });
      }
    }
  });

  test('in the review, its totals and its people', async () => {
    const review = await as(who, async (scope) => (await loadReview(scope, getReview.query.parse({}))).read());
    expect(wordsIn(review.groups.flatMap(({ deals }) => deals.map(({ deal }) => deal.name)))).toEqual(sees);
    expect(review.totals.open).toBe(sees.length);
    expect(review.people.reduce((sum, { openDeals }) => sum + openDeals, 0)).toBe(sees.length);
  });
});

test('Today shows what I own or am on the team of; a leader without deals sees those of their line', async () => {
  const names = async (who: Who) => {
    const today = await as(who, loadToday);
    expect(wordsIn(today.silent.map(({ name }) => name))).toEqual(wordsIn(today.moves.map(({ deal }) => deal.name)));
    expect(today.questions).toHaveLength(today.openDeals);
    return wordsIn(today.moves.map(({ deal }) => deal.name));
  };
  expect(await names('rep')).toEqual(['东', '共'].sort());
  expect(await names('other')).toEqual(['共', '西'].sort());
  expect(await names('manager')).toEqual(['东', '共'].sort());
  expect(await names('nobody')).toEqual([]);
  expect(await names('foreign')).toEqual(['异']);
});
