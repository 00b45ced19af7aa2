import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PlainError } from '../postgres/index.ts';
import { onlyWord, parameters, table } from './command.ts';

describe('what is typed behind a command', () => {
  test.each<[args: readonly string[], words: readonly string[], flags: readonly string[]]>([
    [[], [], []],
    [['file'], ['file'], []],
    [['--json', 'file'], ['file'], ['json']],
    [['file', '--json', '--json'], ['file'], ['json']],
    [['-'], ['-'], []],
    [['-x', 'a=b', ''], ['-x', 'a=b', ''], []],
  ])('%j', (args, words, flags) => {
    const read = parameters(args, ['json']);
    expect([read.words, [...read.flags]]).toEqual([words, flags]);
  });

  test.each([
    ['--jsno', ['json', 'all'], 'Unknown option --jsno; known here: --json, --all.'],
    ['--json', [], 'Unknown option --json; there are none here.'],
    ['--json=yes', ['json'], 'Unknown option --json=yes; known here: --json.'],
    ['--', ['json'], 'Unknown option --; known here: --json.'],
    ['--constructor', ['json'], 'Unknown option --constructor; known here: --json.'],
  ])('%s is refused, with what is known', (arg, known, message) =>
    expect(() => parameters(['file', arg], known)).toThrow(new PlainError(message)),
  );

  test.each<[words: readonly string[], message: string]>([
    [[], 'FILE is missing.'],
    [['a', 'b'], 'One FILE is enough: “b” is too much.'],
    [['a', 'b', 'c'], 'One FILE is enough: “b” is too much.'],
  ])('of %j one is asked for', (words, message) =>
    expect(() => onlyWord(words, 'FILE')).toThrow(new PlainError(message)),
  );

  test('one word is that word', () => expect(onlyWord(['a'], 'FILE')).toBe('a'));
});

describe('columns', () => {
  test('of words to the left, of figures to the right', () =>
    expect(
      table([
        ['table', 'rows'],
        ['deal', '7'],
        ['account', '1024'],
      ]),
    ).toBe('table    rows\ndeal        7\naccount  1024\n'));
  test('of nothing are an empty line', () => expect(table([])).toBe('\n'));
  test('line up, whatever stands in them', () => {
    const cell = fc.string({ unit: 'grapheme-ascii', maxLength: 8 }).map((text) => text.replaceAll('\n', ''));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 }), (rows) => {
        const lines = table(rows).split('\n').slice(0, -1);
        expect(lines).toHaveLength(rows.length);
        expect(new Set(lines.map(({ length }) => length)).size).toBe(1);
      }),
    );
  });
});
