import { ROUTES } from '@qibu/contract';
import { Workbook } from '@cj-tech-master/excelts';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Client, type TestApp, testApp } from '../../testing/app.ts';

let t: TestApp;
let admin: Client;
const FORMULA = '=HYPERLINK("http://127.0.0.1","x")';

beforeAll(async () => {
  t = await testApp();
  admin = await t.claim();
  const account = await admin.send('POST', '/accounts', { name: '＋恒达, "矿业"\n集团' });
  for (const name of [FORMULA, '  @SUM(A1)', '普通项目', '第二个'])
    await admin.send('POST', '/deals', { name, accountId: account.body.id, amountMinor: 123_45, stage: 'target' });
});

const ATTACKS = [
  "' or 1=1 --",
  "'; drop table deal; --",
  '") union select password_hash from credential --',
  'updated_at; select pg_sleep(5)',
  '$1',
  '%',
  '_',
  '\\',
  '{}',
  '{"$gt":""}',
  '../../etc/passwd',
  '<script>alert(1)</script>',
  '${7*7}',
  '𝕏\u202E\u200B',
  '9'.repeat(40),
  '-1',
  'NaN',
  'null',
  '2026-02-30',
  '0x41',
  'a,b,c',
  '00000000-0000-0000-0000-000000000000',
];
const LISTS = [
  'deals.list',
  'deals.board',
  'deals.groups',
  'deals.export',
  'deals.workbook',
  'accounts.list',
  'accounts.export',
  'contacts.export',
  'accounts.similar',
  'contacts.list',
  'search',
  'review.get',
];

describe('B22 D1 no query field reaches the database as more than a value', () => {
  const routes = ROUTES.filter(({ id }) => LISTS.includes(id));
  test('all lists are among the routes', () => expect(routes).toHaveLength(LISTS.length));

  test.each(routes.map((route) => [route.id, route] as const))('%s', async (_, route) => {
    const fields = Object.keys((route.query as unknown as { shape: object }).shape);
    expect(fields.length).toBeGreaterThan(0);
    for (const field of fields)
      for (const attack of ATTACKS) {
        const answer = await admin.send('GET', `${route.path}?${field}=${encodeURIComponent(attack)}`);
        expect({ field, attack, status: answer.status }).toEqual({
          field,
          attack,
          status: answer.status === 200 ? 200 : 400,
        });
        expect(answer.text).not.toMatch(/password_hash|syntax error|pg_|stack/i);
      }
    const deals = await t.instance.db.selectFrom('deal').select('id').execute();
    expect(deals).toHaveLength(4);
  });

  test('an unknown field and a doubled field are refused', async () => {
    for (const query of ['orderBy=name', 'sort=name&sort=risk', 'limit=1000000', 'limit=0', 'limit=1.5', 'order=up'])
      expect((await admin.send('GET', `/deals?${query}`)).status).toBe(400);
  });
});

describe('a filter that cannot be kept is refused, not dropped', () => {
  const ids = Array.from({ length: 51 }, (_, at) => `00000000-0000-7000-8000-0000000000${String(at).padStart(2, '0')}`);
  test.each([
    ['a 51st owner', `/deals?owner=${ids.join(',')}`, 'tooMany'],
    ['an outcome there is not', '/deals?outcome=open,gone', 'notOffered'],
    ['a place there is not', '/deals?verdict=first,best', 'notOffered'],
    ['a risk there is not', '/deals?flag=rain', 'notOffered'],
    ['a stage there is not', '/deals?stage=none,moon', 'noSuchStage'],
    ['an evidenced stage there is not', '/deals/board?evidenced=moon', 'noSuchStage'],
    ['a kind of record there is not', '/audit?entity=ghost', 'notOffered'],
    ['a size there is not', '/accounts?size=huge', 'notOffered'],
    ['a board of deals that have ended', '/deals/board?outcome=won', 'notOffered'],
  ])('%s', async (_, path, code) => {
    const { status, body } = await admin.send('GET', path);
    expect([status, body.fields]).toMatchObject([400, [{ code }]]);
  });
  test('fifty owners are taken', async () => {
    expect((await admin.send('GET', `/deals?owner=${ids.slice(1).join(',')}`)).status).toBe(200);
  });
});

describe('the board goes on as a list', () => {
  test('a column’s cursor leads to its further cards', async () => {
    const board = await admin.send('GET', '/deals/board?cards=3&q=&inflated=true');
    const columns = (board.body as unknown as { columns: Column[] }).columns;
    const target = columns.find(({ stage }) => stage === 'target');
    expect(target).toMatchObject({ count: 4, totals: [{ currency: 'CNY', amountMinor: 4 * 123_45 }] });
    expect(target?.cards).toHaveLength(3);
    const rest = await admin.send('GET', `/deals?inflated=true&stage=target&outcome=open&cursor=${target?.next ?? ''}`);
    const ids = [...(target?.cards ?? []), ...(rest.body.items ?? [])].map(({ id }) => id);
    expect(new Set(ids).size).toBe(4);
    expect((await admin.send('GET', `/deals?stage=intent&cursor=${target?.next ?? ''}`)).status).toBe(400);
  });
  test('shows configured stages in their order, empty ones too, and no cards when none are asked for', async () => {
    const board = await admin.send('GET', '/deals/board?cards=0');
    const columns = (board.body as unknown as { columns: Column[] }).columns;
    expect(columns.map(({ stage }) => stage)).toEqual([
      'target',
      'intent',
      'set-up',
      'recognition',
      'negotiation',
      'close',
    ]);
    expect(columns.flatMap(({ cards }) => cards)).toEqual([]);
  });
});
interface Column {
  readonly stage: string | null;
  readonly count: number;
  readonly cards: readonly { readonly id: string }[];
  readonly next: string | null;
}

describe('the exported file', () => {
  test('E holds what the list shows, nothing that runs as a formula, and is on the audit log', async () => {
    const answer = await admin.send('GET', '/deals/export.csv?sort=name&order=asc');
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(answer.headers['content-disposition']).toMatch(/^attachment; filename="qibu-deals-[\d-]+\.csv"$/);
    expect(answer.text.startsWith('\uFEFF')).toBe(true);
    const [header, ...rows] = parse(answer.text, { bom: true }) as string[][];
    expect(header?.slice(0, 3)).toEqual(['项目名称', '客户名称', '负责人']);
    expect(rows.map(([name]) => name).sort()).toEqual([`'${FORMULA}`, "'@SUM(A1)", '普通项目', '第二个'].sort());
    for (const cell of rows.flat()) expect(cell.replace(/^[\s\p{C}]+/u, '')).not.toMatch(/^[=+\-@＝＋－＠]/u);
    expect(rows[0]?.[1]).toBe(`'＋恒达, "矿业" 集团`);
    expect(rows[0]?.[6]).toBe('123.45');
    const log = await t.instance.db
      .selectFrom('audit_log')
      .where('action', '=', 'exported')
      .orderBy('id', 'desc')
      .selectAll()
      .executeTakeFirst();
    expect(log).toMatchObject({ entity: 'deal', changes: { sort: 'name', order: 'asc' } });
  });
  test('heeds the filter and speaks the reader’s language', async () => {
    await admin.send('PATCH', '/me', { locale: 'en' });
    const answer = await admin.send('GET', `/deals/export.csv?q=${encodeURIComponent('普通')}`);
    const rows = parse(answer.text, { bom: true }) as string[][];
    expect(rows.map(([name]) => name)).toEqual(['Deal name', '普通项目']);
    expect(rows[1]?.[4]).toBe('Target');
  });
  test.each([
    ['/accounts/export.csv', '客户名称', 'account'],
    ['/contacts/export.csv', '联系人姓名', 'contact'],
  ])('of %s too is on the audit log', async (path, head, entity) => {
    await admin.send('PATCH', '/me', { locale: 'zh-CN' });
    const answer = await admin.send('GET', path);
    const [header, ...rows] = parse(answer.text, { bom: true }) as string[][];
    expect(header?.[0]).toBe(head);
    const list = (await admin.send('GET', path.replace('/export.csv', ''))).body as unknown as { items: unknown[] };
    expect(rows).toHaveLength(list.items.length);
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@＝＋－＠]/u);
    const log = await t.instance.db.selectFrom('audit_log').where('action', '=', 'exported').selectAll().execute();
    expect(log.map((row) => row.entity)).toContain(entity);
  });
  test('as a workbook holds text as text and amounts as numbers', async () => {
    const url = '/api/v1/deals/export.xlsx?sort=name&order=asc';
    const answer = await t.app.inject({ method: 'GET', url, headers: { cookie: admin.cookie } });
    expect(answer.headers['content-type']).toContain('spreadsheetml');
    const book = new Workbook();
    await book.xlsx.load(answer.rawPayload);
    const sheet = book.worksheets[0];
    const names = sheet?.getColumn(1).values.slice(2) ?? [];
    expect([...names].sort()).toEqual([FORMULA, '@SUM(A1)', '普通项目', '第二个'].sort());
    for (const row of [2, 3, 4, 5]) expect(sheet?.getCell(row, 1).formula).toBeUndefined();
    expect(sheet?.getCell(2, 7).value).toBe(123.45);
    expect(sheet?.getCell(2, 7).numFmt).toBe('#,##0.00');
  });
  test('is not for those who are not signed in', async () => {
    expect((await t.client().send('GET', '/deals/export.csv')).status).toBe(401);
  });
});
