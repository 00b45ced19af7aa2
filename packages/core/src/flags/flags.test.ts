import { describe, expect, test } from 'vitest';
import { DEAL_MINES } from '../testing/deal-mines.ts';
import { analysisOf, CLEAN, flagIn, flagsOf } from '../testing/flags.ts';
import { PEOPLE_MINES, type RuleCase } from '../testing/people-mines.ts';
import { FLAGS, type FlagId } from './registry.ts';
import { MOVES } from '../moves/move.ts';
import { FLAG_RULES } from './registry.ts';

const RULES: Readonly<Record<FlagId, RuleCase>> = { ...PEOPLE_MINES, ...DEAL_MINES };

const CASES = FLAGS.flatMap((id) => [
  ...Object.entries(RULES[id].fires).map(([name, spec]) => ({ id, name, spec, fires: true })),
  ...Object.entries(RULES[id].quiet).map(([name, spec]) => ({ id, name, spec, fires: false })),
]);

describe('every rule', () => {
  test.each(CASES)('$id, fires $fires: $name', ({ id, spec, fires }) => {
    expect(flagIn(spec, id) !== undefined).toBe(fires);
  });

  test('has a case in which it fires and one in which it does not', () => {
    for (const id of FLAGS) {
      expect(Object.keys(RULES[id].fires).length, id).toBeGreaterThan(0);
      expect(Object.keys(RULES[id].quiet).length, id).toBeGreaterThan(0);
    }
  });

  test('has a severity and a remedy that is a move', () => {
    for (const id of FLAGS) expect(MOVES).toContain(FLAG_RULES[id].remedy);
    expect(Object.keys(FLAG_RULES).sort()).toEqual([...FLAGS].sort());
  });

  test('a clean deal raises none but the question why it is not closed', () => {
    expect(flagsOf(CLEAN).map(({ id }) => id)).toEqual(['euphoria']);
    expect(analysisOf(CLEAN).stage.evidenced).toBe('set-up');
  });
});
