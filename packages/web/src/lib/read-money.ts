import { minorOf } from './money.ts';

const UNITS: readonly (readonly [pattern: RegExp, factor: number])[] = [
  [/(?:亿元?|yi)$/i, 1e8],
  [/(?:万元?|w)$/i, 1e4],
  [/(?:b|bn)$/i, 1e9],
  [/m$/i, 1e6],
  [/(?:k|千)$/i, 1e3],
  [/元$/, 1],
];

/** What a person typed as an amount, in minor units: 480万, 1.2亿, 4.8M, ¥4,800,000. Null when it is not one. */
export function readMoney(typed: string, currency: string): number | null {
  const text = typed.normalize('NFKC').replace(/[\s,_¥€£$]|US|HK|JP/g, '');
  const unit = UNITS.find(([pattern]) => pattern.test(text));
  const digits = unit === undefined ? text : text.replace(unit[0], '');
  if (!/^\d+(?:\.\d+)?$|^\.\d+$/.test(digits)) return null;
  const minor = minorOf(Number(digits) * (unit?.[1] ?? 1), currency);
  return Number.isSafeInteger(minor) ? minor : null;
}
