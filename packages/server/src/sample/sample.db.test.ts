import { SAMPLE, sampleId, sampleLedger } from '@qibu/cases';
import { DEFAULT_PARAMETERS, judge } from '@qibu/core';
import { sql } from 'kysely';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { claimInstance } from '../auth/setup.ts';
import { type Actor, loadActor } from '../scope/actor.ts';
import { connect } from '../db/connect.ts';
import { newId } from '../db/id.ts';
import { asActor, type Scope } from '../scope/scope.ts';
import { testDatabase } from '../db/test-database.ts';
import { loadHeads, toFacts } from '../ledger/deal-head.ts';
import { loadLedgers } from '../ledger/ledger.ts';
import type { Instance } from '../http/instance.ts';
import { Sessions } from '../http/sessions.ts';
import { copyTeams } from '../scope/team.ts';
import { loadSample } from './load.ts';
import { removeSample } from './remove.ts';

const NOW = new Date('2026-03-02T10:00:00+08:00');
let instance: Instance;
let actor: Actor;

beforeAll(async () => {
  const { connection } = await testDatabase();
  const { db, pool, close } = connect(connection, () => {});
  afterAll(close);
  instance = {
    db,
    pool,
    home: '',
    secret: '',
    disk: { isLow: () => false },
    log: pino({ level: 'silent' }),
    sessions: new Sessions(db),
    setup: { token: null },
    wake: { imports: () => {}, standings: () => {} },
    now: () => NOW,
  };
  const claim = {
    workspaceName: '试用',
    name: '管理员',
    login: 'admin',
    password: 'correct horse 七步',
    locale: 'zh-CN',
  };
  const { workspaceId, userId } = await claimInstance(db, { ...claim, locale: 'zh-CN' }, NOW);
  const found = await loadActor(db, workspaceId, userId);
  if (!found) throw new Error('the administrator is missing');
  actor = found;
});

const asAdmin = <T>(work: (scope: Scope) => Promise<T>): Promise<T> => asActor(instance.db, actor, work, { now: NOW });

/** Rows of every table, by table: what must be the same before and after. */
async function countAll(): Promise<Record<string, number>> {
  const tables = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = current_schema() and table_type = 'BASE TABLE' order by 1`.execute(instance.db);
  const counts: Record<string, number> = {};
  for (const { name } of tables.rows) {
    const found = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(name)}`.execute(instance.db);
    counts[name] = found.rows[0]?.n ?? 0;
  }
  return counts;
}

describe('loading', () => {
  let before: Record<string, number>;
  beforeAll(async () => {
    before = await countAll();
    const counts = await loadSample(instance, actor);
    expect(counts).toEqual({
      accounts: SAMPLE.accounts.length,
      contacts: SAMPLE.contacts.length,
      deals: SAMPLE.deals.length,
    });
  });

  test('every deal in the database is judged as in the sample', async () => {
    await asAdmin(async (scope) => {
      const heads = await loadHeads(
        scope,
        SAMPLE.deals.map(({ key }) => sampleId('deal', key)),
        false,
      );
      const ledgers = await loadLedgers(scope, heads);
      expect(heads).toHaveLength(SAMPLE.deals.length);
      for (const { key } of SAMPLE.deals) {
        const told = sampleLedger(key, scope.today);
        const head = heads.find(({ id }) => id === told.deal.id);
        const stored = ledgers.get(told.deal.id);
        if (!stored || !head) throw new Error(`${key} is not there`);
        expect(toFacts(head)).toEqual(told.deal);
        expect(judge(stored, DEFAULT_PARAMETERS, scope.today), key).toEqual(
          judge(told, DEFAULT_PARAMETERS, scope.today),
        );
      }
    });
  });

  test('every contact says on what basis it is held, what for and where it came from', async () => {
    const rows = await instance.db.selectFrom('contact').select(['name', 'basis', 'purpose', 'source']).execute();
    expect(rows).toHaveLength(SAMPLE.contacts.length);
    expect(rows.filter((row) => Object.values(row).some((value) => value === null || value === ''))).toEqual([]);
  });

  test('the summaries of lists are there and agree', async () => {
    const rows = await instance.db.selectFrom('standing').select(['id', 'verdict', 'flags']).execute();
    expect(rows).toHaveLength(SAMPLE.deals.length);
    const verdicts = new Map(rows.map((row) => [row.id, row.verdict]));
    expect(verdicts.get(sampleId('deal', 'simaide'))).toBe('first');
    expect(verdicts.get(sampleId('deal', 'wanlu'))).toBe('reference');
  });

  test('the class of a customer is stored on the account', async () => {
    const dingyue = await instance.db
      .selectFrom('account')
      .where('id', '=', sampleId('account', 'dingyuerz'))
      .select(['grade', 'payment_warning'])
      .executeTakeFirstOrThrow();
    expect(dingyue).toEqual({ grade: 'C', payment_warning: true });
  });

  test('a director sees the line below, a representative their own and their team’s deals', async () => {
    const dealsOf = async (key: string): Promise<Set<string>> => {
      const user = await loadActor(instance.db, actor.workspaceId, sampleId('user', key));
      if (!user) throw new Error(`${key} is not there`);
      const rows = await asActor(instance.db, user, ({ tx }) => tx.selectFrom('deal').select('id').execute(), {
        now: NOW,
      });
      return new Set(rows.map(({ id }) => id));
    };
    const mine = (key: string) =>
      SAMPLE.deals.filter(({ ownerKey, team }) => ownerKey === key || team.some(({ userKey }) => userKey === key));
    expect((await dealsOf('shen-yanqiu')).size).toBe(SAMPLE.deals.length);
    expect(await dealsOf('tang-xiao')).toEqual(new Set(mine('tang-xiao').map(({ key }) => sampleId('deal', key))));
    expect(await dealsOf('ji-xiaoman')).toEqual(new Set(mine('ji-xiaoman').map(({ key }) => sampleId('deal', key))));
    expect(mine('ji-xiaoman').length).toBeGreaterThan(1);
  });

  test('nothing is recorded after now', async () => {
    for (const table of ['evidence', 'claim', 'signal', 'stage_move', 'interaction', 'task'] as const) {
      const late = await instance.db.selectFrom(table).where('recorded_at', '>', NOW).select('id').execute();
      expect(late, table).toEqual([]);
    }
  });

  test('a second load is refused', async () => {
    await expect(loadSample(instance, actor)).rejects.toMatchObject({ code: 'sample.exists' });
  });

  test('removing leaves what was there before and a note in the audit log', async () => {
    await removeSample(instance, actor);
    const after = await countAll();
    expect(after).toEqual({ ...before, audit_log: (before.audit_log ?? 0) + 2 });
    await expect(removeSample(instance, actor)).rejects.toMatchObject({ code: 'sample.none' });
  });
});

test('two loads at once: one sample', async () => {
  const results = await Promise.allSettled([loadSample(instance, actor), loadSample(instance, actor)]);
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const users = await instance.db.selectFrom('user_account').where('origin', '=', 'sample').select('id').execute();
  expect(users).toHaveLength(SAMPLE.users.length);
  await removeSample(instance, actor);
});

test('what one’s own deals use stays and becomes one’s own', async () => {
  await loadSample(instance, actor);
  const dealId = newId();
  const contact = sampleId('contact', 'dingyuerz-ge');
  await asAdmin(async ({ tx, now }) => {
    await tx
      .insertInto('deal')
      .values({
        workspace_id: actor.workspaceId,
        id: dealId,
        name: '自己的项目',
        account_id: sampleId('account', 'dingyuerz'),
        owner_id: sampleId('user', 'qiu-zhe'),
        product_id: sampleId('product', 'mes'),
        amount_minor: 100,
        currency: 'CNY',
        opened_on: '2026-03-01',
        created_at: now,
        updated_at: now,
        grams: [],
        search: '',
      })
      .execute();
    await tx
      .insertInto('deal_person')
      .values({ workspace_id: actor.workspaceId, deal_id: dealId, contact_id: contact, added_on: '2026-03-01' })
      .execute();
    await tx
      .insertInto('deal_member')
      .values({
        workspace_id: actor.workspaceId,
        deal_id: dealId,
        user_id: sampleId('user', 'pei-qing'),
        added_at: now,
      })
      .execute();
    await copyTeams(tx, actor.workspaceId);
    await tx
      .updateTable('user_account')
      .set({ manager_id: sampleId('user', 'shen-yanqiu') })
      .where('id', '=', actor.userId)
      .execute();
  });
  await removeSample(instance, actor);
  const { db } = instance;
  const left = await db.selectFrom('deal').select(['id', 'owner_id', 'account_id']).execute();
  expect(left).toEqual([{ id: dealId, owner_id: actor.userId, account_id: sampleId('account', 'dingyuerz') }]);
  const accounts = await db.selectFrom('account').select(['id', 'origin', 'owner_id']).execute();
  const kept = ['dingyue', 'dingyuerz'].map((key) => sampleId('account', key));
  expect(new Set(accounts.map(({ id }) => id))).toEqual(new Set(kept));
  expect(accounts.every(({ origin, owner_id }) => origin === 'own' && owner_id === actor.userId)).toBe(true);
  expect(await db.selectFrom('contact').select(['id', 'origin']).execute()).toEqual([{ id: contact, origin: 'own' }]);
  expect(await db.selectFrom('product').select('origin').execute()).toEqual([{ origin: 'own' }]);
  expect(await db.selectFrom('user_account').select(['id', 'manager_id']).execute()).toEqual([
    { id: actor.userId, manager_id: null },
  ]);
  expect(await db.selectFrom('deal_member').selectAll().execute()).toEqual([]);
});
