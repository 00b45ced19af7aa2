import { describe, expect, test } from 'vitest';
import { AppError } from '../../error.ts';
import { ImportRefusal, type RefusalCode, REFUSALS } from '../read/refusal.ts';
import { asAnswer, isFileGone, refusalAnswer } from './refuse.ts';

const coded = (code: string, message = 'failed'): Error => Object.assign(new Error(message), { code });

describe('a file that is refused', () => {
  const OWN: Partial<Record<RefusalCode, string>> = {
    'file.tooLarge': 'import.tooLarge',
    'file.tooManyRows': 'import.tooManyRows',
  };
  test.each(REFUSALS.map((code) => [code, OWN[code] ?? 'import.unreadable']))('%s is answered %s', (code, answer) => {
    const { code: told, status } = refusalAnswer(new ImportRefusal(code as RefusalCode));
    expect(told).toBe(answer);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
  });

  test.each(REFUSALS.filter((code) => OWN[code] === undefined).map((code) => [code]))('%s says why', (code) =>
    expect(refusalAnswer(new ImportRefusal(code)).extra.params).toEqual({ reason: code }),
  );

  test.each([
    ['file.tooLarge', '50 MB'],
    ['file.tooManyRows', 100_000],
  ] as const)('%s says how much is allowed', (code, max) =>
    expect(refusalAnswer(new ImportRefusal(code)).extra.params).toEqual({ max }),
  );

  test('is named where there are several', () =>
    expect(refusalAnswer(new ImportRefusal('file.empty'), '二月.csv').extra.params).toEqual({
      reason: 'file.empty',
      file: '二月.csv',
    }));

  test('keeps the figures it was refused with', () =>
    expect(refusalAnswer(new ImportRefusal('file.tooManySheets', { sheets: 80 })).extra.params).toMatchObject({
      sheets: 80,
    }));
});

describe('a file that is gone', () => {
  test.each([
    ['a file that is not there', coded('ENOENT', "ENOENT: no such file or directory, open '/x'"), true],
    ['the socket of a database that is down', coded('ENOENT', 'connect ENOENT /run/.s.PGSQL.5432'), false],
    ['a file nobody may read', coded('EACCES'), false],
    ['a full disk', coded('ENOSPC'), false],
    ['an error without a code', new Error('ENOENT'), false],
    ['no error at all', 'ENOENT', false],
    ['nothing', undefined, false],
  ])('%s', (_, error, gone) => {
    expect(isFileGone(error)).toBe(gone);
    const answer = asAnswer(error);
    if (gone) expect(answer).toMatchObject({ code: 'import.filesGone' });
    else expect(answer).toBe(error);
  });
});

test('an answer stays the answer it is', () => {
  const answer = new AppError('import.unanswered', { params: { count: 2 } });
  expect(asAnswer(answer)).toBe(answer);
});
