import { DEFAULT_PARAMETERS, parameterRows } from '@qibu/core';
import { dictionaries } from '@qibu/phrases';
import { expect, test } from 'vitest';
import { boundsText, fieldText, type Reader, readValue, type Unit, unitOf, valueText } from './unit.ts';

const zh: Reader = { words: dictionaries['zh-CN'], language: 'zh-CN', currency: 'CNY' };
const en: Reader = { words: dictionaries.en, language: 'en', currency: 'CNY' };
const rows = parameterRows(DEFAULT_PARAMETERS, DEFAULT_PARAMETERS);
const rowAt = (path: string) => rows.find((row) => row.path === path);

test.each<readonly [string, Unit]>([
  ['evidence.kindWeight.document', 'share'],
  ['evidence.halfLifeDays.support', 'days'],
  ['evidence.freshHalfLives', 'number'],
  ['gates.exceptions', 'rule'],
  ['control.thresholdMinor', 'money'],
  ['customer.gradeB', 'number'],
  ['people.uncontactedSupport', 'number'],
  ['position.likelihoods.E1.first.for', 'share'],
  ['flags.executiveDays', 'days'],
  ['moves.urgency.no-coach', 'number'],
])('%s is counted in %s', (path, unit) => {
  const row = rowAt(path);
  expect(row && unitOf(row)).toBe(unit);
});

test('a share reads as whole percent, whatever binary fractions do to it', () => {
  expect(valueText(0.57, 'share', zh)).toBe('57%');
  expect(valueText(0.125, 'share', en)).toBe('12.5%');
  expect(valueText(0.001, 'share', zh)).toBe('0.1%');
});
test('money reads in 万 or in thousands, exact where that would round', () => {
  expect(valueText(500_000_000, 'money', zh)).toBe('500 万');
  expect(valueText(500_000_000, 'money', en)).toBe('5M');
  expect(fieldText(123_456_700, 'money', zh)).toBe('1234567');
});
test('days, rules and what is not set are words', () => {
  expect(valueText(45, 'days', zh)).toBe('45 天');
  expect(valueText(true, 'rule', zh)).toBe(zh.words.common.yes);
  expect(valueText(null, 'money', zh)).toBe(zh.words.common.notStated);
});
test('bounds are said in the same unit', () => {
  expect(boundsText({ min: 0, max: 1 }, 'share', zh)).toBe('0–100%');
  expect(boundsText({ min: 0, max: Number.MAX_SAFE_INTEGER }, 'money', zh)).toBe('≥ 0');
});

test.each<readonly [string, Unit, number | null | undefined]>([
  ['500万', 'money', 500_000_000],
  ['5M', 'money', 500_000_000],
  ['', 'money', null],
  ['12.5', 'share', 0.125],
  ['57％', 'share', 0.57],
  ['-3', 'number', -3],
  ['−3', 'number', -3],
  ['45 天', 'days', 45],
  ['45.', 'number', undefined],
  ['abc', 'number', undefined],
])('typed “%s” as %s is kept as %s', (typed, unit, kept) => expect(readValue(typed, unit, 'CNY')).toBe(kept));

test('what is shown in a field is read back as the same value', () => {
  for (const { value, ...row } of rows) {
    if (typeof value !== 'number') continue;
    const unit = unitOf(row);
    expect(readValue(fieldText(value, unit, zh), unit, 'CNY'), row.path).toBe(value);
    expect(readValue(fieldText(value, unit, en), unit, 'CNY'), row.path).toBe(value);
  }
});
