import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { type Client, PASSWORD, type TestApp } from '../testing/app.ts';
import { ask, bring, importApp } from './testing/app.ts';

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
async function colleague(login: string, managerId: string | null, isAdmin = false): Promise<Colleague> {
  const made = await admin.send('POST', '/users', {
    name: `同事${login}`,
    login,
    password: PASSWORD,
    managerId,
    isAdmin,
  });
  return { id: made.body.id ?? '', client: await app.signIn(login) };
}
async function change(id: string, to: object): Promise<void> {
  const { rows } = await sql<{ version: number }>`select version from user_account where id = ${id}`.execute(
    app.instance.db,
  );
  const done = await admin.send('PATCH', `/users/${id}`, to, { 'if-match': `"${rows[0]?.version}"` });
  expect(done.status).toBe(200);
}
async function amountOf(key: string): Promise<number> {
  const found = await sql<{ amount_minor: number }>`select amount_minor from deal where import_key = ${key}`.execute(
    app.instance.db,
  );
  return found.rows[0]?.amount_minor ?? -1;
}
const deal = (key: string, owner: string, amount: number) => ({
  name: 'd.csv',
  bytes: `商机编号,客户名称,项目名称,阶段,负责人,金额(元)\n${key},撤销公司${key},撤销项目${key},目标,${owner},${amount}\n`,
});

test('a manager’s undo leaves alone the deals of a colleague who has gone to another line', async () => {
  const [manager, other] = [await colleague('mona', null), await colleague('otto', null)];
  const rep = await colleague('rita', manager.id);
  await bring(rep.client, deal('U1', '同事rita', 500));
  const raised = await bring(manager.client, deal('U1', '同事rita', 900));
  await change(rep.id, { managerId: other.id });
  const undone = await ask(manager.client, 'POST', `${raised.id}/undo`);
  expect(await amountOf('U1')).toBe(90_000);
  expect(undone.undo.kept).toBe(1);
});

test('who is no administrator any more gets nothing back of what only administrators may write', async () => {
  const boss = await colleague('bert', null, true);
  const [moved, first] = [await colleague('mia', boss.id), await colleague('finn', null)];
  const file = {
    name: 'p.csv',
    bytes: '姓名,登录名,上级\n同事mia,mia,同事finn\n新来的,newcomer,同事finn\n',
  };
  const brought = await bring(boss.client, file);
  await change(boss.id, { isAdmin: false });
  await ask(boss.client, 'POST', `${brought.id}/undo`);
  const { rows } = await sql<{ login: string; manager_id: string }>`
    select login, manager_id from user_account where login in ('mia', 'newcomer') order by login`.execute(
    app.instance.db,
  );
  expect(rows).toEqual([
    { login: 'mia', manager_id: first.id },
    { login: 'newcomer', manager_id: first.id },
  ]);
  expect((await boss.client.send('GET', `/deals?ownerId=${moved.id}`)).body.items ?? []).toEqual([]);
});
