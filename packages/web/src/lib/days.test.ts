import { dictionaries } from '@qibu/phrases';
import { expect, test } from 'vitest';
import { dayAfter, dayIn, daysFrom, formatDay, relativeDay, today } from './days.ts';

test.each([
  ['2026-08-03', '今天'],
  ['2026-08-02', '昨天'],
  ['2026-08-04', '明天'],
  ['2026-07-01', '33 天前'],
  ['2027-01-01', '151 天后'],
])('%s seen from 3 August is %s', (day, text) =>
  expect(relativeDay(day, '2026-08-03', dictionaries['zh-CN'])).toBe(text),
);

test('days are counted over month ends, leap days and clock changes', () => {
  expect(daysFrom('2028-02-28', '2028-03-01')).toBe(2);
  expect(daysFrom('2026-03-28', '2026-03-30')).toBe(2);
  expect(dayAfter('2026-12-31', 1)).toBe('2027-01-01');
});

test('today is the day on the wall, not in Greenwich', () => {
  expect(today(new Date(2026, 7, 3, 0, 5))).toBe('2026-08-03');
  expect(today(new Date(2026, 7, 3, 23, 55))).toBe('2026-08-03');
});

test.each([
  ['Asia/Shanghai', '2026-11-28', 'today'],
  ['America/Los_Angeles', '2026-11-27', 'today'],
  ['Asia/Shanghai', '2026-11-29', 'yesterday'],
] as const)('what changed in the evening in Greenwich, in %s on %s changed %s', (timeZone, now, shows) => {
  const words = dictionaries['zh-CN'];
  expect(relativeDay(dayIn('2026-11-27T22:00:00.000Z', timeZone), now, words)).toBe(words.common[shows]);
});

test.each(['zh-CN', 'en'] as const)('writes days as Intl writes them in %s', (language) => {
  const year = Number(today().slice(0, 4));
  for (let at = 0; at < 1_100; at += 1) {
    const day = dayAfter(`${year - 1}-01-01`, at);
    const shown = new Intl.DateTimeFormat(language, {
      ...(day.startsWith(String(year)) ? {} : { year: 'numeric' }),
      month: language === 'en' ? 'short' : 'numeric',
      day: 'numeric',
      timeZone: 'UTC',
    }).format(new Date(`${day}T00:00:00Z`));
    expect(formatDay(day, language)).toBe(shown);
  }
});
