import { expect, test } from 'vitest';
import { withNumber } from './override.ts';

test('a number is laid over without touching the others', () => {
  const before = { flags: { silenceFactor: 2 }, moves: { leave: 0.9 } };
  expect(withNumber(before, ['flags', 'executiveDays'], 30)).toEqual({
    flags: { silenceFactor: 2, executiveDays: 30 },
    moves: { leave: 0.9 },
  });
  expect(before).toEqual({ flags: { silenceFactor: 2 }, moves: { leave: 0.9 } });
});

test('going back to the default leaves no empty branch behind', () => {
  expect(withNumber({ flags: { silenceFactor: 2 } }, ['flags', 'silenceFactor'], undefined)).toEqual({});
});

test('no threshold is a value of its own', () => {
  expect(withNumber({}, ['control', 'thresholdMinor'], null)).toEqual({ control: { thresholdMinor: null } });
});
