import { DEFAULT_PARAMETERS, parameterRows, withOverrides } from '@qibu/core';
import { expect, test } from 'vitest';
import { changesOf, type Draft, overridesOf, problemsOf, valueOf, withValue } from './draft.ts';

const overrides = { flags: { silenceFactor: 2 } };
const state = { overrides, initial: DEFAULT_PARAMETERS };
const rows = parameterRows(withOverrides(DEFAULT_PARAMETERS, overrides), DEFAULT_PARAMETERS);
const row = (path: string) => {
  const found = rows.find((one) => one.path === path);
  if (found === undefined) throw new Error(path);
  return found;
};
const silence = row('flags.silenceFactor');
const executive = row('flags.executiveDays');

test('a value typed is a change until it is the stored one again', () => {
  const draft = withValue({}, executive, 30);
  expect(valueOf(draft, executive)).toBe(30);
  expect(changesOf(rows, draft)).toEqual([{ row: executive, to: 30 }]);
  expect(withValue(draft, executive, executive.value)).toEqual({});
});
test('no threshold is a value, not the absence of one', () => {
  const threshold = { ...row('control.thresholdMinor'), value: 100 };
  expect(valueOf(withValue({}, threshold, null), threshold)).toBeNull();
});
test('going back to the default drops the workspace’s own number', () => {
  const changes = changesOf(rows, withValue({}, silence, silence.initial));
  expect(overridesOf(state, changes)).toEqual({});
});
test('own numbers stay beside a new one', () => {
  const changes = changesOf(rows, withValue({}, executive, 30));
  expect(overridesOf(state, changes)).toEqual({ flags: { silenceFactor: 2, executiveDays: 30 } });
});

test.each<readonly [string, Draft, readonly string[]]>([
  ['nothing typed', {}, []],
  ['a good value', { 'flags.executiveDays': 30 }, []],
  ['out of bounds', { 'flags.executiveDays': 0 }, ['flags.executiveDays']],
  ['answers that do not sum to one', { 'position.likelihoods.E1.first.for': 0.7 }, ['position.likelihoods.E1.first']],
  ['class B above class A', { 'customer.gradeB': 4.5 }, ['customer.gradeA']],
])('%s', (_, draft, paths) => {
  expect(problemsOf(state, changesOf(rows, draft)).map(({ path }) => path)).toEqual(paths);
});
