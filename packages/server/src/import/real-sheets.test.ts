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
