import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { headerScore } from '../columns/guess.ts';
import { readCsv } from '../read/read-file.ts';
import type { Table } from '../read/table.ts';
import { toTable } from '../read/to-table.ts';
import { KNOWN } from '../testing/table.ts';
import type { ImportMapping } from './mapping.ts';
import { planImport } from './plan.ts';
import { propose } from './propose.ts';

const table = (text: string, file = 'deals.csv'): Table =>
  toTable(readCsv(Buffer.from(text)).grid, { file, score: headerScore, headerRow: null });
const planOf = (tables: readonly Table[], known = KNOWN, given: ImportMapping | null = null) => {
  const proposal = propose(tables, known, given);
  return { proposal, plan: planImport(tables, proposal.mapping, known) };
};

describe('a pipeline as a salesperson keeps it', () => {
  const TEXT = `客户名称,项目名称,阶段,金额(万元),预计签约日期,负责人,产品,联系人,职务
甲公司,一期,立项,120,2026年6月30日,张三,云平台,王主任,信息中心主任
甲公司,二期,赢单,５０．５,2026/1/15,李四,云平台,,
,无主项目,目标,,,张三,,,
乙公司,三期,谈判,八十,2026-02-30,张三,云平台,,
乙公司,三期,谈判,80,2026-05-01,王五,云平台,,
`;
  test('asks only what nobody can know', () => {
    const { proposal } = planOf([table(TEXT)]);
    expect(proposal.questions.map(({ code, sample }) => [code, sample])).toEqual([['owner', ['王五']]]);
  });
  test('becomes customers, contacts and deals', () => {
    const { plan } = planOf([table(TEXT)]);
    expect(plan.accounts.map(({ name }) => name)).toEqual(['甲公司', '乙公司']);
    expect(plan.contacts.map(({ name, title }) => [name, title])).toEqual([['王主任', '信息中心主任']]);
    expect(
      plan.deals.map(({ name, amountMinor, stage, outcome, closesOn, closedOn }) => [
        name,
        amountMinor,
        stage,
        outcome,
        closesOn,
        closedOn,
      ]),
    ).toEqual([
      ['一期', 120_000_000, 'set-up', null, '2026-06-30', null],
      ['二期', 50_500_000, null, 'won', '2026-01-15', '2026-01-15'],
      ['无主项目', null, 'target', null, null, null],
      ['三期', null, 'negotiation', null, null, null],
    ]);
  });
  test('what a cell says in vain is kept in the note', () => {
    const { plan } = planOf([table(TEXT)]);
    expect(plan.deals.at(-1)?.note).toBe('金额(万元): 八十\n预计签约日期: 2026-02-30');
  });
  test('every other row is named with its place', () => {
    const { plan } = planOf([table(TEXT)]);
    expect(plan.problems.map(({ row, column, code, severity }) => [row, column, code, severity])).toEqual([
      [4, null, 'no-account', 'warning'],
      [5, '金额(万元)', 'value.money', 'warning'],
      [5, '预计签约日期', 'value.date', 'warning'],
      [6, '负责人', 'value.owner', 'error'],
    ]);
    expect(plan.counts).toMatchObject([{ kind: 'deals', read: 5, planned: 4, refused: 1, flagged: 2 }]);
  });
});

describe('units and dates are asked, once for the column', () => {
  const TEXT = '客户名称,项目名称,阶段,金额,预计签约日期\n甲,一期,立项,120,3/4/2026\n乙,二期,立项,5万,5/6/2026\n';
  test('as questions with the cells in doubt', () => {
    const { proposal } = planOf([table(TEXT)]);
    expect(proposal.questions).toMatchObject([
      { code: 'unit', column: '金额', sample: ['120'] },
      { code: 'date-order', column: '预计签约日期', sample: ['3/4/2026', '5/6/2026'], options: ['dmy', 'mdy'] },
    ]);
  });
  test('and answered, they hold for every cell without a unit of its own', () => {
    const tables = [table(TEXT)];
    const first = propose(tables, KNOWN).mapping;
    const answered: ImportMapping = {
      ...first,
      tables: first.tables.map((each) => ({
        ...each,
        columns: each.columns.map((column) => ({
          ...column,
          ...(column.field === 'amount' && { unit: 'wan' as const }),
          ...(column.field === 'closesOn' && { dateOrder: 'mdy' as const }),
        })),
      })),
    };
    const { proposal, plan } = planOf(tables, KNOWN, answered);
    expect(proposal.questions).toEqual([]);
    expect(plan.deals.map(({ amountMinor, closesOn }) => [amountMinor, closesOn])).toEqual([
      [120_000_000, '2026-03-04'],
      [5_000_000, '2026-05-06'],
    ]);
  });
  test('a month without a day is asked once, beside the order, and its answer holds for the column', () => {
    const text =
      '客户名称,项目名称,阶段,预计签约日期\n甲,一期,立项,2026年12月\n乙,二期,立项,2027-02\n丙,三期,立项,3/4/2026\n丁,四期,立项,2026-05-06\n';
    const tables = [table(text)];
    const { proposal } = planOf(tables);
    expect(proposal.questions).toMatchObject([
      { code: 'date-order', sample: ['3/4/2026'] },
      { code: 'month-day', sample: ['2026年12月', '2027-02'], options: ['first', 'last', 'refuse'] },
    ]);
    const daysWith = (monthDay: 'first' | 'last' | 'refuse') => {
      const first = propose(tables, KNOWN).mapping;
      const answered: ImportMapping = {
        ...first,
        tables: first.tables.map((each) => ({
          ...each,
          columns: each.columns.map((column) =>
            column.field === 'closesOn' ? { ...column, dateOrder: 'mdy' as const, monthDay } : column,
          ),
        })),
      };
      const planned = planOf(tables, KNOWN, answered);
      expect(planned.proposal.questions).toEqual([]);
      return planned.plan.deals.map(({ closesOn }) => closesOn);
    };
    expect(daysWith('first')).toEqual(['2026-12-01', '2027-02-01', '2026-03-04', '2026-05-06']);
    expect(daysWith('last')).toEqual(['2026-12-31', '2027-02-28', '2026-03-04', '2026-05-06']);
    expect(daysWith('refuse')).toEqual([null, null, '2026-03-04', '2026-05-06']);
  });
  test('unanswered, the rows in doubt stay out rather than be guessed', () => {
    const { plan } = planOf([table(TEXT)]);
    expect(plan.deals).toEqual([]);
    expect(new Set(plan.problems.map(({ code }) => code))).toEqual(new Set(['value.moneyUnit', 'value.dateAmbiguous']));
  });
  test('amounts that state their unit raise no question, nor does a header without Chinese', () => {
    expect(propose([table('客户,项目,阶段,金额\n甲,一,立项,120万\n')], KNOWN).questions).toEqual([]);
    expect(propose([table('account,deal name,stage,amount\nA,x,won,120\n')], KNOWN).questions).toEqual([]);
  });
});

describe('rows that are one and the same', () => {
  const HEAD = '商机编号,客户名称,项目名称,阶段,金额(元)\n';
  test('identical ones come in once, contrary ones are for a person', () => {
    const { plan } = planOf([table(`${HEAD}1,甲,一期,立项,5\n1,甲,一期,立项,5\n1,甲,一期,立项,6\n`)]);
    expect(plan.deals).toHaveLength(1);
    expect(plan.counts).toMatchObject([{ read: 3, planned: 1, duplicates: 1, refused: 1 }]);
    expect(plan.problems.map(({ row, code }) => [row, code])).toEqual([
      [3, 'duplicate'],
      [4, 'key.duplicate'],
    ]);
  });
  test('without numbers, two deals of one customer may share a name', () => {
    const { plan } = planOf([
      table('客户名称,项目名称,阶段,金额(元)\n甲,一期,立项,5\n甲,一期,立项,6\n甲,一期,立项,5\n'),
    ]);
    expect(plan.deals.map(({ amountMinor }) => amountMinor)).toEqual([500, 600]);
    expect(new Set(plan.deals.map(({ key }) => key)).size).toBe(2);
  });
  test('one customer under two spellings is one customer', () => {
    const { plan } = planOf([table('客户名称,行业\n上海宝科有限公司,\n上海 宝科 有限公司,制造\n', 'accounts.csv')]);
    expect(plan.accounts).toMatchObject([{ name: '上海宝科有限公司', industry: '制造' }]);
  });
});

describe('several files refer to each other', () => {
  const TEAM = 'sales_agent,manager\nAnna,Dustin\nMoses,Dustin\n';
  const DEALS =
    'opportunity_id,sales_agent,product,account,deal_stage\n1,Anna,GTXPro,Acme,Won\n2,Moses,GTX Pro,Beta,Lost\n';
  const PRODUCTS = 'product,series,sales_price\nGTX Pro,GTX,10\n';
  const ACCOUNTS = 'account,sector,subsidiary_of\nAcme,retail,Holding\n';
  const tables = [
    table(DEALS),
    table(TEAM, 'team.csv'),
    table(PRODUCTS, 'products.csv'),
    table(ACCOUNTS, 'accounts.csv'),
  ];
  test('whatever their order', () => {
    const { proposal, plan } = planOf(tables);
    expect(proposal.questions).toEqual([]);
    expect(plan.people.map(({ name, manager }) => [name, manager])).toEqual([
      ['Anna', 'dustin'],
      ['Dustin', null],
      ['Moses', 'dustin'],
    ]);
    expect(plan.deals.map(({ owner, product }) => [owner, product])).toEqual([
      ['anna', 'gtxpro'],
      ['moses', 'gtxpro'],
    ]);
    expect(plan.accounts.map(({ name, mentioned }) => [name, mentioned])).toEqual([
      ['Acme', false],
      ['Holding', true],
      ['Beta', true],
    ]);
    const reversed = planOf([...tables].reverse()).plan;
    const anywhere = ({ deals }: typeof plan) => deals.map((deal) => ({ ...deal, table: 0 }));
    expect(anywhere(reversed)).toEqual(anywhere(plan));
  });
  test('someone who may not add colleagues is asked about every unknown one', () => {
    const { proposal, plan } = planOf(tables, { ...KNOWN, mayAddPeople: false });
    expect(proposal.questions).toMatchObject([{ code: 'owner', sample: ['Anna', 'Moses'] }]);
    expect(proposal.questions[0]?.options).not.toContain('+new');
    expect(plan.deals).toEqual([]);
  });
});

describe('B14 laws, whatever the cells hold', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '',
      '甲公司',
      '乙公司',
      '一期',
      '立项',
      '赢单',
      '没有这个阶段',
      '张三',
      '王五',
      '120',
      '5万',
      'x',
      '2026-03-04',
      '3/4/2026',
      '云平台',
      '__proto__',
      '#REF!',
      '\u0000',
      '\uD842',
    ),
    fc.string({ maxLength: 6 }),
  );
  const rows = fc.array(fc.array(cell, { minLength: 4, maxLength: 8 }), { maxLength: 12 });
  const HEAD = ['商机编号', '客户名称', '项目名称', '阶段', '金额', '预计签约日期', '负责人', '产品'];
  const made = (cells: readonly (readonly string[])[]): Table => ({
    file: 'f.csv',
    sheet: null,
    padded: true,
    header: HEAD,
    headerRow: 1,
    rows: cells.map((each, index) => ({ row: index + 2, cells: each })),
    problems: [],
    notes: [],
  });
  test('every row ends as exactly one of planned, duplicate, refused; every refused row says why', () => {
    fc.assert(
      fc.property(rows, (cells) => {
        const { plan } = planOf([made(cells)]);
        const [count] = plan.counts;
        expect(count?.read ?? 0).toBe(cells.length);
        expect((count?.planned ?? 0) + (count?.duplicates ?? 0) + (count?.refused ?? 0)).toBe(cells.length);
        expect(plan.deals).toHaveLength(count?.planned ?? 0);
        const explained = new Set(plan.problems.filter(({ severity }) => severity === 'error').map(({ row }) => row));
        expect(explained.size).toBe(count?.refused ?? 0);
        expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
      }),
    );
  });
  test('planned twice, it is the same plan', () => {
    fc.assert(
      fc.property(rows, (cells) => {
        expect(planOf([made(cells)])).toEqual(planOf([made(cells)]));
      }),
    );
  });
  test('the amounts of the deals add up to the count', () => {
    fc.assert(
      fc.property(rows, (cells) => {
        const { plan } = planOf([made(cells)]);
        const sum = plan.deals.reduce((total, { amountMinor }) => total + (amountMinor ?? 0), 0);
        expect(plan.counts.flatMap(({ amounts }) => amounts).reduce((total, { minor }) => total + minor, 0)).toBe(sum);
      }),
    );
  });
});

describe('what is said of a contact', () => {
  const one = (head: string, cells: string) => {
    const { plan } = planOf([table(`商机编号,客户名称,项目名称,阶段,${head}\n1,${cells}\n`)]);
    const people = plan.contacts.map(({ name, title, phone }) => [name, title, phone]);
    return { people, note: plan.deals[0]?.note, codes: plan.problems.map(({ code }) => code) };
  };
  test.each([
    ['联系电话', '甲,一期,立项,13800009999', '联系电话: 13800009999'],
    ['职务,联系电话', '甲,一期,立项,总工,13800009999', '联系电话: 13800009999\n职务: 总工'],
    ['联系人,职务', ',一期,立项,王工,总工', '联系人: 王工\n职务: 总工'],
    ['联系电话', '甲,一期,立项,办公室 0571-88886666', '联系电话: 办公室 0571-88886666'],
  ])('of whom there is no name or no customer is kept and said: %s', (head, cells, note) => {
    const found = one(head, cells);
    expect(found).toMatchObject({ people: [], note });
    expect(found.codes).toContain('value.noContact');
  });
  test.each(['王工 13800009999', '王工/13800009999', '13800009999 王工', '王工（13800009999）', '王工：13800009999'])(
    'in one cell with the number is both: %s',
    (cell) => {
      for (const head of ['联系人/电话', '联系人及电话', '联系电话', '联系人'])
        expect(one(head, `甲,一期,立项,${cell}`)).toEqual({
          people: [['王工', null, '13800009999']],
          note: null,
          codes: [],
        });
    },
  );
  test('with two titles keeps the second in the note', () => {
    const { plan } = planOf([
      table('商机编号,客户名称,项目名称,联系人,职务\n1,甲,一期,王工,总工\n2,甲,二期,王工,厂长\n'),
    ]);
    expect(plan.deals.map(({ note }) => note)).toEqual([null, '职务: 厂长']);
    expect(plan.problems).toMatchObject([{ row: 3, code: 'value.contrary' }]);
  });
});

test('a second telephone number of one person is kept and said, and a missing one filled', () => {
  const { plan } = planOf([
    table(
      '商机编号,客户名称,项目名称,阶段,联系人,联系人电话\n1,甲,一期,立项,王工,\n2,甲,二期,立项,王工,13800001111\n3,甲,三期,立项,王工,13900002222\n',
    ),
  ]);
  expect(plan.contacts).toMatchObject([{ name: '王工', phone: '13800001111' }]);
  expect(plan.deals.map(({ note }) => note)).toEqual([null, null, '联系人电话: 13900002222']);
  expect(plan.problems).toMatchObject([{ row: 4, code: 'value.contrary', severity: 'warning' }]);
});

test('amounts are summed by currency, the workspace’s first; one that names none is in that', () => {
  const { plan } = planOf([
    table(
      '商机编号,客户名称,项目名称,阶段,金额(元),币种\n1,甲,一期,立项,5,USD\n2,甲,二期,立项,6,\n3,甲,三期,立项,7,CNY\n4,甲,四期,立项,800,JPY\n',
    ),
  ]);
  expect(plan.counts[0]?.amounts).toEqual([
    { currency: 'CNY', minor: 1_300 },
    { currency: 'JPY', minor: 800 },
    { currency: 'USD', minor: 500 },
  ]);
});
