import { DEFAULT_PARAMETERS, withOverrides } from '@qibu/core';
import { expect, test } from 'vitest';
import { clashing } from './parameter-edit.ts';
import type { ParameterState } from './use-parameters.ts';

const stateWith = (overrides: Record<string, unknown>, version: number): ParameterState => ({
  now: withOverrides(DEFAULT_PARAMETERS, overrides),
  initial: DEFAULT_PARAMETERS,
  overrides,
  version,
  editions: [],
});
const began = stateWith({}, 1);
const edit = {
  patch: { executiveDays: 30 },
  read: ({ now }: ParameterState, field: string) => (field === 'executiveDays' ? now.flags.executiveDays : undefined),
};

test('someone else’s change of another number does not get in the way', () => {
  expect(clashing(edit, began, stateWith({ flags: { silenceFactor: 2 } }, 2))).toEqual([]);
});

test('the same number changed by two is asked about', () => {
  expect(clashing(edit, began, stateWith({ flags: { executiveDays: 60 } }, 2))).toEqual(['executiveDays']);
});
