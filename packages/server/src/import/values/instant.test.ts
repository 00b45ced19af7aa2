import { expect, test } from 'vitest';
import { dayOfCell } from './instant.ts';

test.each([
  ['2027-03-14T16:00:00.000Z', 'Asia/Shanghai', '2027-03-15'],
  ['2027-03-14T15:59:59Z', 'Asia/Shanghai', '2027-03-14'],
  ['2027-03-14 16:00:00 UTC', 'Asia/Shanghai', '2027-03-15'],
  ['2027/3/15 00:00 +08:00', 'Asia/Shanghai', '2027-03-15'],
  ['2027-03-15T00:00:00+0800', 'America/Los_Angeles', '2027-03-14'],
  ['2027-03-14T23:30:00-05:00', 'Asia/Shanghai', '2027-03-15'],
  ['2027-03-15 00:00:00', 'America/Los_Angeles', '2027-03-15 00:00:00'],
  ['2027-02-30T16:00:00Z', 'Asia/Shanghai', '2027-02-30T16:00:00Z'],
  ['2027-03-15', 'Asia/Shanghai', '2027-03-15'],
  ['明年三月', 'Asia/Shanghai', '明年三月'],
])('%s in %s is %s', (cell, zone, day) => expect(dayOfCell(cell, zone)).toBe(day));
