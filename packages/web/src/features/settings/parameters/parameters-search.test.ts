import { expect, test } from 'vitest';
import { openGroups, readParametersSearch, withGroups, withText } from './parameters-search.ts';

test('groups no page has are dropped, the rest stand in the order of the page', () =>
  expect(readParametersSearch({ open: 'moves,nonsense,evidence', other: 1 })).toEqual({ open: 'evidence,moves' }));
test('nothing open, nothing looked for: nothing in the address', () => {
  expect(readParametersSearch({ open: '', q: '' })).toEqual({});
  expect(withGroups({ open: 'flags' }, [])).toEqual({});
});
test('looking for something keeps what stands open, and the other way round', () => {
  expect(withText({ open: 'flags' }, '高层')).toEqual({ open: 'flags', q: '高层' });
  expect(withGroups({ q: '高层' }, ['flags'])).toEqual({ open: 'flags', q: '高层' });
  expect(openGroups({ open: 'flags,evidence' })).toEqual(['evidence', 'flags']);
});
