import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayIn } from './day-in.ts';

test.each([
  ['noon anywhere near', 'Asia/Shanghai', '2026-03-02T04:00:00Z', '2026-03-02'],
  ['the last moment of a day in Shanghai', 'Asia/Shanghai', '2026-03-02T15:59:59.999Z', '2026-03-02'],
  ['the first moment of the next', 'Asia/Shanghai', '2026-03-02T16:00:00Z', '2026-03-03'],
  ['the same moment west of the Atlantic', 'America/New_York', '2026-03-02T16:00:00Z', '2026-03-02'],
  ['the last night of a year', 'Asia/Shanghai', '2026-12-31T16:00:00Z', '2027-01-01'],
  ['a leap day', 'Asia/Shanghai', '2028-02-28T16:00:00Z', '2028-02-29'],
  ['no leap day', 'Asia/Shanghai', '2026-02-28T16:00:00Z', '2026-03-01'],
  ['the night the clocks go forward', 'America/New_York', '2026-03-08T06:59:59Z', '2026-03-08'],
  ['an hour later, with an hour left out', 'America/New_York', '2026-03-09T03:59:59Z', '2026-03-08'],
  ['the night the clocks go back', 'America/New_York', '2026-11-02T04:59:59Z', '2026-11-01'],
  ['half an hour beside the others', 'Asia/Kolkata', '2026-03-02T18:30:00Z', '2026-03-03'],
  ['a quarter of an hour beside the others', 'Asia/Kathmandu', '2026-03-02T18:14:59Z', '2026-03-02'],
  ['as early as it gets', 'Pacific/Kiritimati', '2026-03-02T10:00:00Z', '2026-03-03'],
  ['as late as it gets', 'Pacific/Pago_Pago', '2026-03-02T10:59:59Z', '2026-03-01'],
])('%s', (_, zone, at, day) => expect(dayIn(zone, new Date(at))).toBe(day));

const ZONES = ['Asia/Shanghai', 'America/New_York', 'Asia/Kolkata', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'UTC'];
const anyInstant = fc.date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
const anyZone = fc.constantFrom(...ZONES);

test('time does not run backwards: a later moment is on the same day or a later one', () =>
  fc.assert(
    fc.property(anyZone, anyInstant, anyInstant, (zone, one, two) => {
      const [early, late] = one < two ? [one, two] : [two, one];
      expect(dayIn(zone, early) <= dayIn(zone, late)).toBe(true);
    }),
  ));

test('no two places are more than a day apart, and none is more than one from Greenwich', () =>
  fc.assert(
    fc.property(anyZone, anyInstant, (zone, at) => {
      const apart = Date.parse(dayIn(zone, at)) - Date.parse(dayIn('UTC', at));
      expect(Math.abs(apart)).toBeLessThanOrEqual(86_400_000);
    }),
  ));
