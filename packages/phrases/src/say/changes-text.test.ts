import { dictionaries } from '../index.ts';
import { expect, test } from 'vitest';
import { changesText } from './changes-text.ts';

const words = dictionaries['zh-CN'];
const yuan = (minor: number): string => `¥ ${minor / 100}`;

test.each([
  ['a change is an arrow', { title: ['经理', '总监'] }, '职务：经理 → 总监'],
  ['what stayed is not said', { name: ['周', '周'], active: [true, false] }, '在用：是 → 否'],
  ['codes are words', { kind: ['account', 'bid'] }, '类型：客户型销售 → 标书经理'],
  [
    'a language and a look by their names',
    { locale: ['en', 'zh-CN'], scheme: ['auto', 'dark'] },
    '语言：English → 中文，外观：跟随系统 → 深色',
  ],
  ['ids are not shown', { managerId: [null, '01a2000d-e10d-777e-b933-778195d7a7a1'] }, '汇报给 已改'],
  [
    'rows are counted, judgements and signals named',
    {
      evidence: ['01a2000d-e10d-777e-b933-778195d7a7a1', '01a2000d-e10d-777e-b933-778195d7a7a2'],
      claims: ['sso.budget', 'sso.buyer'],
      signals: ['E3:for'],
      tasks: [],
      interaction: null,
    },
    `证据 2 条，判断 预算、对象，信号 ${words.signals.E3.name} ${words.words.answerShort.for}`,
  ],
  ['a basis is in words', { basis: 'legitimate-interest' }, '使用依据 正当的业务需要'],
  [
    'what is nested is named, not printed',
    { detail: { phone: '138', id: '01a2000d-e10d-777e-b933-778195d7a7a1' } },
    '其他 电话 138',
  ],
  ['what was written stands as it is', { deals: 26 }, '项目 26'],
])('%s', (_, changes, text) => expect(changesText(changes, words, yuan)).toBe(text));

test('every action and kind of record of the log has its word', () => {
  const log = words.settings.audit;
  for (const action of ['closed', 'reopened', 'decided', 'withdrawn']) expect(log.action).toHaveProperty(action);
  expect(log.entity).toHaveProperty('risk');
});

test('of the parameters only what differs is said, by name', () => {
  const before = { flags: { silenceFactor: 2 }, stages: [{ id: 'target', p: 0.1 }] };
  const after = { flags: { silenceFactor: 2.5 }, stages: [{ id: 'target', p: 0.2 }] };
  expect(changesText({ overrides: [before, after] }, words, yuan)).toBe('超过平时间隔几倍算失联：2 → 2.5，阶段 已改');
});

test('an amount among the parameters is money, not minor units', () => {
  const overrides = [{}, { control: { thresholdMinor: 500_000_000 } }];
  expect(changesText({ overrides }, words, yuan)).toBe('必须特别管控的金额：— → ¥ 5000000');
});

const inCurrency = (minor: number, currency = 'CNY'): string => `${currency} ${minor / 100}`;
test.each([
  ['the amount of a deal', { amountMinor: [100_000, 250_000] }, '金额：CNY 1000 → CNY 2500'],
  ['an amount that was empty', { amountMinor: [null, 250_000] }, '金额：— → CNY 2500'],
  ['the amount of a new deal in its currency', { amountMinor: 500, currency: 'USD' }, '金额 USD 5，币种 USD'],
  [
    'an amount and its currency',
    { amountMinor: [500, 700], currency: ['CNY', 'USD'] },
    '金额：CNY 5 → USD 7，币种：CNY → USD',
  ],
  ['an amount a file brought', { amount_minor: [500, 700] }, '金额：CNY 5 → CNY 7'],
  ['a field a file brought, by its name', { closes_on: [null, '2026-06-01'] }, '预计签约：— → 2026-06-01'],
])('%s', (_, changes, text) => expect(changesText(changes, words, inCurrency)).toBe(text));
