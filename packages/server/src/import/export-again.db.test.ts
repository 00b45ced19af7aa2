import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Client, TestApp } from '../testing/app.ts';
import { hire } from '../testing/hire.ts';
import { ask, bring, importApp, mappingOf, run, upload, verified } from './testing/app.ts';

let app: TestApp;
let admin: Client;
beforeAll(async () => {
  app = await importApp();
  admin = await app.claim();
});

const HEADER = [
  '商机编号',
  '客户名称',
  '项目名称',
  '阶段',
  '结果',
  '金额(元)',
  '币种',
  '预计签约日期',
  '创建日期',
  '来源',
];
const file = (rows: readonly (readonly string[])[]) => ({ name: 'd.csv', bytes: stringify([HEADER, ...rows]) });
const exported = async (client: Client, query = 'sort=name&order=asc'): Promise<string[][]> =>
  parse((await client.send('GET', `/deals/export.csv?${query}`)).text, { bom: true });
/** The columns a file brings; behind them stands what was judged, which no file brings. */
const brought = (rows: readonly (readonly string[])[]) => rows.slice(1).map((cells) => cells.slice(0, 12));

describe('a file of many pages', () => {
  const MANY = 2_100;
  let importId: string;
  beforeAll(async () => {
    const rows = Array.from({ length: MANY }, (_, at) => [
      `N${at}`,
      `客户${at % 40}`,
      `项目${at}`,
      '目标',
      at % 7 === 0 ? '赢单' : '',
      String(at + 1),
      '',
      '',
      '2026-01-05',
      '',
    ]);
    ({ id: importId } = await bring(admin, file(rows)));
  });

  test.each(['asc', 'desc'] as const)('holds every deal once, in the order of the list: %s', async (order) => {
    const [, ...rows] = await exported(admin, `sort=amount&order=${order}`);
    const amounts = Array.from({ length: MANY }, (_, at) => `${at + 1}.00`);
    expect(rows.map((cells) => cells[6])).toEqual(order === 'asc' ? amounts : amounts.toReversed());
  });

  test.each([
    ['an outcome', 'outcome=won', MANY / 7],
    ['an import', () => `import=${importId}`, MANY],
    ['a search', 'q=项目2099', 1],
    ['what nothing fits', 'amountMin=999999999', 0],
  ])('of %s holds what the list of it shows', async (_, query, count) => {
    const asked = typeof query === 'string' ? query : query();
    expect(await exported(admin, encodeURI(asked))).toHaveLength(count + 1);
  });
});

describe('whose deals it holds', () => {
  let people: Readonly<Record<'boss' | 'rep' | 'other', Client>>;
  beforeAll(async () => {
    const boss = await hire({ app, admin }, 'boss');
    const rep = await hire({ app, admin }, 'rep', { managerId: boss.id });
    const other = await hire({ app, admin }, 'other');
    people = { boss: boss.client, rep: rep.client, other: other.client };
    await rep.client.send('POST', '/deals', { name: '代表的' });
    await boss.client.send('POST', '/deals', { name: '主管的' });
    const shared = await other.client.send('POST', '/deals', { name: '共有的' });
    const members = { members: [{ userId: rep.id }] };
    const staffed = await other.client.send('PUT', `/deals/${shared.body.id}/members`, members, { 'if-match': '"1"' });
    expect(staffed.status).toBe(200);
  });

  test.each([
    ['rep', ['代表的', '共有的']],
    ['boss', ['主管的', '代表的', '共有的']],
    ['other', ['共有的']],
  ] as const)('%s: those they see, and each file is on record under their name', async (who, names) => {
    const [, ...rows] = await exported(people[who]);
    expect(rows.map(([name]) => name).toSorted()).toEqual([...names].toSorted());
    const { items = [] } = (await admin.send('GET', '/audit?limit=1')).body;
    expect(items[0]).toMatchObject({ action: 'exported', entity: 'deal', actor: who, changes: { sort: 'name' } });
  });

  test('brought back by one who owns only some of them, it asks nothing and changes nothing', async () => {
    const rows = await exported(people.rep);
    const back = await bring(people.rep, { name: 'back.csv', bytes: `\uFEFF${stringify(rows)}` });
    expect(back.values.find(({ from }) => from === 'other')).toMatchObject({ to: '-skip', guess: 'near' });
    expect(back.counts).toMatchObject([{ kind: 'deals', created: 0, updated: 0, unchanged: 2, refused: 0 }]);
  });

  test('a file that is refused is not on record', async () => {
    const newest = async () => (await admin.send('GET', '/audit?limit=1')).body.items?.[0]?.id;
    const before = await newest();
    expect((await people.rep.send('GET', '/deals/export.csv?sort=luck')).status).toBe(400);
    expect(await newest()).toBe(before);
  });
});

describe.each(['zh-CN', 'en'])('brought into another house, it says what it said: %s', (locale) => {
  const ODD = ['=1+1', '+86 项目', '-一期', '@home', "'90s", '"引号"', 'a,b;c', '𠮷野家', '100%_达标', '{"a":1}'];
  test('names that a spreadsheet would run or split, amounts, days and outcomes alike', async () => {
    const [from, to] = [await importApp(), await importApp()];
    const [one, two] = [await from.claim(), await to.claim()];
    await one.send('PATCH', '/me', { locale });
    const stages = ['目标', '意向', '立项', '认可', '谈判', '成交'];
    const ends = ['', '赢单', '丢单', '中止'];
    const rows = ODD.map((name, at) => [
      '',
      `${name}公司`,
      name,
      stages[at % stages.length] ?? '',
      ends[at % ends.length] ?? '',
      at % 3 === 0 ? '' : `${at}${at}.0${at}`,
      at % 2 === 0 ? '' : 'USD',
      '2026-09-30',
      '2026-01-05',
      at % 2 === 0 ? name : '',
    ]);
    await bring(one, file(rows));
    const said = await exported(one);
    expect(said).toHaveLength(ODD.length + 1);

    const { view } = await upload(two, { name: 'again.csv', bytes: `\uFEFF${stringify(said)}` });
    expect(view.questions).toEqual([]);
    await run(two, view.id);
    await two.send('PATCH', '/me', { locale });
    expect(brought(await exported(two))).toEqual(brought(said));
    // Brought once more it changes nothing.
    const again = await upload(two, { name: 'again.csv', bytes: `\uFEFF${stringify(said)}` });
    await ask(two, 'PUT', `${again.view.id}/mapping`, mappingOf(again.view));
    const { counts } = await run(two, again.view.id);
    expect(counts.map(({ kind, created, updated, refused }) => [kind, created, updated, refused])).toEqual([
      ['deals', 0, 0, 0],
    ]);
  });
});

describe.each(['zh-CN', 'en'])('what it was exported from, brought back: %s', (locale) => {
  test('changes nothing, whoever made it; one amount edited is one update', async () => {
    const house = await importApp();
    const client = await house.claim();
    await client.send('PATCH', '/me', { locale });
    expect((await client.send('POST', '/sample', {})).status).toBe(200);
    const made = await client.send('POST', '/deals', { name: '回环项目', amountMinor: 120_000_000 });
    await client.send('POST', '/deals', { name: '回环项目', amountMinor: 5 });
    expect(made.status).toBe(200);
    const said = await exported(client);
    const back = (rows: string[][]) => bring(client, { name: 'back.csv', bytes: `\uFEFF${stringify(rows)}` });
    const brief = ({ counts }: Awaited<ReturnType<typeof bring>>) =>
      counts.map(({ kind, read, created, updated, unchanged, refused }) => [
        kind,
        read,
        created,
        updated,
        unchanged,
        refused,
      ]);
    expect(brief(await back(said))).toEqual([['deals', said.length - 1, 0, 0, said.length - 1, 0]]);

    const amount = said[0]?.findIndex((name) => /^(金额|Amount)/.test(name)) ?? -1;
    const edited = said.map((cells, at) => (at === 3 ? cells.with(amount, '777.00') : cells));
    expect(brief(await back(edited))).toEqual([['deals', said.length - 1, 0, 1, said.length - 2, 0]]);
    expect(await exported(client)).toEqual(edited.map((cells) => cells));
  });
});

describe.each(['zh-CN', 'en'])('customers and contacts, exported and brought back: %s', (locale) => {
  const ODD = [
    '=1+1',
    '+86 仪表',
    '-一期',
    '@home',
    "'90s",
    '"引号"',
    "'abc'",
    'a,b;c',
    'x\ty',
    '="007"',
    'AT&amp;T',
    '&lt;b&gt;',
  ];
  const anyName = fc.oneof(fc.constantFrom(...ODD), fc.string({ minLength: 1, maxLength: 6, unit: 'grapheme' }));
  type Rows = readonly (readonly string[])[];
  const sheet = (name: string, rows: Rows) => ({ name, bytes: `\uFEFF${stringify(rows as string[][])}` });
  /** Both lists, their rows by the id in the last column. */
  async function taken(client: Client) {
    const read = async (list: string): Promise<Rows> => {
      const [head = [], ...rows]: string[][] = parse((await client.send('GET', `/${list}/export.csv`)).text, {
        bom: true,
      });
      return [head, ...rows.toSorted((a, b) => ((a.at(-1) ?? '') < (b.at(-1) ?? '') ? -1 : 1))];
    };
    return { accounts: await read('accounts'), contacts: await read('contacts') };
  }
  const told = ({ counts }: Awaited<ReturnType<typeof bring>>) =>
    counts.map(({ kind, created, updated, refused, duplicates }) => [kind, created, updated, refused, duplicates]);

  test('are found by their number, whatever they are called; what was changed in the sheet is all that changes', async () => {
    const house = await importApp();
    const client = await house.claim();
    await client.send('PATCH', '/me', { locale });
    const create = async (path: string, body: object): Promise<string> => {
      const made = await client.send('POST', path, body);
      expect([path, made.status]).toEqual([path, 200]);
      return String(made.body.id);
    };
    for (const name of [...ODD, '同名', '同名有限公司']) {
      const accountId = await create('/accounts', { name: `${name}公司` });
      for (const person of [name, '同名人', '同名人']) await create('/contacts', { accountId, name: person });
    }
    const said = await taken(client);
    const back = ({ accounts, contacts }: typeof said) =>
      bring(client, sheet('accounts.csv', accounts), sheet('contacts.csv', contacts));
    expect(told(await back(said))).toEqual([
      ['accounts', 0, 0, 0, 0],
      ['contacts', 0, 0, 0, 0],
    ]);
    // No name is given twice: a change to the name there is would be none.
    let turn = 0;
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), anyName, anyName, async (a, c, firm, person) => {
        turn++;
        const before = await taken(client);
        const [one, other] = [1 + (a % (before.accounts.length - 1)), 1 + (c % (before.contacts.length - 1))];
        const kept = before.contacts[other]?.[1] ?? '';
        const edited = {
          accounts: before.accounts.map((cells, at) => (at === one ? cells.with(0, `${firm} 改${turn}`) : cells)),
          contacts: before.contacts.map((cells, at) => (at === other ? cells.with(0, `${person} 改${turn}`) : cells)),
        };
        const done = told(await back(edited));
        expect(done.map(([kind, created, , refused]) => [kind, created, refused])).toEqual([
          ['accounts', 0, 0],
          ['contacts', 0, 0],
        ]);
        const after = await taken(client);
        const differing = (was: Rows, is: Rows) =>
          was.flatMap((cells, at) => (cells.join('\n') === is[at]?.join('\n') ? [] : [at]));
        expect(differing(before.accounts, after.accounts).filter((at) => at !== one)).toEqual([]);
        const renamed = before.accounts[one]?.[0] ?? '';
        const moved = (at: number): boolean => before.contacts[at]?.[1] === renamed;
        expect(differing(before.contacts, after.contacts).filter((at) => at !== other && !moved(at))).toEqual([]);
        expect(after.contacts[other]?.[0]).not.toBe(before.contacts[other]?.[0]);
        expect(kept).not.toBe('');
        expect(told(await back(after)).map(([, created, updated, refused]) => [created, updated, refused])).toEqual([
          [0, 0, 0],
          [0, 0, 0],
        ]);
      }),
      { numRuns: 4 },
    );
    expect(await verified(house)).toMatchObject({ missing: [], differences: [] });
  });
});

describe('without the column that tells deals apart', () => {
  test('deals of one name are not changed by their order, and their rows say why', async () => {
    const house = await importApp();
    const client = await house.claim();
    const rows = (amounts: readonly string[]) =>
      amounts.map((amount) => ['', '同名客户', '同名项目', '目标', '', amount, '', '', '2026-01-05', '']);
    await bring(client, file(rows(['10', '20'])));
    // Turned round they are still the two they were.
    const turned = await bring(client, file(rows(['20', '10'])));
    expect(turned.counts.map(({ created, updated, refused }) => [created, updated, refused])).toContainEqual([0, 0, 0]);
    const edited = await bring(client, file(rows(['20', '30'])));
    expect(edited.counts.find(({ kind }) => kind === 'deals')).toMatchObject({ created: 0, updated: 0, refused: 1 });
    expect(edited.problems.filter(({ severity }) => severity === 'error')).toMatchObject([
      { row: 3, code: 'deal.several', value: '同名项目' },
    ]);
  });
});

describe('the dry run of a sheet that differs from what there is', () => {
  const TICKS = ['deals.stage', 'deals.amount', 'deals.source', 'deals.closesOn'];
  const CELLS = {
    stage: ['', '目标', '意向'],
    amount: ['', '100', '250.5'],
    day: ['', '2027-01-05', '2027-02-06'],
    source: ['', '展会', '转介'],
  } as const;
  const anySheet = fc.array(
    fc.record({
      stage: fc.constantFrom(...CELLS.stage),
      amount: fc.constantFrom(...CELLS.amount),
      day: fc.constantFrom(...CELLS.day),
      source: fc.constantFrom(...CELLS.source),
    }),
    { minLength: 4, maxLength: 4 },
  );
  type Sheet = typeof anySheet extends fc.Arbitrary<infer S> ? S : never;
  const sheetOf = (rows: Sheet) =>
    file(
      rows.map(({ stage, amount, day, source }, at) => [
        `W${at}`,
        '雾凇仪表',
        `雾凇 ${at}`,
        stage,
        '',
        amount,
        '',
        day,
        '',
        source,
      ]),
    );
  const shown = async () => {
    const [, ...rows] = await exported(admin, `q=${encodeURIComponent('雾凇')}&sort=name&order=asc`);
    return rows.map((cells) => cells.slice(0, 12));
  };

  test('is exactly what the import does, whatever was ticked', async () => {
    await fc.assert(
      fc.asyncProperty(anySheet, anySheet, fc.subarray(TICKS), async (first, second, overwrite) => {
        await bring(admin, sheetOf(first));
        const before = await shown();
        const { view } = await upload(admin, sheetOf(second));
        const checked = await ask(admin, 'POST', `${view.id}/check`, { overwrite });
        const told = (await admin.send('GET', `/imports/${view.id}/changes`)).body as unknown as Told;
        expect(await shown()).toEqual(before);
        const done = await run(admin, view.id);
        expect([done.state, done.counts, done.changes]).toEqual(['done', checked.counts, checked.changes]);
        expect(checked.changes.records).toBe(told.total);
        const after = await shown();
        for (const [at, cells] of before.entries()) {
          const writes = told.items.filter(({ name }) => name === `雾凇 ${at}`).flatMap(({ fields }) => fields);
          const written = writes.filter(({ is }) => is !== 'stays').length;
          const differing = cells.filter((cell, column) => cell !== after[at]?.[column]).length;
          expect({ at, differing }).toEqual({ at, differing: written });
        }
        expect(told.items.flatMap(({ fields }) => fields).filter(isTicked(overwrite))).toEqual([]);
      }),
      { numRuns: 6 },
    );
  });

  /** Changes that contradict the ticks. */
  const isTicked =
    (overwrite: readonly string[]) =>
    ({ field, is }: Told['items'][number]['fields'][number]): boolean =>
      is === (overwrite.includes(`deals.${field}`) ? 'stays' : 'overwrites');
});

interface Told {
  readonly total: number;
  readonly items: readonly {
    readonly name: string;
    readonly fields: readonly { readonly field: string; readonly is: string }[];
  }[];
}
