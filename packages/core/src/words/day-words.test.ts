import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day } from '../kernel/day.ts';
import { findDay, withoutDay } from './day-words.ts';
import { weekdayIn } from './near-days.ts';

const SATURDAY = day('2026-11-28');
const MONDAY = day('2026-11-30');
const named = (text: string, today = SATURDAY) => findDay(text, today)?.day ?? null;

describe('a day in words', () => {
  test.each([
    ['下周三前问清有没有内定', '2026-12-02'],
    ['周五前约技术把关者', '2026-12-04'],
    ['本周五', '2026-11-27'],
    ['这周六', '2026-11-28'],
    ['周六再说', '2026-11-28'],
    ['星期天', '2026-11-29'],
    ['下下周一', '2026-12-07'],
    ['下个礼拜天', '2026-12-06'],
    ['下周内给答复', '2026-12-04'],
    ['后天把方案给盛敏', '2026-11-30'],
    ['大后天', '2026-12-01'],
    ['明天', '2026-11-29'],
    ['今天定', '2026-11-28'],
    ['三天内', '2026-12-01'],
    ['10天后', '2026-12-08'],
    ['两周后', '2026-12-12'],
    ['月底前', '2026-11-30'],
    ['下月底', '2026-12-31'],
    ['年底前签', '2026-12-31'],
    ['下个月5号', '2026-12-05'],
    ['3月底前给客户报价', '2027-03-31'],
    ['三月底', '2027-03-31'],
    ['11月底', '2026-11-30'],
    ['12月底', '2026-12-31'],
    ['明年3月底', '2027-03-31'],
    ['2028年2月末', '2028-02-29'],
    ['明年底前完成验收', '2027-12-31'],
    ['2027年底', '2027-12-31'],
    ['明年3月5日', '2027-03-05'],
    ['上月底的报价重算', null],
    ['去年底的合同', null],
    ['付款比例3/7改为5/5', null],
    ['9号前', '2026-12-09'],
    ['30号', '2026-11-30'],
    ['31号', '2026-12-31'],
    ['12月9日', '2026-12-09'],
    ['十二月九号', '2026-12-09'],
    ['12/9', '2026-12-09'],
    ['12-09', '2026-12-09'],
    ['1月5日', '2027-01-05'],
    ['2027/3/1', '2027-03-01'],
    ['2026年12月9日前', '2026-12-09'],
    ['next Wednesday', '2026-12-02'],
    ['by Friday', '2026-12-04'],
    ['Fri', '2026-12-04'],
    ['Thursday', '2026-12-03'],
    ['by tomorrow', '2026-11-29'],
    ['day after tomorrow', '2026-11-30'],
    ['next week', '2026-12-04'],
    ['by the end of the month', '2026-11-30'],
    ['in 3 days', '2026-12-01'],
    ['within 2 weeks', '2026-12-12'],
    ['Dec 9', '2026-12-09'],
    ['December 9th', '2026-12-09'],
    ['9 December 2026', '2026-12-09'],
    ['by 2026-12-09', '2026-12-09'],
  ])('%s', (text, expected) => expect(named(text)).toBe(expected));

  test.each([
    ['下周三', '2026-12-09'],
    ['周三', '2026-12-02'],
    ['本周五', '2026-12-04'],
    ['周一', '2026-11-30'],
    ['next Monday', '2026-12-07'],
    ['Monday', '2026-11-30'],
  ])('%s, said on a Monday', (text, expected) => expect(named(text, MONDAY)).toBe(expected));
});

test.each([
  '没有日子',
  '找 3-5 家供应商比价',
  '编号 2026-99-01 不是日子',
  '13月9日',
  '2月30日',
  '周一到周五都在',
  '每周一例会',
  '10日线',
  '降价 12.9%',
  'The friendly monk today-ish'.slice(0, 17),
  'Sunrise and Monaco',
  'may we march on',
])('%s names no day', (text) => expect(named(text)).toBeNull());

test('a calendar date wins over words, wherever it stands', () => {
  expect(named('下周三前问清，问不清就退出 12月10日')).toBe('2026-12-10');
});

test.each([
  ['下周三前问清万屹有没有内定', '问清万屹有没有内定'],
  ['12/4 前约总工办', '约总工办'],
  ['把方案给盛敏，后天', '把方案给盛敏'],
  ['meet the director by Friday', 'meet the director'],
  ['by 12/9, see the director', 'see the director'],
])('%s without its day is %s', (text, rest) => {
  expect(withoutDay(text, findDay(text, SATURDAY)).replaceAll(/\s+/g, ' ').trim()).toBe(rest);
});

const anyDay = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays(day('2000-01-01'), count));

test('a date written out is that date, from any day', () => {
  fc.assert(
    fc.property(anyDay, anyDay, (today, meant) => {
      const [year, month, date] = meant.split('-').map(Number);
      expect(named(`${year}年${month}月${date}日`, today)).toBe(meant);
      expect(named(`等到 ${meant} 再看`, today)).toBe(meant);
    }),
  );
});

test('a weekday is that weekday within seven days; the next week’s is in the next week', () => {
  const names = ['一', '二', '三', '四', '五', '六', '日'];
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 7 }), (today, weekday) => {
      const soon = day(named(`周${names[weekday - 1]}`, today) ?? '');
      const next = day(named(`下周${names[weekday - 1]}`, today) ?? '');
      expect([weekdayIn(soon), weekdayIn(next)]).toEqual([weekday, weekday]);
      expect(soon >= today && soon < addDays(today, 7)).toBe(true);
      expect(next > addDays(today, 7 - weekdayIn(today)) && next <= addDays(today, 14 - weekdayIn(today))).toBe(true);
    }),
  );
});

test('a day of the year is never before today', () => {
  fc.assert(
    fc.property(anyDay, anyDay, (today, other) => {
      const [, month, date] = other.split('-').map(Number);
      const found = named(`${month}/${date}`, today);
      expect(found === null || found >= today).toBe(true);
    }),
  );
});
