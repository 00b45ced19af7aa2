const DIGITS = '零一二三四五六七八九';
/** Characters a small Chinese number is written with. */
export const CHINESE_NUMBER = `${DIGITS}两十`;

/** 12, 十二, 二十一, 两; NaN for anything else. */
export function numberOf(written: string): number {
  if (/^\d+$/.test(written)) return Number(written);
  const [tens, ones] = written.replace('两', '二').split('十');
  const digit = (character: string): number => DIGITS.indexOf(character);
  if (ones === undefined) return tens?.length === 1 ? digit(tens) : Number.NaN;
  return (tens ? digit(tens) : 1) * 10 + (ones ? digit(ones) : 0);
}

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** Monday is 1, Sunday 7. */
export function weekdayOf(name: string): number {
  const english = WEEKDAYS.indexOf(name.slice(0, 3).toLowerCase());
  if (english >= 0) return english + 1;
  return /[日天]/.test(name) ? 7 : DIGITS.indexOf(name);
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** January is 1. */
export const monthOf = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
