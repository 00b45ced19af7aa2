import { describe, expect, test } from 'vitest';
import { canOpen, isFrozen, isMoving, type Question, stepFor } from './steps.ts';

const ask = (code: Question['code']): Question => ({ code, file: 'a.csv', column: null, sample: [], options: [] });
const view = (...codes: Question['code'][]) => ({ state: 'mapping' as const, questions: codes.map(ask), values: [] });

describe('where the page opens', () => {
  test.each([
    [view(), 'columns'],
    [view('kind', 'unit'), 'file'],
    [view('unit'), 'columns'],
    [view('stage'), 'columns'],
    [{ ...view(), state: 'checked' as const }, 'result'],
    [{ ...view(), state: 'running' as const }, 'result'],
  ])('%j', (given, step) => expect(stepFor(given)).toBe(step));
});

describe('a step waits for the answers before it', () => {
  test.each([
    [view('kind'), 'file', true],
    [view('kind'), 'columns', false],
    [view('unit'), 'columns', true],
    [view('unit'), 'values', false],
    [view('owner'), 'values', true],
    [view('owner'), 'result', false],
    [view(), 'result', false],
    [{ ...view(), state: 'checked' as const }, 'result', true],
  ] as const)('%j: %s %s', (given, step, yes) => expect(canOpen(given, step)).toBe(yes));
});

test('work in progress is looked at again, and what is written cannot be answered anew', () => {
  expect(isMoving('running') && isMoving('queued') && !isMoving('done')).toBe(true);
  expect(isFrozen('done') && isFrozen('running') && !isFrozen('checked') && !isFrozen('cancelled')).toBe(true);
});
