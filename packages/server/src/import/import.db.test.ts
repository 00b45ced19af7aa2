import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LIMITS } from '@qibu/contract';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { workspaceActor } from '../db/actor.ts';
import { asActor } from '../db/scope.ts';
import { verifyStandings } from '../deals/verify-standings.ts';
import { type Client, PASSWORD, type TestApp, testApp } from '../testing/app.ts';
import { ask, bring, countOf, ended, mappingOf, run, upload } from './testing-app.ts';
import { type ImportWorker, startImportWorker } from './worker.ts';

const MAVEN = fileURLToPath(new URL('../../../../../shared/data/maven-crm/', import.meta.url));
const present = existsSync(MAVEN);
if (!present) console.log(`skipped: the files to run against are not at ${MAVEN}`);
const FILES = ['accounts.csv', 'products.csv', 'sales_teams.csv', 'sales_pipeline.csv'];
const maven = () => FILES.map((name) => ({ name, bytes: readFileSync(join(MAVEN, name)) }));

let app: TestApp;
let admin: Client;
let worker: ImportWorker;
beforeAll(async () => {
  app = await testApp();
  admin = await app.claim();
  worker = startImportWorker(app.instance);
  Object.assign(app.instance.wake, { imports: () => worker.wake() });
});
afterAll(() => worker.stop());

const count = async (table: string, where = 'true'): Promise<number> => {
  const found = await sql<{
    n: number;
  }>`select count(*)::int as n from ${sql.table(table)} where ${sql.raw(where)}`.execute(app.instance.db);
  return found.rows[0]?.n ?? -1;
};
const TABLES = ['account', 'contact', 'deal', 'product', 'user_account', 'standing', 'stage_move', 'reach'];
const counts = async () =>
  Object.fromEntries(await Promise.all(TABLES.map(async (table) => [table, await count(table)])));
/** Every stored standing against a judgement made anew. */
const verified = async () => {
  const { id } = await app.instance.db.selectFrom('workspace').select('id').executeTakeFirstOrThrow();
  const actor = await workspaceActor(app.instance.db, id);
  if (actor === null) throw new Error('no workspace');
  return asActor(app.instance.db, actor, verifyStandings, { readOnly: true });
};
const folders = (): string[] => {
  const folder = join(app.instance.home, 'imports');
  return existsSync(folder) ? readdirSync(folder) : [];
};
async function colleague(login: string, managerId: string | null = null): Promise<Client> {
  const made = await admin.send('POST', '/users', { name: `同事${login}`, login, password: PASSWORD, managerId });
  expect(made.status).toBe(200);
  return app.signIn(login);
}

describe.skipIf(!present)('a pipeline of 8,800 deals in four files', () => {
  let id = '';
  let before: Record<string, number>;
  test('is understood without a question, and GTXPro is one answer away', async () => {
    before = await counts();
    const { status, view } = await upload(admin, ...maven());
    expect(status).toBe(200);
    id = view.id;
    expect(view.questions).toEqual([]);
    expect(view.values.find(({ from }) => from === 'GTXPro')).toMatchObject({
      to: 'GTX Pro',
      guess: 'near',
      count: 1480,
    });
  });
  test('is counted exactly before anything is written', async () => {
    const checked = await ask(admin, 'POST', `${id}/check`);
    expect(checked.state).toBe('checked');
    expect(countOf(checked, 'deals')).toMatchObject({
      read: 8800,
      created: 8800,
      refused: 0,
      flagged: 1425,
      amountMinor: 1_000_553_400,
    });
    expect(await counts()).toEqual(before);
  });
  test('comes in whole, as counted', async () => {
    const done = await run(admin, id);
    expect({ state: done.state, error: done.error }).toEqual({ state: 'done', error: null });
    expect(countOf(done, 'deals')).toMatchObject({ created: 8800, updated: 0, refused: 0, flagged: 1425 });
    expect(countOf(done, 'accounts')).toMatchObject({ created: 85 });
    expect(countOf(done, 'people')).toMatchObject({ read: 35, created: 41 });
    expect(done.progress.done).toBe(done.progress.total);
    expect(await count('deal', 'account_id is null')).toBe(1425);
    expect(await count('deal', "outcome = 'won'")).toBe(4238);
    expect(await count('standing')).toBe(8800);
    expect(await count('stage_move')).toBe(1589 + 500);
    const sums = await sql<{ s: string }>`select sum(amount_minor)::text as s from deal`.execute(app.instance.db);
    expect(sums.rows[0]?.s).toBe('1000553400');
  });
  test('leaves a trace of every record', async () => {
    expect(await count('audit_log', "action = 'imported' and entity = 'deal'")).toBe(8800);
    expect(await count('import_change')).toBe(8800 + 85 + 7 + 41);
  });
  test('gives a manager his line and an agent his own', async () => {
    const line = await sql<{ n: number }>`
      select count(*)::int as n from reach r join user_account m on m.id = r.manager_id
      where m.name = 'Dustin Brinkmann'`.execute(app.instance.db);
    expect(line.rows[0]?.n).toBe(6);
  });
  test('gives every deal the standing a judgement of its own would give it', async () => {
    expect(await verified()).toMatchObject({ missing: [], differences: [] });
  });
  test('the same files again change nothing', async () => {
    const now = await counts();
    const again = await bring(admin, ...maven());
    for (const kind of ['accounts', 'products', 'people', 'deals']) {
      expect(countOf(again, kind)).toMatchObject({ created: 0, updated: 0, refused: 0 });
    }
    expect(countOf(again, 'deals')?.unchanged).toBe(8800);
    expect(await counts()).toEqual(now);
  });
  test('is undone to the last row', async () => {
    const undone = await ask(admin, 'POST', `${id}/undo`);
    expect(undone).toMatchObject({ state: 'undone', undo: { possible: false, kept: 0 } });
    expect(await counts()).toEqual(before);
    expect(await ask(admin, 'POST', `${id}/undo`)).toMatchObject({ state: 'undone' });
  });
});

describe('what is stored already', () => {
  const HEAD = '商机编号,客户名称,项目名称,阶段,金额(万元),备注\n';
  test('is changed where the file differs, kept where it is silent, and put back by undo', async () => {
    await bring(admin, {
      name: 'a.csv',
      bytes: `${HEAD}U1,甲更新公司,一期,目标,10,旧备注\nU2,甲更新公司,二期,目标,20,\n`,
    });
    const second = await bring(admin, {
      name: 'b.csv',
      bytes: `${HEAD}U1,甲更新公司,一期改,意向,11,\nU2,甲更新公司,二期,目标,20,\n`,
    });
    expect(countOf(second, 'deals')).toMatchObject({ created: 0, updated: 1, unchanged: 1 });
    const read = async () => {
      const found =
        await sql`select name, stage, amount_minor, note, search, version from deal where import_key = 'U1'`.execute(
          app.instance.db,
        );
      return found.rows[0];
    };
    expect(await read()).toMatchObject({
      name: '一期改',
      stage: 'intent',
      amount_minor: 11_000_000,
      note: '旧备注',
      version: 2,
    });
    const undone = await ask(admin, 'POST', `${second.id}/undo`);
    expect(undone.undo.kept).toBe(0);
    expect(await read()).toMatchObject({
      name: '一期',
      stage: 'target',
      amount_minor: 10_000_000,
      note: '旧备注',
      version: 3,
    });
    expect((await read()) as { search: string }).toHaveProperty('search', expect.stringContaining('一期<'));
    const moves = await sql<{ to_stage: string }>`
      select m.to_stage from stage_move m join deal d on d.id = m.deal_id where d.import_key = 'U1' order by m.id`.execute(
      app.instance.db,
    );
    expect(moves.rows.map(({ to_stage }) => to_stage)).toEqual(['target', 'intent', 'target']);
  });
  test('stays when somebody built on it, and undo names it', async () => {
    const first = await bring(admin, {
      name: 'a.csv',
      bytes: `${HEAD}K1,乙保留公司,保留项目,目标,10,\nK2,丙撤走公司,撤走项目,目标,10,\n`,
    });
    const { body } = await admin.send('GET', '/deals?q=保留项目');
    const deal = body.items?.[0] as unknown as { id: string; version: number };
    const changed = await admin.send(
      'PATCH',
      `/deals/${deal.id}`,
      { note: '人工备注' },
      { 'if-match': `"${deal.version}"` },
    );
    expect(changed.status).toBe(200);
    const undone = await ask(admin, 'POST', `${first.id}/undo`);
    // The deal somebody wrote on, and the customer it hangs on.
    expect(undone.undo.kept).toBe(2);
    expect(undone.problems.map(({ value }) => value).toSorted()).toEqual(['乙保留公司', '保留项目']);
    expect(await count('deal', "import_key = 'K2'")).toBe(0);
    expect(await count('account', "name = '丙撤走公司'")).toBe(0);
  });
});

describe('two imports at once', () => {
  test('of the same new deals make each of them once', async () => {
    const rows = Array.from({ length: 300 }, (_, n) => `P${n},并发公司${n % 20},项目${n},目标,${n}\n`).join('');
    const file = { name: 'p.csv', bytes: `商机编号,客户名称,项目名称,阶段,金额(元)\n${rows}` };
    const [one, two] = await Promise.all([upload(admin, file), upload(admin, file)]);
    const done = await Promise.all([run(admin, one.view.id), run(admin, two.view.id)]);
    expect(done.map(({ state }) => state)).toEqual(['done', 'done']);
    expect(done.map((view) => countOf(view, 'deals')?.created).toSorted()).toEqual([0, 300]);
    expect(await count('deal', "import_key like 'P%'")).toBe(300);
    expect(await count('account', "name like '并发公司%'")).toBe(20);
  });
});

describe('rows that cannot come in', () => {
  const TEXT =
    '商机编号,客户名称,项目名称,阶段,金额(万元)\nE1,错误公司,甲,目标,10\nE2,错误公司,乙,目标,十万\nE3,错误公司,丙,目标\nE4,错误公司,"=cmd",目标,-5\n';
  test('are listed, come back in a file, and the corrected file brings them', async () => {
    const done = await bring(admin, { name: 'e.csv', bytes: TEXT });
    expect(countOf(done, 'deals')).toMatchObject({ read: 4, created: 1, refused: 3 });
    expect(done.problems.map(({ row, column, code }) => [row, column, code])).toEqual([
      [4, null, 'row.short'],
      [3, '金额(万元)', 'value.money'],
      [5, '金额(万元)', 'value.moneyRange'],
    ]);
    const file = await admin.raw({ method: 'GET', url: `/api/v1/imports/${done.id}/errors.csv` });
    expect(file.status).toBe(200);
    expect(file.text).toBe(
      "\uFEFF商机编号,客户名称,项目名称,阶段,金额(万元),问题\r\nE2,错误公司,乙,目标,十万,金额(万元): 读不出金额\r\nE3,错误公司,丙,目标,,这一行的格子比表头少\r\nE4,错误公司,'=cmd,目标,-5,金额(万元): 金额为负或超出范围\r\n",
    );
    const mended = file.text.replace('十万', '10').replace('丙,目标,,', '丙,目标,3,').replace(',-5,', ',5,');
    const again = await bring(admin, { name: 'errors.csv', bytes: mended });
    expect(countOf(again, 'deals')).toMatchObject({ read: 3, created: 3, refused: 0 });
    expect(await count('deal', "import_key like 'E_' and name = '=cmd'")).toBe(1);
  });
  test('an unknown stage or owner is asked, and answered once for all its rows', async () => {
    const text = '客户名称,项目名称,阶段,负责人\n问答公司,一,神秘阶段,陌生人\n问答公司,二,神秘阶段,陌生人\n';
    const { view } = await upload(admin, { name: 'q.csv', bytes: text });
    expect(view.questions.map(({ code, sample }) => [code, sample])).toEqual([
      ['stage', ['神秘阶段']],
      ['owner', ['陌生人']],
    ]);
    const early = await admin.send('POST', `/imports/${view.id}/run`, {});
    expect([early.status, early.body.code]).toEqual([409, 'import.unanswered']);
    const mapped = await ask(
      admin,
      'PUT',
      `${view.id}/mapping`,
      mappingOf(view, { 神秘阶段: 'intent', 陌生人: '+new' }),
    );
    expect(mapped.questions).toEqual([]);
    expect(countOf(await run(admin, view.id), 'deals')).toMatchObject({ created: 2, refused: 0 });
    expect(await count('user_account', "name = '陌生人' and login = 'moshengren'")).toBe(1);
    expect(await count('credential c join user_account u on u.id = c.user_id'.split(' ')[0] ?? '')).toBeGreaterThan(0);
  });
});

describe('files that cannot be read', () => {
  test.each([
    ['too large', new Uint8Array(LIMITS.importBytes + 1), 413, 'import.tooLarge'],
    ['empty', '', 400, 'import.unreadable'],
    ['of no encoding', Uint8Array.of(0x41, 0xff, 0x2c, 0x80, 0x0a), 400, 'import.unreadable'],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 400, 'import.unreadable'],
    ['with too many rows', `客户名称\n${'甲\n'.repeat(LIMITS.importRows + 30)}`, 413, 'import.tooManyRows'],
  ])('%s get a clear answer and leave nothing', async (_, bytes, status, code) => {
    const kept = folders();
    const answer = await upload(admin, { name: 'x.csv', bytes });
    expect([answer.status, answer.problem.code]).toEqual([status, code]);
    expect(folders()).toEqual(kept);
  });
  test('an upload without a file is refused', async () => {
    const answer = await upload(admin);
    expect(answer.status).toBe(400);
  });
  test('a name that is a path is only a name', async () => {
    const { view } = await upload(admin, { name: '../../etc/客户.csv', bytes: '客户名称,阶段\n甲,目标\n' });
    expect(view.files[0]?.name).toBe('客户.csv');
  });
});

describe('who may do what', () => {
  test('an import belongs to whoever started it, and to administrators', async () => {
    const [anna, ben] = [await colleague('anna'), await colleague('ben')];
    const { view } = await upload(anna, { name: 'a.csv', bytes: '客户名称,项目名称,阶段\n安娜客户,一期,目标\n' });
    expect((await ben.send('GET', `/imports/${view.id}`)).status).toBe(404);
    expect((await ben.send('POST', `/imports/${view.id}/run`, {})).status).toBe(404);
    expect((await ben.send('POST', `/imports/${view.id}/undo`, {})).status).toBe(404);
    expect((await ben.raw({ method: 'GET', url: `/api/v1/imports/${view.id}/errors.csv` })).status).toBe(404);
    expect((await ask(admin, 'GET', view.id)).id).toBe(view.id);
    expect(countOf(await run(anna, view.id), 'deals')).toMatchObject({ created: 1 });
    const mine = await anna.send('GET', '/deals?q=一期');
    expect(mine.body.items?.length).toBeGreaterThan(0);
    expect((await ben.send('GET', `/deals/${mine.body.items?.[0]?.id}`)).status).toBe(404);
  });
  test('nobody but an administrator brings in colleagues or hands deals outside his line', async () => {
    const carl = await colleague('carl');
    const people = await count('user_account');
    const { view } = await upload(
      carl,
      { name: 'team.csv', bytes: 'sales_agent,manager\n新人甲,新人乙\n' },
      {
        name: 'd.csv',
        bytes:
          '客户名称,项目名称,阶段,负责人\n卡尔客户,一期,目标,新人甲\n卡尔客户,二期,目标,同事anna\n卡尔客户,三期,目标,同事carl\n',
      },
    );
    expect(view.questions.map(({ code, sample }) => [code, sample])).toEqual([['owner', ['新人甲', '同事anna']]]);
    await ask(carl, 'PUT', `${view.id}/mapping`, mappingOf(view, { 新人甲: '+new', 同事anna: '同事anna' }));
    const done = await run(carl, view.id);
    expect(countOf(done, 'people')).toMatchObject({ created: 0, refused: 1 });
    expect(countOf(done, 'deals')).toMatchObject({ created: 1, refused: 2 });
    expect(await count('user_account')).toBe(people);
  });
});

test('a run can be stopped, writes nothing, and can be taken up again', async () => {
  const rows = Array.from({ length: 6_000 }, (_, n) => `C${n},停止公司${n % 50},项目${n},目标,${n}\n`).join('');
  const { view } = await upload(admin, { name: 'c.csv', bytes: `商机编号,客户名称,项目名称,阶段,金额(元)\n${rows}` });
  await ask(admin, 'POST', `${view.id}/run`);
  await ask(admin, 'POST', `${view.id}/cancel`);
  const stopped = await ended(admin, view.id);
  expect(stopped.state).toBe('cancelled');
  expect(await count('deal', "import_key like 'C%'")).toBe(0);
  expect(countOf(await run(admin, view.id), 'deals')).toMatchObject({ created: 6_000 });
  const late = await admin.send('POST', `/imports/${view.id}/cancel`, {});
  expect([late.status, late.body.code]).toEqual([409, 'import.state']);
});

test('a contact in a deal’s row becomes a person of the deal, and the deal is judged with him', async () => {
  const text =
    '客户名称,项目名称,阶段,联系人,职务,手机,统一社会信用代码\n人脉公司,一期,意向,王主任,信息中心主任,13900000001,91310000X\n';
  const done = await bring(admin, { name: 'people.csv', bytes: text });
  expect(done.counts.map(({ kind, created }) => [kind, created])).toEqual([
    ['accounts', 1],
    ['contacts', 1],
    ['deals', 1],
  ]);
  const found = await sql`
    select c.name, c.title, c.phone, c.basis, a.credit_code from deal_person p join contact c on c.id = p.contact_id
    join account a on a.id = c.account_id where a.name = '人脉公司'`.execute(app.instance.db);
  expect(found.rows).toEqual([
    {
      name: '王主任',
      title: '信息中心主任',
      phone: '13900000001',
      basis: 'legitimate-interest',
      credit_code: '91310000X',
    },
  ]);
  expect(await verified()).toMatchObject({ missing: [], differences: [] });
});
