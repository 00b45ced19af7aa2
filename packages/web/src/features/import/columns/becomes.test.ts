import { expect, test } from 'vitest';
import { readBecomes } from './becomes.ts';

test.each([
  ['amount', '4800000.00', { is: 'money', minor: 480_000_000, currency: 'CNY' }],
  ['amount', '1054.00 USD', { is: 'money', minor: 105_400, currency: 'USD' }],
  ['price', '1000.00 JPY', { is: 'money', minor: 1_000, currency: 'JPY' }],
  ['amount', '! value.moneyUnit', { is: 'fault', code: 'value.moneyUnit' }],
  ['closesOn', '2026-12-20', { is: 'day', day: '2026-12-20' }],
  ['stage', 'set-up', { is: 'stage', id: 'set-up' }],
  ['product', '+new', { is: 'new' }],
  ['owner', '-skip', { is: 'left-out' }],
  ['name', '4800', { is: 'text', text: '4800' }],
  ['note', undefined, { is: 'nothing' }],
] as const)('%s %s', (field, text, becomes) => expect(readBecomes(field, text, 'CNY')).toEqual(becomes));
