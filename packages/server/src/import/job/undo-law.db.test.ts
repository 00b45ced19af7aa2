import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { verifyStandings } from '../../standing/verify-standings.ts';
import { newWorld, type World } from '../../testing/world.ts';
import type { ImportPlan } from '../plan/records.ts';
import { account, contact, deal, person, plan, product } from '../testing/plan.ts';
import { store, type StoredImport } from '../testing/store.ts';
import { undoImport } from './undo.ts';

let house: World;
beforeAll(async () => {
  house = await newWorld();
});

const CUSTOMERS = ['江渚装备', '棠溪窑业', '禾曜新能源'];
const PEOPLE = ['温若谷', '邱喆'];
const PRODUCTS = ['数采网关', '能耗平台'];
const maybe = <T>(from: readonly T[]) => fc.option(fc.constantFrom(...from));

/** A file over a few names, so that imports meet each other's records. */
const anyPlan: fc.Arbitrary<ImportPlan> = fc
  .record({
    people: fc.uniqueArray(fc.tuple(fc.constantFrom(...PEOPLE), maybe(PEOPLE), maybe(['销售', '经理'])), {
      selector: ([name]) => name,
      maxLength: 2,
    }),
    products: fc.uniqueArray(fc.tuple(fc.constantFrom(...PRODUCTS), fc.option(fc.nat(900))), {
      selector: ([name]) => name,
      maxLength: 2,
    }),
    accounts: fc.uniqueArray(
      fc.record({
        name: fc.constantFrom(...CUSTOMERS),
        parent: maybe(CUSTOMERS),
        industry: maybe(['机械', '化工']),
        size: maybe(['small', 'large', 'government'] as const),
        strategic: fc.option(fc.boolean()),
      }),
      { selector: ({ name }) => name, minLength: 1, maxLength: 3 },
    ),
    deals: fc.uniqueArray(
      fc.record({
        key: fc.constantFrom('D1', 'D2', 'D3', 'D4'),
        name: fc.constantFrom('一期', '二期'),
        amountMinor: fc.option(fc.nat(9_000)),
        stage: maybe(['target', 'intent', 'set-up']),
        note: maybe(['旧', '新']),
        closesOn: maybe(['2026-12-01', '2027-02-01']),
        customer: maybe([0, 1, 2]),
        withContact: fc.boolean(),
      }),
      { selector: ({ key }) => key, maxLength: 4 },
    ),
  })
  .map(({ people, products, accounts, deals }) => {
    const nameOf = (at: number | null): string | undefined => accounts[at ?? -1]?.name;
    const contacts = accounts.map(({ name }) => contact({ of: name, name: `${name}的李工`, title: '工程师' }));
    return plan({
      people: people.map(([name, manager, title]) => person({ name, title, manager })),
      products: products.map(([name, priceMinor]) => product({ name, priceMinor })),
      accounts: accounts.map((one) => account(one)),
      contacts,
      deals: deals.map(({ customer, withContact, closesOn, ...one }) => {
        const at = nameOf(customer);
        const known = contacts.find(({ name }) => name === `${at}的李工`);
        return deal({
          ...one,
          ...(closesOn !== null && { closesOn }),
          account: accounts.find(({ name }) => name === at) ? account({ name: at ?? '' }).key : null,
          contact: withContact && known ? known.key : null,
        });
      }),
    });
  });

const KEPT = [
  'user_account',
  'product',
  'account',
  'contact',
  'deal',
  'deal_person',
  'stage_move',
  'deal_turn',
  'reach',
] as const;
// The version grows and the day of the last change moves: that is how pages notice.
const GROWING = ['version', 'updated_at'];

/** Everything an import may touch, as it stands. */
async function picture(world: World): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const tables = await Promise.all(
    KEPT.map(async (table) => {
      const { rows } = await sql<{ row: Record<string, unknown> }>`select to_jsonb(t) - ${GROWING}::text[] as row
        from ${sql.table(table)} t where t.workspace_id = ${world.workspaceId}`.execute(world.db);
      return [table, rows.map(({ row }) => JSON.stringify(row)).toSorted()] as const;
    }),
  );
  return Object.fromEntries(tables);
}

async function newHouse() {
  const world = await house.another();
  const admin = await world.user({ name: '管理员', admin: true });
  const bring = (file: ImportPlan): Promise<StoredImport> => world.as(admin, (scope) => store(scope, file));
  const undo = (importId: string) => world.as(admin, (scope) => undoImport(scope, importId));
  const verify = () => world.asWorkspace(verifyStandings);
  return { world, admin, bring, undo, verify };
}

describe('undo', () => {
  test('of an import nobody built on puts everything back as it was', { timeout: 120_000 }, () =>
    fc.assert(
      fc.asyncProperty(anyPlan, anyPlan, async (first, second) => {
        const { world, bring, undo, verify } = await newHouse();
        await bring(first);
        const before = await picture(world);
        const { importId } = await bring(second);
        const { undo: done } = await undo(importId);
        expect(done.kept).toBe(0);
        expect(await picture(world)).toEqual(before);
        expect(await verify()).toMatchObject({ differences: [], missing: [] });
      }),
      { numRuns: 15 },
    ),
  );

  test.each([
    ['empty', null, null, null],
    ['another', 'target' as const, '2025-07-02', '2025-07-02'],
  ])('of a stage that was %s leaves it as it was, with its day', async (_, stage, stageOn, since) => {
    const { world, bring, undo, verify } = await newHouse();
    const placed = (part: Partial<Parameters<typeof deal>[0]>) => plan({ deals: [deal({ name: '一期', ...part })] });
    await bring(placed({ stage, openedOn: '2025-06-01', ...(stageOn !== null && { stageOn }) }));
    const later = await bring(placed({ stage: 'set-up' }));
    const id = [...later.matched.deals.ids.values()][0] ?? '';
    expect((await undo(later.importId)).undo.kept).toBe(0);
    const { rows } = await sql`select d.stage, s.stage as listed, s.inflated,
      (select max(happened_on)::text from stage_move m where m.workspace_id = d.workspace_id and m.deal_id = d.id) as since
      from deal d join standing s on s.workspace_id = d.workspace_id and s.id = d.id
      where d.workspace_id = ${world.workspaceId} and d.id = ${id}`.execute(world.db);
    expect(rows).toMatchObject([{ stage, listed: stage, since }]);
    if (stage === null) expect(rows).toMatchObject([{ inflated: false }]);
    expect(await verify()).toMatchObject({ differences: [], missing: [] });
  });

  test('of a stage whose day in the file lies before the last move leaves nothing torn', async () => {
    const { bring, undo, verify } = await newHouse();
    const placed = (stage: 'target' | 'set-up', stageOn: string) =>
      plan({ deals: [deal({ name: '一期', stage, stageOn, openedOn: '2025-06-01' })] });
    await bring(placed('target', '2025-09-02'));
    const { importId } = await bring(placed('set-up', '2025-07-02'));
    expect((await verify()).differences).toEqual([]);
    await undo(importId);
    expect((await verify()).differences).toEqual([]);
  });

  test('asked for twice is done once', async () => {
    const { world, bring, undo } = await newHouse();
    const { importId } = await bring(plan({ accounts: [account({ name: '江渚装备' })] }));
    await undo(importId);
    const after = await picture(world);
    expect(await undo(importId)).toMatchObject({ state: 'undone' });
    expect(await picture(world)).toEqual(after);
  });

  test.each([
    ['an amount', { amount_minor: 77 }],
    ['a note', { note: '人工' }],
  ])('leaves a deal on which somebody changed %s since, and what it hangs on', async (_, change) => {
    const { world, bring, undo } = await newHouse();
    const customer = account({ name: '江渚装备' });
    const { importId } = await bring(
      plan({
        accounts: [customer],
        deals: [deal({ key: 'D1', name: '一期', account: customer.key }), deal({ key: 'D2', name: '二期' })],
      }),
    );
    await world.db
      .updateTable('deal')
      .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
      .where('workspace_id', '=', world.workspaceId)
      .where('import_key', '=', 'D1')
      .execute();
    const { undo: done, problems } = await undo(importId);
    expect(done.kept).toBe(2);
    expect(problems.map(({ value }) => value)).toEqual(['江渚装备', '一期']);
    const left = await picture(world);
    expect([left['deal']?.length, left['account']?.length]).toEqual([1, 1]);
  });

  test('of the earlier of two imports leaves what the later one changed', async () => {
    const { world, bring, undo } = await newHouse();
    const first = await bring(
      plan({ deals: [deal({ key: 'D1', name: '一期', note: '甲' }), deal({ key: 'D2', name: '二期' })] }),
    );
    await bring(plan({ deals: [deal({ key: 'D1', name: '一期', note: '乙' })] }));
    expect((await undo(first.importId)).undo.kept).toBe(1);
    const deals = await world.db
      .selectFrom('deal')
      .where('workspace_id', '=', world.workspaceId)
      .select(['import_key', 'note'])
      .execute();
    expect(deals).toEqual([{ import_key: 'D1', note: '乙' }]);
  });

  test('keeps a colleague who has a password or owns something by now', async () => {
    const { world, bring, undo } = await newHouse();
    const { importId, matched } = await bring(plan({ people: [person({ name: '温若谷' }), person({ name: '邱喆' })] }));
    const [kept = ''] = matched.people.created.map(({ id }) => id);
    await world.db
      .insertInto('credential')
      .values({ workspace_id: world.workspaceId, user_id: kept, password_hash: 'x', changed_at: new Date() })
      .execute();
    expect((await undo(importId)).undo.kept).toBe(1);
    const users = await world.db
      .selectFrom('user_account')
      .where('workspace_id', '=', world.workspaceId)
      .select('name')
      .orderBy('name')
      .execute();
    expect(users.map(({ name }) => name).toSorted()).toEqual(['温若谷', '管理员'].toSorted());
  });
});
