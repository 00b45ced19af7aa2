import { expect, test } from 'vitest';
import { unwrapRow } from './unwrap.ts';

test.each([
  ['="007"', '007'],
  ["'13900001234", '13900001234'],
  ["'91310000MA1K3X4Y5Z'", '91310000MA1K3X4Y5Z'],
  ["'90s", "'90s"],
  ["'=1+2", "'=1+2"],
  ['=1+2', '=1+2'],
  ['甲', '甲'],
])('%s is %s', (cell, text) => expect(unwrapRow({ row: 2, cells: ['甲', cell] }).cells[1]).toBe(text));
