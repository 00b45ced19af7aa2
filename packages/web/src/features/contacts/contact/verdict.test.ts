import { dictionaries } from '@qibu/phrases';
import { expect, test } from 'vitest';
import { verdictSentence } from './verdict.ts';

const deal = (outcome: string) => ({ id: outcome, name: 'MES', roles: [], support: null, outcome });
const TODAY = '2026-11-20';

test.each([
  [[deal('open'), deal('won')], '2026-11-08', '在 1 个进行中的项目里；最近一次来往在 12 天前。'],
  [[deal('open')], null, '在 1 个进行中的项目里；从没来往过，没接触就先当他反对。'],
  [[deal('lost')], TODAY, '没有放进任何进行中的项目；今天刚有来往。'],
])('%j, last contact %s', (inDeals, lastContactOn, says) =>
  expect(verdictSentence({ inDeals, lastContactOn }, TODAY, dictionaries['zh-CN'])).toBe(says),
);
