import { beforeAll, describe, expect, test } from 'vitest';
import { wordlessInAudit } from '../../testing/audit-words.ts';
import { newWorld, type World } from '../../testing/world.ts';
import type { ImportPlan } from '../plan/records.ts';
import { account, contact, deal, person, plan, product } from '../testing/plan.ts';
import { store } from '../testing/store.ts';

let house: World;
beforeAll(async () => {
  house = await newWorld();
});

/** A workspace of its own, and what an import leaves in its log and its undo list. */
async function newLog() {
  const world = await house.another();
  const admin = await world.user({ name: '管理员', admin: true });
  return {
    admin,
    bring: async (parts: Partial<ImportPlan>) => {
      const { importId } = await world.as(admin, (scope) => store(scope, plan(parts)));
      const entries = await world.db
        .selectFrom('audit_log')
        .where('workspace_id', '=', world.workspaceId)
        .orderBy('id')
        .select(['actor_id', 'action', 'entity', 'entity_id', 'label', 'changes'])
        .execute();
      const undo = await world.db
        .selectFrom('import_change')
        .where('workspace_id', '=', world.workspaceId)
        .where('import_id', '=', importId)
        .select(['entity', 'entity_id', 'action', 'before', 'version_after'])
        .execute();
      const own = entries.filter(({ changes }) => (changes as { import?: string }).import === importId);
      return { importId, entries: own, undo };
    },
  };
}

const customer = account({ name: '甲公司', industry: '机械' });
const engineer = contact({ of: '甲公司', name: '李工' });
const EVERYTHING = {
  people: [person({ name: '王五' })],
  products: [product({ name: '云平台', priceMinor: 500 })],
  accounts: [customer],
  contacts: [engineer],
  deals: [deal({ name: '一期', account: customer.key, product: '云平台', amountMinor: 100, contact: engineer.key })],
};
const KINDS = ['account', 'contact', 'deal', 'product', 'user'];

describe('what an import made', () => {
  test('is one entry of the log and one of the undo list for each record, of every kind', async () => {
    const { admin, bring } = await newLog();
    const { entries, undo } = await bring(EVERYTHING);
    expect(entries.map(({ entity }) => entity).toSorted()).toEqual(KINDS);
    expect(new Set(entries.map(({ actor_id, action }) => `${actor_id} ${action}`))).toEqual(
      new Set([`${admin} imported`]),
    );
    expect(undo.map(({ entity, action, version_after }) => [entity, action, version_after]).toSorted()).toEqual(
      KINDS.map((kind) => [kind, 'created', 1]),
    );
    expect(undo.map(({ entity_id }) => entity_id).toSorted()).toEqual(
      entries.map(({ entity_id }) => entity_id).toSorted(),
    );
  });

  test('is told as people read it: no empty fields, nothing of how it is searched', async () => {
    const { bring } = await newLog();
    const { importId, entries } = await bring(EVERYTHING);
    expect(entries.find(({ entity }) => entity === 'account')).toMatchObject({ label: '甲公司' });
    for (const { changes } of entries) {
      const told = changes as Record<string, unknown>;
      expect(Object.values(told)).not.toContain(null);
      for (const hidden of ['id', 'grams', 'search', 'outcome_edition_id']) expect(told).not.toHaveProperty(hidden);
      expect(told['import']).toBe(importId);
    }
  });

  test('of nothing is nothing', async () => {
    const { bring } = await newLog();
    expect(await bring({})).toMatchObject({ entries: [], undo: [] });
  });
});

describe('what an import changed', () => {
  test.each<[name: string, again: Partial<ImportPlan>, entity: string, told: object, before: object]>([
    [
      'a fact of a customer',
      { accounts: [account({ name: '甲公司', industry: '化工' })] },
      'account',
      { industry: ['机械', '化工'] },
      { industry: '机械' },
    ],
    [
      'an amount',
      { deals: [deal({ name: '一期', amountMinor: 200 })] },
      'deal',
      { amount_minor: [100, 200] },
      { amount_minor: 100 },
    ],
    [
      'a price',
      { products: [product({ name: '云平台', priceMinor: 900 })] },
      'product',
      { price_minor: [500, 900] },
      { price_minor: 500 },
    ],
    [
      'a place in the funnel',
      { deals: [deal({ name: '一期', stage: 'intent' })] },
      'deal',
      { stage: [null, 'intent'] },
      { stage: null },
    ],
  ])('%s is told before and after, and kept for undo', async (_, again, entity, told, before) => {
    const { bring } = await newLog();
    await bring(EVERYTHING);
    const { importId, entries, undo } = await bring(again);
    expect(entries).toMatchObject([{ entity, changes: { ...told, import: importId } }]);
    expect(undo).toMatchObject([{ entity, action: 'updated', before }]);
  });

  test('of a new name tells the name, and not the letters it is found by', async () => {
    const { bring } = await newLog();
    await bring({ deals: [deal({ key: 'D1', name: '旧名' })] });
    const { entries, undo } = await bring({ deals: [deal({ key: 'D1', name: '新名' })] });
    expect(Object.keys(entries[0]?.changes as object).toSorted()).toEqual(['import', 'name']);
    // Undo does need the letters.
    expect(Object.keys(undo[0]?.before as object)).toContain('search');
  });

  test('of a contact added to a stored deal tells whom', async () => {
    const { bring } = await newLog();
    const { entries: first } = await bring({ ...EVERYTHING, deals: [deal({ name: '一期', account: customer.key })] });
    const added = first.find(({ entity }) => entity === 'contact')?.entity_id;
    const { entries } = await bring({
      accounts: [customer],
      contacts: [engineer],
      deals: [deal({ name: '一期', account: customer.key, contact: engineer.key })],
    });
    expect(entries).toMatchObject([{ entity: 'deal', changes: { added } }]);
  });

  test('and said the same again leaves no trace', async () => {
    const { bring } = await newLog();
    await bring(EVERYTHING);
    expect(await bring(EVERYTHING)).toMatchObject({ entries: [], undo: [] });
  });
});

test('whatever an import writes into the log of changes has words', async () =>
  expect(await wordlessInAudit(house.db)).toEqual([]));
