import { describe, expect, test } from 'vitest';
import { FLAGS } from '../flags/registry.ts';
import { SIGNALS } from '../facts/signal.ts';
import { checkParameters } from './check.ts';
import { DEFAULT_PARAMETERS } from './parameters.ts';
import { PARAMETER_REASONS, reasonFor } from './reasons.ts';
import { leaves, parameterRows } from './rows.ts';

describe('every number of the method', () => {
  const all = [...leaves(DEFAULT_PARAMETERS)];

  test('has exactly one reason', () => {
    for (const { path } of all) {
      const matching = PARAMETER_REASONS.filter((row) => {
        const keys = row.path.split('.');
        return keys.length === path.length && keys.every((key, at) => key === '*' || key === path[at]);
      });
      expect(matching, path.join('.')).toHaveLength(1);
    }
  });

  test('lies within its bounds', () => {
    for (const { path, value } of all) {
      const reason = reasonFor(path);
      if (value === null) expect(reason?.nullable).toBe(true);
      else if (typeof value === 'boolean') expect(reason?.rule, path.join('.')).toBe(true);
      else {
        expect(value, path.join('.')).toBeGreaterThanOrEqual(reason?.min ?? Number.NaN);
        expect(value, path.join('.')).toBeLessThanOrEqual(reason?.max ?? Number.NaN);
      }
    }
  });

  test('no reason is left without a number', () => {
    for (const row of PARAMETER_REASONS) {
      const used = all.some(({ path }) => reasonFor(path) === row);
      expect(used, row.path).toBe(true);
    }
  });

  test('survives JSON', () => {
    expect(JSON.parse(JSON.stringify(DEFAULT_PARAMETERS))).toEqual(DEFAULT_PARAMETERS);
  });

  test('is consistent with the others', () => {
    expect(checkParameters(DEFAULT_PARAMETERS)).toEqual([]);
  });

  test('a path that is no number has no reason', () => {
    expect(reasonFor(['evidence'])).toBeNull();
    expect(reasonFor(['evidence', 'kindWeight', 'document', 'x'])).toBeNull();
    expect(reasonFor(['stages', '0', 'id'])).toBeNull();
  });
});

describe('the numbers the method names', () => {
  const { evidence, position, flags, people, stages } = DEFAULT_PARAMETERS;

  test.each([
    [
      'kind weights',
      evidence.kindWeight,
      {
        document: 1,
        'public-statement': 1,
        behaviour: 0.9,
        'private-statement': 0.8,
        observation: 0.7,
        'third-party': 0.4,
        inference: 0,
      },
    ],
    ['cost to go on', position.phaseCost, { early: 0.05, middle: 0.12, late: 0.2 }],
    ['probabilities of the stages', stages.map(({ p }) => p), [0.1, 0.2, 0.3, 0.4, 0.5, 0.8]],
    ['stages', stages.map(({ id }) => id), ['target', 'intent', 'set-up', 'recognition', 'negotiation', 'close']],
    ['criteria per stage', stages.map(({ criteria }) => criteria.length), [3, 4, 5, 3, 5, 2]],
    ['bidders while unknown', position.unknownBidders, 3],
    ['correlation', position.correlation, 0.3],
    ['divergence', position.divergence, 0.15],
    ['silence', flags.silenceFactor, 1.5],
    ['days without an executive', flags.executiveDays, 45],
    ['support of those not met', people.uncontactedSupport, -2],
  ])('%s', (_, value, expected) => {
    expect(value).toEqual(expected);
  });

  test('every signal has chances, every risk an urgency', () => {
    expect(Object.keys(position.likelihoods).sort()).toEqual([...SIGNALS].sort());
    expect(Object.keys(DEFAULT_PARAMETERS.moves.urgency).sort()).toEqual([...FLAGS].sort());
  });

  test('every signal tells all three states apart', () => {
    for (const id of SIGNALS) {
      const { first, alternate, reference } = position.likelihoods[id];
      expect(first.for, id).toBeGreaterThan(alternate.for);
      expect(alternate.for, id).toBeGreaterThan(reference.for);
      expect(first.against, id).toBeLessThan(alternate.against);
      expect(alternate.against, id).toBeLessThan(reference.against);
    }
  });
});

describe('rows for the settings page', () => {
  test('show value, the method’s own value, reason, source and bounds', () => {
    const changed = { ...DEFAULT_PARAMETERS, people: { uncontactedSupport: -1 } };
    const rows = parameterRows(changed, DEFAULT_PARAMETERS);
    expect(rows.find(({ path }) => path === 'people.uncontactedSupport')).toEqual({
      path: 'people.uncontactedSupport',
      value: -1,
      initial: -2,
      reason: 'uncontacted',
      source: 'ours',
      page: 'people.md',
      min: -5,
      max: 0,
    });
  });

  test('there is one row per number, and an open threshold is a row too', () => {
    const rows = parameterRows(DEFAULT_PARAMETERS, DEFAULT_PARAMETERS);
    expect(rows).toHaveLength([...leaves(DEFAULT_PARAMETERS)].length);
    expect(rows.find(({ path }) => path === 'control.thresholdMinor')).toMatchObject({ value: null, nullable: true });
    expect(new Set(rows.map(({ path }) => path)).size).toBe(rows.length);
  });
});
