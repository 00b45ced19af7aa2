import type { Language } from '@qibu/phrases';

const WORTH: Readonly<Record<string, number>> = {
  万: 1e4,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
};
const NUMBER = String.raw`\d[\d,]*(?:\.\d+)?`;
const range = (dash: string): string => `(${NUMBER})(?:\\s*(?:${dash})\\s*(${NUMBER}))?\\s*`;
/** How the other language writes a large amount: one or two ends, a unit, perhaps the currency. */
const FOREIGN: Readonly<Record<Language, RegExp>> = {
  en: new RegExp(`${range('[-–—~～至到]')}(百万|千万|万|亿)(元)?`, 'g'),
  'zh-CN': new RegExp(`${range('[-–—]|to')}(thousand|million|billion)\\b(\\s*yuan)?`, 'gi'),
};
type Unit = readonly [from: number, name: string];
const UNITS: Readonly<Record<Language, readonly Unit[]>> = {
  en: [
    [1e9, ' billion'],
    [1e6, ' million'],
  ],
  'zh-CN': [
    [1e8, ' 亿'],
    [1e4, ' 万'],
  ],
};
const YUAN: Readonly<Record<Language, string>> = { en: ' yuan', 'zh-CN': '元' };

/** Large amounts inside a text someone wrote, in the reader's units: 160 万 reads 1.6 million. All else stays. */
export const amountsFor = (text: string, language: Language): string =>
  text.replace(FOREIGN[language], (_, from: string, to: string | undefined, unit: string, yuan?: string) => {
    const worth = WORTH[unit.toLowerCase()] ?? 1;
    const ends = [from, ...(to === undefined ? [] : [to])].map((end) => Number(end.replaceAll(',', '')) * worth);
    const [scale, name] = UNITS[language].find(([least]) => ends.every((end) => end >= least)) ?? [1, ''];
    const shown = ends.map((end) => (end / scale).toLocaleString('en', { maximumFractionDigits: 4 }));
    return `${shown.join('–')}${name}${yuan === undefined ? '' : YUAN[language]}`;
  });
