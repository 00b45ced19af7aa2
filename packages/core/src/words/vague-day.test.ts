import { describe, expect, test } from 'vitest';
import { day } from '../kernel/day.ts';
import { findDay } from './day-words.ts';
import { vagueDayIn } from './vague-day.ts';

const TODAY = day('2026-11-28');

describe('words that say roughly when', () => {
  test.each([
    ['月底前后把合同走完', '月底前后'],
    ['12月底左右', '12月底左右'],
    ['年底前后签', '年底前后'],
    ['下个月约厂长', '下个月'],
    ['下月初', '下月初'],
    ['年后再谈', '年后'],
    ['春节前见一面', '春节前'],
    ['明年', '明年'],
    ['明年初', '明年初'],
    ['Q1 再看', 'Q1'],
    ['一季度定', '一季度'],
    ['下半年', '下半年'],
    ['3月中旬', '3月中旬'],
    ['改天再约', '改天'],
    ['尽快回复', '尽快'],
    ['next month', 'next month'],
    ['in Q2 2027', 'in Q2 2027'],
    ['around the end of the month', 'around the end of the month'],
    ['after the holidays', 'after the holidays'],
  ])('%s: %s, and no day', (text, words) => {
    expect(vagueDayIn(text)?.words).toBe(words);
    expect(findDay(text, TODAY)).toBeNull();
  });

  test.each(['下周三前', '月底前', '12月底', '明年3月5日', '年底前签', '下个月5号', '下月底', '12月9日', 'by Friday'])(
    '%s names a day',
    (text) => {
      expect(vagueDayIn(text)).toBeNull();
      expect(findDay(text, TODAY)).not.toBeNull();
    },
  );

  test('a day named beside them counts', () =>
    expect(findDay('下个月约厂长，先在12月3日前打电话', TODAY)?.day).toBe('2026-12-03'));
});
