import type { Language } from './languages.ts';

type Magnitude = readonly [from: number, suffix: string];

/** How amounts are said at a glance: from so many units on, in these units; the largest first. */
export const MAGNITUDES: Readonly<Record<Language, readonly Magnitude[]>> = {
  'zh-CN': [
    [1e8, ' 亿'],
    [1e4, ' 万'],
  ],
  en: [
    [1e9, 'B'],
    [1e6, 'M'],
    [1e3, 'K'],
  ],
};
