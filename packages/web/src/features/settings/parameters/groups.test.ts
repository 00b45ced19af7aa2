import { ANSWERS, DEFAULT_PARAMETERS, parameterRows, SIGNALS } from '@qibu/core';
import { expect, test } from 'vitest';
import { bySignal, groupOf, RANKS, rowsIn } from './groups.ts';

const rows = parameterRows(DEFAULT_PARAMETERS, DEFAULT_PARAMETERS);

test('every number but those of the stages stands in a group', () =>
  expect(rows.filter(({ path }) => groupOf(path) === null && !path.startsWith('stages.'))).toEqual([]));

test('each signal is one row of nine chances', () => {
  const signals = bySignal(rowsIn(rows, 'signals'));
  expect(signals.map(({ id }) => id)).toEqual([...SIGNALS]);
  const ends = RANKS.flatMap((rank) => ANSWERS.map((answer) => `${rank}.${answer}`));
  for (const { chances } of signals) expect([...chances.keys()].sort()).toEqual([...ends].sort());
});
