import type { Outcome } from '@qibu/core';
import { dictionaries } from '@qibu/phrases';
import { expect, test } from 'vitest';
import { verdictSentence } from './verdict.ts';

const deal = (outcome: Outcome) => ({ id: outcome, name: 'MES', roles: [], support: null, outcome });
const TODAY = '2026-11-20';

test.each([
  [[deal('open'), deal('won')], '2026-11-08', '在 1 个进行中的项目里；最近一次往来在 12 天前。'],
  [[deal('open')], null, '在 1 个进行中的项目里；从没有过往来，没接触就先按反对算。'],
  [[deal('lost')], TODAY, '不在任何进行中的项目里；今天刚有往来。'],
])('%j, last contact %s', (inDeals, lastContactOn, says) =>
  expect(verdictSentence({ inDeals, lastContactOn }, TODAY, dictionaries['zh-CN'])).toBe(says),
);
