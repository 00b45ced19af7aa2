import { minorOf } from '../../../lib/money.ts';
import { isDay, isMoney } from './fields.ts';

/** What a cell becomes, as the server's preview text tells it. */
export type Becomes =
  | { readonly is: 'nothing' }
  | { readonly is: 'fault'; readonly code: string }
  | { readonly is: 'money'; readonly minor: number; readonly currency: string }
  | { readonly is: 'day'; readonly day: string }
  | { readonly is: 'stage'; readonly id: string }
  | { readonly is: 'new' }
  | { readonly is: 'left-out' }
  | { readonly is: 'text'; readonly text: string };

const MONEY = /^(-?\d+(?:\.\d+)?)(?: ([A-Z]{3}))?$/;

/** Reads one field of a previewed row. */
export function readBecomes(field: string, text: string | undefined, currency: string): Becomes {
  if (text === undefined || text === '') return { is: 'nothing' };
  if (text.startsWith('! ')) return { is: 'fault', code: text.slice(2) };
  if (text === '+new') return { is: 'new' };
  if (text === '-skip') return { is: 'left-out' };
  if (field === 'stage' || field === 'outcome') return { is: 'stage', id: text };
  if (isDay(field)) return { is: 'day', day: text };
  const money = isMoney(field) ? MONEY.exec(text) : null;
  if (money === null) return { is: 'text', text };
  const own = money[2] ?? currency;
  return { is: 'money', minor: minorOf(Number(money[1]), own), currency: own };
}
