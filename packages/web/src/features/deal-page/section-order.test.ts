import { expect, test } from 'vitest';
import { OWN_SECTIONS } from './own-sections.ts';
import { besideIn, inOrder, namedIn } from './section-order.ts';

const ids = OWN_SECTIONS.map(({ id }) => id);

test('sections stand in the order of their places, whichever room brings them first', () => {
  expect(inOrder(OWN_SECTIONS.toReversed()).map(({ id }) => id)).toEqual(ids);
  expect(new Set(OWN_SECTIONS.map(({ place }) => place)).size).toBe(ids.length);
});

test('stepping stops at both ends', () => {
  const [first = 'verdict'] = ids;
  const last = ids.at(-1) ?? first;
  expect(besideIn(ids, first, -1)).toBe(first);
  expect(besideIn(ids, last, 1)).toBe(last);
  expect(besideIn(ids, first, 1)).toBe(ids[1]);
});

test('an address that names no section there is shows the first', () => {
  expect(namedIn(ids, undefined)).toBe('verdict');
  expect(namedIn(ids, 'nowhere')).toBe('verdict');
  expect(namedIn(ids, 'people')).toBe('people');
});
