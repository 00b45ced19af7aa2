import type { Words } from '../dictionary.ts';
import { fill } from '../fill.ts';
import { sayWord } from './word.ts';

const INDICATORS = 5;
/** More missing than these are not named. */
const NAMED = 2;

/** How many of the five indicators are settled, and what is missing: 五项落实 4/5，缺预算. */
export function sayIndicators(words: Words<'judgement' | 'method'>, unsettled: readonly string[]): string {
  const { indicators } = words.verdicts;
  if (unsettled.length === INDICATORS) return indicators.none;
  const ok = INDICATORS - unsettled.length;
  if (unsettled.length === 0 || unsettled.length > NAMED) return fill(indicators.settled, { ok });
  const missing = unsettled.map((slot) => sayWord({ words, names: {} }, slot)).join(words.common.joiner);
  return fill(indicators.but, { ok, missing });
}
