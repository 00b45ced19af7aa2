import * as contract from '@qibu/contract';
import { LIMITS } from '@qibu/contract';
import { dictionaries } from '@qibu/phrases';
import { beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../db/id.ts';
import { audit } from '../scope/audit.ts';
import { storeDeal } from '../testing/stored-deals.ts';
import { newWorld, TODAY, type World } from '../testing/world.ts';
import { loadAudit } from './audit-log.ts';
import { exportedAudit } from './export-audit.ts';

const ENTRIES = 25;
let world: World;
let admin: string;
const about = newId();

beforeAll(async () => {
  world = await newWorld();
  admin = await world.user({ name: '管理员', admin: true });
  for (let at = 0; at < ENTRIES; at++)
    await world.as(admin, (scope) =>
      audit(scope, {
        action: 'changed',
        entity: 'deal',
        entityId: at % 5 === 0 ? about : newId(),
        label: `第${at}条`,
        changes: { amountMinor: [at, at + 1] },
      }),
    );
});

const load = (query: Partial<Parameters<typeof loadAudit>[1]> = {}) =>
  world.as(admin, (scope) => loadAudit(scope, { limit: 200, ...query }));

/** All pages of a size, one after the other. */
async function walk(limit: number, entityId?: string): Promise<string[]> {
  const labels: string[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await load({ limit, cursor, entityId });
    expect(page.items.length).toBeLessThanOrEqual(limit);
    labels.push(...page.items.map(({ label }) => label ?? ''));
    if (page.next === null) return labels;
    cursor = page.next;
  }
}
const newestFirst = Array.from({ length: ENTRIES }, (_, at) => `第${ENTRIES - 1 - at}条`);

test.each([1, 2, 7, 24, 25, 26, 200])('pages of %i show every entry once, newest first', async (limit) =>
  expect(await walk(limit)).toEqual(newestFirst),
);

test('narrowed by person, kind of record and day, it counts what is left', async () => {
  const found = async (query: Partial<Parameters<typeof loadAudit>[1]>) => (await load(query)).count.value;
  const other = await world.user({ name: '别人', admin: true });
  await world.as(other, (scope) => audit(scope, { action: 'created', entity: 'risk', entityId: newId() }));
  expect(await found({ actorId: other })).toBe(1);
  expect(await found({ entity: 'deal' })).toBe(ENTRIES);
  expect(await found({ entity: 'risk', actorId: admin })).toBe(0);
  expect(await found({ from: TODAY, to: TODAY, actorId: admin })).toBe(ENTRIES);
  expect(await found({ from: '2026-03-03' })).toBe(0);
  expect(await found({ to: '2026-03-01' })).toBe(0);
  await world.db.deleteFrom('audit_log').where('actor_id', '=', other).execute();
});

test('an entry says who did what, when, and what it was before', async () => {
  const [newest] = (await load({ limit: 1 })).items;
  expect(newest).toMatchObject({
    actor: '管理员',
    action: 'changed',
    entity: 'deal',
    label: '第24条',
    changes: { amountMinor: [24, 25] },
  });
  expect(Number.isNaN(Date.parse(newest?.at ?? ''))).toBe(false);
});

describe('the currency amounts are in', () => {
  test.each([
    ['CNY', 'CNY'],
    ['USD', 'USD'],
  ])('is the deal’s own: %s', async (currency, told) => {
    const other = await world.another();
    const chief = await other.user({ admin: true });
    const entityId = await storeDeal(other, { owner: chief, deal: { currency } });
    await other.as(chief, (scope) => audit(scope, { action: 'changed', entity: 'deal', entityId }));
    await other.as(chief, (scope) => audit(scope, { action: 'changed', entity: 'account', entityId }));
    const { items } = await other.as(chief, (scope) => loadAudit(scope, { limit: 2 }));
    expect(items.map((row) => [row.entity, row.currency])).toEqual([
      ['account', null],
      ['deal', told],
    ]);
  });

  test('is not known of a deal that is gone', async () =>
    expect((await load({ limit: 1 })).items[0]?.currency).toBeNull());
});

describe('about one record', () => {
  test('only its entries are shown, on all pages', async () => {
    const own = newestFirst.filter((label) => Number.parseInt(label.slice(1), 10) % 5 === 0);
    expect(await walk(2, about)).toEqual(own);
    expect((await load({ entityId: about })).count).toEqual({ value: own.length, capped: false });
  });

  test('one nobody touched has none', async () =>
    expect(await load({ entityId: newId() })).toEqual({ items: [], next: null, count: { value: 0, capped: false } }));
});

test('an empty cursor begins at the newest', async () =>
  expect((await load({ limit: 1, cursor: '' })).items[0]?.label).toBe('第24条'));
test('days that end before they begin are refused', async () =>
  expect(load({ from: '2026-03-02', to: '2026-03-01' })).rejects.toMatchObject({
    extra: { fields: [{ path: 'query.to', code: 'beforeFrom' }] },
  }));
test.each(['not a cursor', "' or 1=1 --", '../../etc/passwd', '-'.repeat(36)])(
  'a made-up cursor %j is refused',
  async (cursor) =>
    expect(load({ limit: 1, cursor })).rejects.toMatchObject({
      extra: { fields: [{ path: 'query.cursor', code: 'notCursor' }] },
    }),
);

test('of another workspace nothing is shown, and of a cursor from there neither', async () => {
  const other = await world.another();
  const theirs = await other.user({ admin: true });
  await other.as(theirs, (scope) =>
    audit(scope, { action: 'changed', entity: 'deal', entityId: about, label: '别家' }),
  );
  expect((await other.as(theirs, (scope) => loadAudit(scope, { limit: 200 }))).items.map(({ label }) => label)).toEqual(
    ['别家'],
  );
  expect(await walk(200)).toEqual(newestFirst);
});

test('the count stops where counting would take long, and says so', async () => {
  const busy = await newWorld();
  const chief = await busy.user({ admin: true });
  const rows = Array.from({ length: LIMITS.countCap + 1 }, () => ({
    workspace_id: busy.workspaceId,
    id: newId(),
    at: new Date(),
    actor_id: chief,
    action: 'changed',
    entity: 'deal',
    entity_id: null,
    label: null,
    changes: '{}',
  }));
  for (let from = 0; from < rows.length; from += 500)
    await busy.db
      .insertInto('audit_log')
      .values(rows.slice(from, from + 500))
      .execute();
  expect((await busy.as(chief, (scope) => loadAudit(scope, { limit: 1 }))).count).toEqual({
    value: LIMITS.countCap,
    capped: true,
  });
});

const AUDITED = {
  accounts: [contract.createAccount.body, contract.patchAccount.body, contract.scoreAccount.body],
  contacts: [contract.createContact.body, contract.patchContact.body],
  deals: [contract.createDeal.body, contract.patchDeal.body, contract.setOutcome.body],
  tasks: [contract.patchTask.body],
  risks: [contract.addOwnRisk.body],
  people: [contract.createUser.body, contract.patchUser.body],
  workspace: [contract.patchWorkspace.body],
  exports: [contract.exportDeals, contract.exportAccounts, contract.exportContacts, contract.exportAudit].map(
    ({ query }) => query,
  ),
};
/** Written under another name, or never. */
const NOT_WRITTEN = new Set(['password', 'evidence', 'happenedOn']);
test.each(Object.entries(AUDITED))('every field of %s that may come into the log has a word', (_, bodies) => {
  const { field } = dictionaries['zh-CN'].settings.audit;
  const named = bodies.flatMap((body) => Object.keys(body.shape)).filter((name) => !NOT_WRITTEN.has(name));
  expect([...new Set(named)].filter((name) => !(name in field))).toEqual([]);
});

test('taken away as a file, the log is in words, as narrowed, and says that it was taken', async () => {
  const list = exportedAudit({ entityId: about });
  const page = await world.as(admin, (scope) => list.page(scope, { cursor: undefined, limit: 2 }));
  const words = dictionaries['zh-CN'];
  const rows = page.items.map((row) => list.columns.map(({ cell }) => cell(row, words)));
  expect(rows[0]).toEqual(['2026-03-02 12:00:00', '管理员', '修改', '项目', '第20条', '金额：CNY 0.20 → CNY 0.21']);
  expect(list.columns.map(({ header }) => header(words))).toEqual(['时间', '谁', '做了什么', '类别', '对象', '改动']);
  expect(page.next).not.toBeNull();
});
