import { describe, expect, test } from 'vitest';
import { readCase } from './testing/read-case.ts';

const asked = ({ proposal }: Awaited<ReturnType<typeof readCase>>) => proposal.questions.map(({ code }) => code);

describe('an amount means what the sheet shows', () => {
  test('a format that shows ten-thousands is read in the scale of the header', async () => {
    const { plan, proposal } = await readCase('shown-in-wan/input.xlsx');
    expect(proposal.questions).toEqual([]);
    expect(plan.deals.map(({ amountMinor }) => amountMinor)).toEqual([120_000_000, 35_600_000]);
  });
  test('a header names the currency', async () => {
    const { plan } = await readCase('currency-of-the-column/header-usd.csv');
    expect(plan.deals.map(({ amountMinor, currency }) => [amountMinor, currency])).toEqual([[30_000_000, 'USD']]);
  });
  test('a number format names the currency of its cell', async () => {
    const { plan } = await readCase('currency-of-the-column/format-usd.xlsx', { 金额: { unit: 'yuan' } });
    expect(plan.deals.map(({ name, amountMinor, currency }) => [name, amountMinor, currency])).toEqual([
      ['海外储能', 50_000_000, 'USD'],
      ['国内储能', 80_000_000, 'CNY'],
    ]);
  });
  test('a column names the currency of each row', async () => {
    const { plan } = await readCase('currency-of-the-column/currency-column.csv');
    expect(plan.deals.map(({ amountMinor, currency }) => [amountMinor, currency])).toEqual([
      [25_000_000, 'USD'],
      [9_850_000, 'EUR'],
    ]);
  });
  test('yen have no minor units', async () => {
    const { plan } = await readCase('yen/input.csv');
    expect(plan.deals.map(({ amountMinor, currency }) => [amountMinor, currency])).toEqual([
      [1_000_000, 'JPY'],
      [100_000_000, 'USD'],
    ]);
  });
  test('dots for thousands are told by the whole column', async () => {
    const found = await readCase('dot-thousands/mixed.csv');
    expect(asked(found)).not.toContain('decimal-mark');
    expect(found.plan.deals.map(({ amountMinor }) => amountMinor)).toEqual([2_500_000, 112_000_000, 1_250_050]);
  });
  test('where nothing tells, they are asked', async () => {
    expect(asked(await readCase('dot-thousands/only-dots.csv'))).toContain('decimal-mark');
    const { proposal, plan } = await readCase('dot-thousands/only-dots.csv', {
      'Amount (EUR)': { decimalMark: 'comma' },
    });
    expect(proposal.questions).toEqual([]);
    expect(plan.deals.map(({ amountMinor }) => amountMinor)).toEqual([2_500_000, 12_000_000]);
  });
});

describe('a row is what it was in the sheet', () => {
  test('one amount merged over three rows is not counted three times', async () => {
    const { plan } = await readCase('merged-amount/input.xlsx');
    expect(plan.deals.map(({ account, amountMinor }) => [account, amountMinor])).toEqual([
      ['云麓水务', null],
      ['云麓水务', null],
      ['云麓水务', null],
    ]);
    expect(plan.problems.map(({ row, code, value }) => [row, code, value])).toEqual([
      [2, 'value.merged', '3000000'],
      [3, 'value.merged', '3000000'],
      [4, 'value.merged', '3000000'],
    ]);
  });
  test.each([
    ['total-row/input.csv', 300_000_000],
    ['total-row/english-total.csv', 34_850_000],
  ])('the last row of %s is the sum and no deal', async (name, sum) => {
    const { plan } = await readCase(name);
    expect(plan.deals.reduce((all, { amountMinor }) => all + (amountMinor ?? 0), 0)).toBe(sum);
    expect(plan.deals).toHaveLength(2);
    expect(plan.problems).toMatchObject([{ row: 4, code: 'row.total' }]);
  });
  test('a row that ends early only lacks what is empty', async () => {
    const { plan } = await readCase('short-rows/input.csv');
    expect(plan.problems).toEqual([]);
    expect(plan.deals).toHaveLength(3);
    expect(plan.deals[1]).toMatchObject({
      name: '冻干线',
      amountMinor: 200_000_000,
      closesOn: '2027-04-01',
      note: null,
    });
  });
});

describe('codes a spreadsheet has rounded', () => {
  test('are named and not stored, and both deals come in', async () => {
    const { plan } = await readCase('rounded-long-numbers/input.csv');
    expect(plan.deals.map(({ name }) => name)).toEqual(['磨床改造', '拉丝机改造']);
    expect(plan.contacts.map(({ phone }) => phone)).toEqual([null, null]);
    expect(plan.accounts.map(({ creditCode }) => creditCode)).toEqual([null, null]);
    expect(plan.problems.filter(({ code }) => code === 'value.rounded')).toHaveLength(6);
  });
  test('also where the cell is a number of eighteen digits', async () => {
    const { plan } = await readCase('rounded-long-numbers/input.xlsx');
    expect(plan.accounts.map(({ creditCode }) => creditCode)).toEqual(['x', null]);
    expect(plan.problems).toMatchObject([{ row: 3, code: 'value.rounded', severity: 'warning' }]);
  });
});

describe('bytes mean the words they were written as', () => {
  test('a Western file is not read as Chinese', async () => {
    const { file, plan } = await readCase('western-encoding/input.csv');
    expect([file.encoding, file.openEncodings]).toEqual(['windows-1252', []]);
    expect(plan.deals.map(({ name }) => name)).toEqual(['Retrofit Zürich', 'Förderband']);
    expect(plan.accounts.map(({ name }) => name)).toEqual(['Müller Anlagenbau', 'Köhler Werke']);
  });
  test('one character cut in the middle costs its row', async () => {
    const { file, plan } = await readCase('one-broken-byte/input.csv');
    expect([file.encoding, file.openEncodings]).toEqual(['utf-8', []]);
    expect(plan.deals.map(({ name }) => name)).toEqual(['通风改造', '皮带机改造']);
    expect(plan.problems).toMatchObject([{ row: 3, code: 'cell.notText' }]);
  });
});

test('an instant in Greenwich is the day it is in the workspace', async () => {
  const { plan } = await readCase('utc-instants/input.csv');
  expect(plan.deals.map(({ closesOn }) => closesOn)).toEqual(['2027-03-15', '2027-06-30']);
});

describe('what careless colleagues write', () => {
  const careless = (name: string) => readCase(`careless/${name}`);
  const problems = ({ plan }: Awaited<ReturnType<typeof readCase>>) =>
    plan.problems.map(({ row, code, severity }) => [row, code, severity]);
  const told = ({ plan }: Awaited<ReturnType<typeof readCase>>) =>
    plan.deals.map(({ account, name, amountMinor }) => [account, name, amountMinor]);

  test.each([
    ['titles and a line of the unit above the header: the unit is asked', 'unit-above.csv', ['unit']],
    ['a row of groups above the header', 'grouped-header.csv', []],
    ['the header again on each page', 'repeated-header.csv', []],
    ['headers with stars, brackets, breaks and two remarks at once', 'starred-header.csv', []],
    ['wide commas between cells', 'wide-commas.csv', []],
    ['tabs between cells', 'tabs.txt', []],
    ['同上 and 〃 for what stands above', 'ditto.csv', []],
    ['two owners in one cell: asked', 'two-in-a-cell.csv', ['owner']],
    ['vague amounts', 'vague-amounts.csv', []],
  ])('%s', async (_, name, questions) => expect(asked(await careless(name))).toEqual(questions));

  test('a header printed again names no deal, and that is said', async () => {
    const found = await careless('repeated-header.csv');
    expect(told(found).map(([account]) => account)).toEqual(['青禾重工', '远岫纸业']);
    expect(found.file.tables[0]?.notes).toEqual([{ code: 'header.repeated', params: { rows: 1 } }]);
  });
  test('the same as above is what stands above, but for figures', async () => {
    const found = await careless('ditto.csv');
    expect(new Set(told(found).map(([account]) => account))).toEqual(new Set(['青禾重工']));
    expect(found.plan.deals.map(({ owner }) => owner)).toEqual(['唐骁', '唐骁', '唐骁', '唐骁']);
  });
  test('sums of groups are no deals', async () => {
    const found = await careless('subtotals.csv');
    expect(told(found)).toHaveLength(3);
    expect(problems(found)).toEqual([4, 6, 7].map((row) => [row, 'row.total', 'error']));
  });
  test('who made and checked a table is no deal', async () => {
    const found = await careless('blank-tail.csv');
    expect(told(found)).toHaveLength(2);
    expect(problems(found)).toEqual([7, 8].map((row) => [row, 'row.remark', 'error']));
  });
  test('every deal with a vague amount comes in, its words in the note and on the list', async () => {
    const { plan } = await careless('vague-amounts.csv');
    expect(plan.deals).toHaveLength(15);
    const empty = plan.deals.filter(({ amountMinor, note }) => amountMinor === null && note !== null);
    expect(empty.map(({ note }) => note)).toContain('金额(万元): 80-100万');
    expect(plan.problems.map(({ row }) => row)).toEqual(empty.map(({ row }) => row));
    expect(plan.problems.every(({ severity }) => severity === 'warning')).toBe(true);
  });
  test('every deal with a vague day comes in once the order of days is told', async () => {
    const { plan } = await readCase('careless/vague-dates.csv', { 预计签约日期: { dateOrder: 'ymd' } });
    expect(plan.deals).toHaveLength(16);
    expect(plan.deals.filter(({ closesOn }) => closesOn !== null).map(({ closesOn }) => closesOn)).toEqual([
      '2027-03-15',
      '2027-03-15',
    ]);
    expect(plan.deals.flatMap(({ note }) => note ?? [])).toHaveLength(14);
  });
  test('amounts in yuan under a header in 万元 are not taken ten thousandfold', async () => {
    const found = await careless('yuan-in-wan.csv');
    expect(told(found).map(([, , amount]) => amount)).toEqual([120_000_000, null, null, 35_600_000]);
    expect(problems(found)).toEqual([3, 4].map((row) => [row, 'value.scale', 'warning']));
    expect(found.plan.deals[1]?.note).toBe('金额(万元): 1,200,000.00');
  });
  test('several people in a cell make no person of two names; name and number in one cell come apart', async () => {
    const { plan } = await careless('two-in-a-cell.csv');
    expect(plan.contacts.map(({ name, phone }) => [name, phone])).toEqual([
      ['王工', '13800001111'],
      ['张总', '13700003333'],
    ]);
    expect(plan.deals[0]?.note).toBe('联系人: 王工、李工\n联系电话: 13800001111/13900002222');
  });
  test('numbers written as figures are numbers', async () => {
    const { plan } = await careless('numbers-as-floats.csv');
    expect(plan.deals.map(({ number }) => number)).toEqual(['1001', '1002']);
    expect(plan.contacts.map(({ phone }) => phone)).toEqual(['13800001111', '+86 139-0000-2222']);
  });
  test('vague words in three columns cost no row', async () => {
    const { plan } = await careless('remarks-in-names.csv');
    expect(plan.deals.map(({ name, note }) => [name, note])).toEqual([
      ['涂装线', '签约: 明年三月'],
      ['复卷机', '金额: 约60万\n签约: 2027年Q1'],
      ['贴片线', null],
    ]);
  });
  test('stages said with more words are suggested, never further than they say', async () => {
    const { proposal } = await careless('stages.csv');
    const meant = Object.fromEntries(proposal.values.map(({ from, to, guess }) => [from, to && `${to} ${guess}`]));
    expect(meant).toMatchObject({
      '立项（60%）': 'set-up exact',
      招投标: 'set-up near',
      投标中: 'set-up near',
      方案阶段: 'set-up near',
      POC中: 'set-up near',
      需求调研: 'intent near',
      中标: 'recognition near',
      '丢单-价格': 'lost near',
      暂停: 'stopped exact',
      '60%': null,
      已中标待签约: null,
      已签合同: null,
    });
  });
});
