import type { Language } from './languages.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** A day as each language writes it; `year` null = of this year, which nobody says. Month and day count from 1. */
export const WRITTEN_DAY: Readonly<Record<Language, (year: number | null, month: number, day: number) => string>> = {
  'zh-CN': (year, month, day) => `${year === null ? '' : `${year}/`}${month}/${day}`,
  en: (year, month, day) => `${MONTHS[month - 1]} ${day}${year === null ? '' : `, ${year}`}`,
};
