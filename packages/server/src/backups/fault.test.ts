import { expect, test } from 'vitest';
import { faultOf } from './fault.ts';

const withCode = (code: string) => Object.assign(new Error(code), { code });

test.each([
  ['ENOSPC', 'disk-full'],
  ['EROFS', 'not-writable'],
  ['EACCES', 'not-writable'],
  ['57P01', 'stopped'],
  ['ECONNREFUSED', 'stopped'],
  ['42501', 'other'],
])('a backup that failed by %s: %s, also below the sentence for the terminal', (code, fault) => {
  expect(faultOf(withCode(code))).toBe(fault);
  expect(faultOf(new Error('The backup was not written.', { cause: withCode(code) }))).toBe(fault);
});
