import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { type Client, PASSWORD, type TestApp } from '../testing/app.ts';
import { ask, bring, countOf, importApp, mappingOf, run, upload } from './testing/app.ts';
import { caseBytes } from './testing/read-case.ts';

let app: TestApp;
let admin: Client;
beforeAll(async () => {
  app = await importApp();
  admin = await app.claim();
});

interface Colleague {
  readonly id: string;
  readonly client: Client;
}
async function colleague(login: string): Promise<Colleague> {
  const made = await admin.send('POST', '/users', { name: `同事${login}`, login, password: PASSWORD, managerId: null });
  expect(made.status).toBe(200);
  const found = await sql<{ id: string }>`select id from user_account where login = ${login}`.execute(app.instance.db);
  return { id: found.rows[0]?.id ?? '', client: await app.signIn(login) };
}
const stored = async () =>
  (
    await sql`select d.owner_id as deal, d.note, a.owner_id as account, a.industry from deal d
      join account a on a.id = d.account_id where d.import_key = 'O1'`.execute(app.instance.db)
  ).rows[0];

const deal = (owner: string, note: string) => ({
  name: 'd.csv',
  bytes: `商机编号,客户名称,项目名称,阶段,负责人,备注\nO1,归属公司,归属项目,目标,${owner},${note}\n`,
});
const account = (owner: string, industry: string) => ({
  name: 'a.csv',
  bytes: `客户名称,行业,负责人\n归属公司,${industry},${owner}\n`,
});

test('who only works on a deal takes neither it nor its customer over by a file; the other columns come in', async () => {
  const [owner, member] = [await colleague('olga'), await colleague('mike')];
  await bring(owner.client, account('同事olga', '制造'), deal('同事olga', '旧'));
  const { body } = await owner.client.send('GET', '/deals?q=归属项目');
  const found = body.items?.[0] as unknown as { id: string; version: number };
  const staffed = await owner.client.send(
    'PUT',
    `/deals/${found.id}/members`,
    { members: [{ userId: member.id }] },
    { 'if-match': `"${found.version}"` },
  );
  expect(staffed.status).toBe(200);

  const taken = await bring(member.client, account('同事mike', '金融'), deal('同事mike', '新'));
  expect(await stored()).toEqual({ deal: owner.id, account: owner.id, note: '新', industry: '金融' });
  expect(taken.problems).toEqual([
    { file: 'a.csv', row: 2, column: null, code: 'owner-kept', value: '归属公司', severity: 'warning' },
    { file: 'd.csv', row: 2, column: null, code: 'owner-kept', value: '归属项目', severity: 'warning' },
  ]);
  expect(countOf(taken, 'deals')).toMatchObject({ updated: 1, refused: 0 });

  const given = await bring(admin, account('同事mike', '金融'), deal('同事mike', '新'));
  expect(given.problems).toEqual([]);
  expect(await stored()).toMatchObject({ deal: member.id, account: member.id });
});

test('of two colleagues of one name the file asks which, and its own export says which', async () => {
  const boss = await colleague('wangmin');
  const twin = (login: string, managerId: string | null) =>
    admin.send('POST', '/users', { name: '季明达', login, password: PASSWORD, managerId });
  await twin('jimingda1', null);
  await twin('jimingda2', boss.id);
  const { view } = await upload(admin, { name: 'input.csv', bytes: caseBytes('two-of-one-name/input.csv') });
  const asked = view.values.find(({ target }) => target === 'owner');
  expect(asked).toMatchObject({ from: '季明达', to: null, guess: 'none' });
  expect(asked?.options.slice(0, 2)).toEqual(['季明达（jimingda1）', '季明达（jimingda2 · 同事wangmin）']);
  expect(asked?.options).not.toContain('+new');
  const refused = await admin.send('POST', `/imports/${view.id}/run`, {});
  expect(refused.body.code).toBe('import.unanswered');

  await ask(admin, 'PUT', `${view.id}/mapping`, mappingOf(view, { 季明达: '季明达（jimingda2 · 同事wangmin）' }));
  // Whoever they report to meanwhile, they are the same.
  await sql`update user_account set manager_id = null where login = 'jimingda2'`.execute(app.instance.db);
  expect(countOf(await run(admin, view.id), 'deals')).toMatchObject({ created: 1, refused: 0 });
  const owner = await sql<{ login: string }>`select u.login from deal d join user_account u on u.id = d.owner_id
    where u.name = '季明达'`.execute(app.instance.db);
  expect(owner.rows).toEqual([{ login: 'jimingda2' }]);

  const csv = (await admin.send('GET', '/deals/export.csv')).text;
  expect(csv).toContain('季明达（jimingda2）');
  const back = await bring(admin, { name: 'back.csv', bytes: csv });
  expect(countOf(back, 'deals')).toMatchObject({ created: 0, updated: 0, refused: 0 });
});

test('one who left is never taken for the colleague of that name who is there', async () => {
  const left = await colleague('old');
  await sql`update user_account set name = '同事same', active = false where login = 'old'`.execute(app.instance.db);
  const here = await colleague('same');
  await bring(admin, {
    name: 'd.csv',
    bytes: '商机编号,客户名称,项目名称,阶段,负责人\nO9,留守装备,同名归属,目标,同事same\n',
  });
  const found = await sql<{ owner: string }>`select owner_id as owner from deal where import_key = 'O9'`.execute(
    app.instance.db,
  );
  expect(found.rows).toEqual([{ owner: here.id }]);
  expect(left.id).not.toBe(here.id);
});
