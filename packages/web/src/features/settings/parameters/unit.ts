import type { ParameterRow, ParameterValue } from '@qibu/core';
import type { Language, Words } from '@qibu/phrases';
import { fill } from '@qibu/phrases/say';
import { formatMoney, unitsOf } from '../../../lib/money.ts';
import { readMoney } from '../../../lib/read-money.ts';

export type Unit = 'rule' | 'money' | 'days' | 'share' | 'number';

/** What a value is counted in. A path says days or minor units in its name; what cannot exceed one is a share. */
export function unitOf({ path, rule, min, max }: Pick<ParameterRow, 'path' | 'rule' | 'min' | 'max'>): Unit {
  if (rule === true) return 'rule';
  if (path.endsWith('Minor')) return 'money';
  if (/Days(?:\.|$)/.test(path)) return 'days';
  // An urgency only ranks one remedy before another; it is a part of nothing.
  if (path.startsWith('moves.urgency.')) return 'number';
  return min >= 0 && max <= 1 ? 'share' : 'number';
}

/** Who reads, and in which currency the workspace counts. */
export interface Reader {
  readonly words: Words<'settings' | 'parameters'>;
  readonly language: Language;
  readonly currency: string;
}

/** Shares are kept as fractions; 0.57 must read 57, not 56.99999999999999. */
const percentOf = (share: number): string => String(Number((share * 100).toPrecision(12)));

function moneyText(minor: number, { language, currency }: Reader): string {
  const short = formatMoney(minor, currency, { language });
  return readMoney(short, currency) === minor ? short : String(unitsOf(minor, currency));
}

/** A value as it stands in its field, without the unit beside it. */
export function fieldText(value: number | null, unit: Unit, reader: Reader): string {
  if (value === null) return '';
  if (unit === 'money') return moneyText(value, reader);
  return unit === 'share' ? percentOf(value) : String(value);
}

/** A value as a sentence holds it: 60%, 45 days, 500 万, yes. */
export function valueText(value: ParameterValue, unit: Unit, reader: Reader): string {
  const { common, settings } = reader.words;
  if (value === null) return common.notStated;
  if (typeof value === 'boolean') return value ? common.yes : common.no;
  if (unit === 'days') return fill(settings.parameters.days, { count: value });
  return `${fieldText(value, unit, reader)}${unit === 'share' ? '%' : ''}`;
}

/** The bounds of a value, as its reader counts. */
export const boundsText = ({ min, max }: Pick<ParameterRow, 'min' | 'max'>, unit: Unit, reader: Reader): string =>
  max === Number.MAX_SAFE_INTEGER
    ? `≥ ${fieldText(min, unit, reader)}`
    : `${fieldText(min, unit, reader)}–${valueText(max, unit, reader)}`;

/** What someone typed, as it is kept; undefined when it is not a value at all. */
export function readValue(typed: string, unit: Unit, currency: string): number | null | undefined {
  const text = typed.normalize('NFKC').trim().replace('−', '-');
  if (text === '') return null;
  if (unit === 'money') return readMoney(text, currency) ?? undefined;
  const number = Number(text.replace(/\s*(?:%|天|days?)$/, ''));
  if (text.endsWith('.') || !Number.isFinite(number)) return undefined;
  return unit === 'share' ? Number((number / 100).toPrecision(12)) : number;
}
