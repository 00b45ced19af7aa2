import { describe, expect, test } from 'vitest';
import { guessColumns, guessKind, headerScore } from './guess.ts';
import { headerKey } from './header-word.ts';
import { measureOfHeader } from './money-unit.ts';

const guessed = (header: string, file = 'file.csv'): string => {
  const names = header.split(',');
  const kind = guessKind(names, file);
  return kind === null
    ? 'nothing'
    : `${kind}: ${guessColumns(names, kind)
        .map(({ field }) => field ?? '-')
        .join(' ')}`;
};

describe('what a header says', () => {
  test.each([
    ['客户名称,项目名称,阶段,金额(万元),预计签约日期,负责人', 'deals: account name stage amount closesOn owner'],
    ['商机编号,客户,商机名称,销售阶段,预算(万),签约时间,销售', 'deals: key account name stage amount closedOn owner'],
    ['公司名称,统一社会信用代码,行业,所在地,所属集团,负责人', 'accounts: name creditCode industry region parent owner'],
    ['姓名,部门,职务,手机,邮箱,公司名称', 'contacts: name department title phone email account'],
    ['姓名,直属上级,职务', 'people: name manager title'],
    ['产品名称,系列,单价(元)', 'products: name series price'],
    [
      'opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value',
      'deals: key owner product account stage openedOn closesOn amount',
    ],
    [
      'account,sector,year_established,revenue,employees,office_location,subsidiary_of',
      'accounts: name industry note note note region parent',
    ],
    ['sales_agent,manager,regional_office', 'people: name manager -'],
    ['product,series,sales_price', 'products: name series price'],
    ['Opportunity Name,Stage,Amount,Amount Currency,Account Name', 'deals: name stage amount currency account'],
    ['项目名称,客户,项目金额,金额币种', 'deals: name account amount currency'],
    ['Table,Field,Description', 'nothing'],
    ['日期,天气,温度', 'nothing'],
    ['__proto__,constructor,客户名称,阶段', 'deals: - - account stage'],
  ])('%s', (header, expected) => expect(guessed(header)).toBe(expected));
  test('the name of the file decides where the header leaves it open', () => {
    expect(guessed('客户名称,负责人', '客户清单.csv')).toMatch(/^accounts/);
  });
  test('no field but the note is given twice', () => {
    const fields = guessColumns(['客户', '客户名称', '金额', '合同金额', '备注', '说明'], 'deals').map(
      ({ field }) => field,
    );
    expect(fields.filter((field) => field === 'account')).toHaveLength(1);
    expect(fields.filter((field) => field === 'amount')).toHaveLength(1);
    expect(fields.filter((field) => field === 'note')).toHaveLength(2);
  });
  test('a row of values is no header', () => {
    expect(headerScore(['甲公司', '一期', '120', '2026-03-04'])).toBe(0);
  });
});

test.each([
  ['金额', null, null],
  ['金额(元)', 'yuan', null],
  ['金额（万元）', 'wan', null],
  ['预算(万)', 'wan', null],
  ['合同金额万元', 'wan', null],
  ['金额/亿', 'yi', null],
  ['金额（单位：万元）', 'wan', null],
  ['Amount (USD)', 'yuan', 'USD'],
  ['Amount USD', 'yuan', 'USD'],
  ['Amount in EUR', 'yuan', 'EUR'],
  ['USD Amount', 'yuan', 'USD'],
  ['Amount ($)', 'yuan', 'USD'],
  ['Amount (USD k)', 'thousand', 'USD'],
  ['Amount (in thousands)', 'thousand', null],
  ['金额（美元）', 'yuan', 'USD'],
  ['金额（万美元）', 'wan', 'USD'],
  ['合同金额万美元', 'wan', 'USD'],
  ['金额-港币', 'yuan', 'HKD'],
  ['close_value', null, null],
  ['金额(人民币万元)', 'wan', 'CNY'],
  ['金额(含税)', null, null],
  ['金额(千元)', 'thousand', null],
  ['金额(分)', 'fen', null],
] as const)('measure of %s: %s %s', (header, unit, currency) =>
  expect(measureOfHeader(header)).toEqual({ unit, currency }),
);

test('remarks and units do not hide the word', () => {
  expect(headerKey('*客户名称（必填）')).toBe('客户名称');
  expect(headerKey('合同金额万元')).toBe('合同金额');
  expect(headerKey('Close_Value')).toBe('closevalue');
  expect([headerKey('Amount USD'), headerKey('USD Amount'), headerKey('合同金额万美元')]).toEqual([
    'amount',
    'amount',
    '合同金额',
  ]);
});
