import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { LIMITS } from '@qibu/contract';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Client, PASSWORD, type TestApp } from '../testing/app.ts';
import { workbookBytes } from './testing/files.ts';
import { ask, bring, count, countOf, ended, importApp, mappingOf, run, upload, verified } from './testing/app.ts';

let app: TestApp;
let admin: Client;
beforeAll(async () => {
  app = await importApp();
  admin = await app.claim();
});

const folders = (of: TestApp): string[] => {
  const folder = join(of.instance.home, 'imports');
  return existsSync(folder) ? readdirSync(folder) : [];
};
async function colleague(login: string, managerId: string | null = null): Promise<Client> {
  const made = await admin.send('POST', '/users', { name: `同事${login}`, login, password: PASSWORD, managerId });
  expect(made.status).toBe(200);
  return app.signIn(login);
}

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
    const moves = await sql<{ to_stage: string; exception: boolean; reason: string | null }>`
      select m.to_stage, m.exception, m.reason from stage_move m join deal d on d.id = m.deal_id where d.import_key = 'U1' order by m.id`.execute(
      app.instance.db,
    );
    expect(moves.rows.map(({ to_stage, exception, reason }) => [to_stage, exception, reason])).toEqual([
      ['target', true, 'a.csv'],
    ]);
  });
  test('with nothing ticked brings neither the customer nor the product it would need, and no line of a note twice', async () => {
    const file = (customer: string, product: string) => ({
      name: 'w.csv',
      bytes: `商机编号,客户名称,项目名称,产品,备注\nW1,${customer},窑炉一期,${product},"第一行\n第二行"\n`,
    });
    await bring(admin, file('梧桐窑业', '窑炉控制器'));
    const { view } = await upload(admin, file('芦荻造纸', '烘干机组'));
    await ask(admin, 'POST', `${view.id}/check`, { overwrite: [] });
    expect((await run(admin, view.id)).state).toBe('done');
    expect(await count(app, 'account', `name = '芦荻造纸'`)).toBe(0);
    expect(await count(app, 'product', `name = '烘干机组'`)).toBe(0);
    expect(await count(app, 'deal', `import_key = 'W1' and note = E'第一行\\n第二行'`)).toBe(1);
  });

  test('stays when someone built on it, and undo names it', async () => {
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
    // The deal someone wrote on, and the customer it belongs to.
    expect(undone.undo.kept).toBe(2);
    expect(undone.problems.map(({ value }) => value).toSorted()).toEqual(['乙保留公司', '保留项目']);
    expect(await count(app, 'deal', "import_key = 'K2'")).toBe(0);
    expect(await count(app, 'account', "name = '丙撤走公司'")).toBe(0);
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
    expect(await count(app, 'deal', "import_key like 'P%'")).toBe(300);
    expect(await count(app, 'account', "name like '并发公司%'")).toBe(20);
  });
});

describe('rows that cannot come in', () => {
  const TEXT =
    '商机编号,客户名称,项目名称,阶段,金额(万元)\nE1,错误公司,甲,目标,10\nE1,错误公司,乙,目标,10\nE3\nE1,错误公司,"=cmd",目标,5\n';
  test('are listed, come back in a file, and the corrected file brings them', async () => {
    const done = await bring(admin, { name: 'e.csv', bytes: TEXT });
    expect(countOf(done, 'deals')).toMatchObject({ read: 4, created: 1, refused: 3 });
    expect(done.problems.map(({ row, column, code }) => [row, column, code])).toEqual([
      [3, '商机编号', 'key.duplicate'],
      [4, null, 'row.short'],
      [5, '商机编号', 'key.duplicate'],
    ]);
    const file = await admin.raw({ method: 'GET', url: `/api/v1/imports/${done.id}/errors.csv` });
    expect(file.status).toBe(200);
    expect(file.text).toBe(
      "\uFEFF商机编号,客户名称,项目名称,阶段,金额(万元),问题\r\nE1,错误公司,乙,目标,10,商机编号: 与前面某一行是同一条，内容却不同\r\nE3,,,,,这一行的格子比表头少\r\nE1,错误公司,'=cmd,目标,5,商机编号: 与前面某一行是同一条，内容却不同\r\n",
    );
    const mended = file.text
      .replace('E1,错误公司,乙', 'E2,错误公司,乙')
      .replace('E3,,,,', 'E3,错误公司,丙,目标,3')
      .replace("E1,错误公司,'=cmd", "E4,错误公司,'=cmd");
    const again = await bring(admin, { name: 'errors.csv', bytes: mended });
    expect(countOf(again, 'deals')).toMatchObject({ read: 3, created: 3, refused: 0 });
    expect(await count(app, 'deal', "import_key like 'E_' and name = '=cmd'")).toBe(1);
  });
  test('a vague cell never costs its row: the field stays empty, its words go to the note', async () => {
    const text =
      '客户名称,项目名称,阶段,金额(万元),预计签约日期,备注\n含糊公司,一期,目标,约60,明年三月,老客户\n含糊公司,二期,目标,-5,2027/13/01,\n含糊公司,三期,目标,5,2027年Q1,\n';
    const done = await bring(admin, { name: 'v.csv', bytes: text });
    expect(countOf(done, 'deals')).toMatchObject({ read: 3, created: 3, refused: 0, flagged: 3 });
    expect(done.problems.map(({ row, column, severity }) => [row, column, severity])).toEqual([
      [2, '金额(万元)', 'warning'],
      [2, '预计签约日期', 'warning'],
      [3, '金额(万元)', 'warning'],
      [3, '预计签约日期', 'warning'],
      [4, '预计签约日期', 'warning'],
    ]);
    const notes = ['老客户\n金额(万元): 约60\n预计签约日期: 明年三月', '金额(万元): -5\n预计签约日期: 2027/13/01'];
    for (const note of notes) expect(await count(app, 'deal', `note = '${note}' and amount_minor is null`)).toBe(1);
    expect(await count(app, 'deal', "note = '预计签约日期: 2027年Q1' and amount_minor = 5000000")).toBe(1);
  });
  test('each file has an error file of its own, each sheet too', async () => {
    const bytes = await workbookBytes((workbook) => {
      for (const [name, total] of [
        ['华东', '合计'],
        ['华南', '小计'],
      ] as const)
        workbook.addWorksheet(name).addRows([
          ['客户名称', '项目名称', '阶段', '金额(万元)'],
          [`${name}分表客户`, `${name}一期`, '目标', 1],
          [total, null, null, 1],
        ]);
    });
    const done = await bring(
      admin,
      { name: 'one.csv', bytes: '客户名称,项目名称,阶段,金额(万元)\n分表公司,好的,目标,1\n总计,,,1\n' },
      { name: 'two.csv', bytes: '客户名称,项目名称,阶段,金额(万元)\n分表公司,也好,目标,1\n' },
      { name: 'three.xlsx', bytes },
    );
    expect(done.refusedIn).toEqual([
      { file: 'one.csv', sheet: null, rows: 1 },
      { file: 'three.xlsx', sheet: '华东', rows: 1 },
      { file: 'three.xlsx', sheet: '华南', rows: 1 },
    ]);
    const rowsOf = async ({ file, sheet }: (typeof done.refusedIn)[number]): Promise<string[]> => {
      const query = new URLSearchParams({ file, ...(sheet !== null && { sheet }) });
      const answer = await admin.raw({ method: 'GET', url: `/api/v1/imports/${done.id}/errors.csv?${query}` });
      return answer.text.trim().split('\r\n').slice(1);
    };
    expect(await Promise.all(done.refusedIn.map(rowsOf))).toEqual([
      ['总计,,,1,这一行是合计，不是记录'],
      ['合计,,,1,这一行是合计，不是记录'],
      ['小计,,,1,这一行是合计，不是记录'],
    ]);
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
    expect(await count(app, 'user_account', "name = '陌生人' and login = 'moshengren'")).toBe(1);
    expect(
      await count(app, 'credential c join user_account u on u.id = c.user_id'.split(' ')[0] ?? ''),
    ).toBeGreaterThan(0);
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
    const kept = folders(app);
    const answer = await upload(admin, { name: 'x.csv', bytes });
    expect([answer.status, answer.problem.code]).toEqual([status, code]);
    expect(folders(app)).toEqual(kept);
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
  test('an import belongs to the person who started it, and to administrators', async () => {
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
  test('only an administrator brings in colleagues or hands deals outside their line', async () => {
    const carl = await colleague('carl');
    const people = await count(app, 'user_account');
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
    expect(await count(app, 'user_account')).toBe(people);
  });
});

test('a run can be stopped, writes nothing, and can be taken up again', async () => {
  const rows = Array.from({ length: 6_000 }, (_, n) => `C${n},停止公司${n % 50},项目${n},目标,${n}\n`).join('');
  const { view } = await upload(admin, { name: 'c.csv', bytes: `商机编号,客户名称,项目名称,阶段,金额(元)\n${rows}` });
  await ask(admin, 'POST', `${view.id}/run`);
  await ask(admin, 'POST', `${view.id}/cancel`);
  const stopped = await ended(admin, view.id);
  expect(stopped.state).toBe('cancelled');
  expect(await count(app, 'deal', "import_key like 'C%'")).toBe(0);
  expect(countOf(await run(admin, view.id), 'deals')).toMatchObject({ created: 6_000 });
  const late = await admin.send('POST', `/imports/${view.id}/cancel`, {});
  expect([late.status, late.body.code]).toEqual([409, 'import.state']);
});

test('a contact in a deal’s row becomes a person of the deal, and the deal is judged with them', async () => {
  const text =
    '客户名称,项目名称,阶段,联系人,职务,手机,统一社会信用代码\n人脉公司,一期,意向,王主任,信息中心主任,13900000001,91310000X\n';
  const done = await bring(admin, { name: 'people.csv', bytes: text });
  expect(done.counts.map(({ kind, created }) => [kind, created])).toEqual([
    ['accounts', 1],
    ['contacts', 1],
    ['deals', 1],
  ]);
  const found = await sql`
    select c.name, c.title, c.phone, c.basis, c.purpose, c.source, a.credit_code from deal_person p join contact c on c.id = p.contact_id
    join account a on a.id = c.account_id where a.name = '人脉公司'`.execute(app.instance.db);
  expect(found.rows).toEqual([
    {
      name: '王主任',
      title: '信息中心主任',
      phone: '13900000001',
      basis: 'legitimate-interest',
      purpose: '商务联系',
      source: `import:${done.id}`,
      credit_code: '91310000X',
    },
  ]);
  expect(await verified(app)).toMatchObject({ missing: [], differences: [] });
});

describe('a customer under a short name', () => {
  const rows = (...names: readonly string[]) =>
    `客户名称,项目名称,阶段,联系人\n${names.map((name, at) => `${name},近似${name}${at},目标,近似人\n`).join('')}`;
  const stored = () => count(app, 'account', "name like '近似%'");
  test('is asked about, and taken for whom it was said to be', async () => {
    await bring(admin, { name: 'first.csv', bytes: rows('近似思迈得精密制造有限公司') });
    const { view } = await upload(admin, { name: 'second.csv', bytes: rows('近似思迈得', '近似思迈得', '近似别家') });
    expect(view.questions).toMatchObject([{ code: 'account', sample: ['近似思迈得'] }]);
    expect(view.values.find(({ target }) => target === 'account')).toEqual({
      target: 'account',
      from: '近似思迈得',
      to: null,
      count: 2,
      options: ['近似思迈得精密制造有限公司', '+new'],
      guess: 'near',
    });
    const had = await stored();
    await ask(admin, 'PUT', `${view.id}/mapping`, mappingOf(view, { 近似思迈得: '近似思迈得精密制造有限公司' }));
    const done = await run(admin, view.id);
    expect(countOf(done, 'deals')).toMatchObject({ created: 3 });
    expect(countOf(done, 'contacts')).toMatchObject({ created: 1 });
    expect(await stored()).toBe(had + 1);
  });
  test('is asked about where only the file itself holds the longer one; both remarks stay with the one customer', async () => {
    const { view } = await upload(admin, {
      name: 'both.csv',
      bytes: '客户名称,行业,备注\n雪松,,老客户\n雪松仪表有限公司,仪表,今年换标\n雪松仪表集团,仪表,\n',
    });
    expect(
      view.values.filter(({ target }) => target === 'account').map(({ from, options }) => [from, options]),
    ).toEqual([
      ['雪松', ['雪松仪表集团', '雪松仪表有限公司', '+new']],
      ['雪松仪表有限公司', ['雪松仪表集团', '+new']],
    ]);
    const answers = { 雪松: '雪松仪表有限公司', 雪松仪表有限公司: '+new' };
    await ask(admin, 'PUT', `${view.id}/mapping`, mappingOf(view, answers));
    expect(countOf(await run(admin, view.id), 'accounts')).toMatchObject({ created: 2, duplicates: 1, refused: 0 });
    const made = await sql<{ name: string; note: string | null }>`select name, note from account
      where name like '雪松%' order by name`.execute(app.instance.db);
    expect(made.rows).toEqual([
      { name: '雪松仪表有限公司', note: '老客户\n今年换标' },
      { name: '雪松仪表集团', note: null },
    ]);
  });
  test('is asked about also where the customer bore the near name before', async () => {
    const made = await admin.send('POST', '/accounts', { name: '寒梅精密制造有限公司' });
    const renamed = await admin.send('PATCH', `/accounts/${made.body.id}`, { name: '梅华科技' }, { 'if-match': '"1"' });
    expect(renamed.status).toBe(200);
    const { view } = await upload(admin, { name: 'former.csv', bytes: rows('寒梅') });
    expect(view.values.filter(({ target }) => target === 'account')).toMatchObject([
      { from: '寒梅', options: ['梅华科技', '+new'] },
    ]);
  });
  test('or is a new one where that was said, and then asked no more', async () => {
    const { view } = await upload(admin, { name: 'third.csv', bytes: rows('近似思迈得') });
    const had = await stored();
    await ask(admin, 'PUT', `${view.id}/mapping`, mappingOf(view, { 近似思迈得: '+new' }));
    await run(admin, view.id);
    expect(await stored()).toBe(had + 1);
    expect((await upload(admin, { name: 'third.csv', bytes: rows('近似思迈得') })).view.questions).toEqual([]);
  });
});
