import { LIMITS } from '@qibu/contract';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DELIMITERS, splitCsv } from './csv.ts';
import { guessDelimiter } from './delimiter.ts';
import { readCsv } from './read-file.ts';
import { ImportRefusal } from './refusal.ts';

const cellsOf = (text: string, delimiter = ','): readonly (readonly string[])[] =>
  splitCsv(text, delimiter).rows.map(({ cells }) => cells);

describe('B01 rows of a text file', () => {
  test.each([
    [
      'line ends of all kinds',
      'a,b\r\nc,d\ne,f\rg,h',
      [
        ['a', 'b'],
        ['c', 'd'],
        ['e', 'f'],
        ['g', 'h'],
      ],
    ],
    [
      'a quoted line break',
      'a,"b\nb"\nc,d',
      [
        ['a', 'b\nb'],
        ['c', 'd'],
      ],
    ],
    ['doubled quotes', '"say ""hi""",x', [['say "hi"', 'x']]],
    ['empty cells', ',,\na,,c', [['a', '', 'c']]],
    ['one column', 'a\nb\n', [['a'], ['b']]],
    ['a quote inside a plain cell', '5" screen,x', [['5" screen', 'x']]],
    ['nothing', '', []],
    ['blank lines', '\n\r\n  \na,b\n\n', [['a', 'b']]],
  ])('%s', (_, text, rows) => expect(cellsOf(text)).toEqual(rows));

  test('know their line, whatever stands above', () => {
    expect(splitCsv('h\n\n"a\nb"\r\nc', ',').rows.map(({ row }) => row)).toEqual([1, 3, 5]);
  });
  test('a lone quote damages its own row and no other', () => {
    const { rows, problems } = splitCsv('a,b\n1,"open\n2,x\n3,"y"z,\n4,w', ',');
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['a', 'b'],
      ['1', '"open'],
      ['2', 'x'],
      ['3', '"y"z', ''],
      ['4', 'w'],
    ]);
    expect(problems.map(({ row, code }) => [row, code])).toEqual([
      [2, 'row.quote'],
      [4, 'row.quote'],
    ]);
  });
  test('too many columns or rows are refused', () => {
    expect(() => splitCsv('x,'.repeat(16_000), ',')).toThrow(ImportRefusal);
    expect(() => splitCsv('x\n'.repeat(LIMITS.importRows + 21), ',')).toThrow(ImportRefusal);
  });
});

describe('B01 agrees with an independent reader', () => {
  const cell = fc.string({
    unit: fc.constantFrom('a', '中', ' ', '"', ',', ';', '\t', '\n', '\r\n', '𠮷', '1'),
    maxLength: 8,
  });
  const rowsOf = fc
    .array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 8 })
    .map((rows) => rows.filter((row) => row.some((each) => each.trim() !== '')));
  test('on every well-formed table, for every delimiter', () => {
    fc.assert(
      fc.property(rowsOf, fc.constantFrom(...DELIMITERS), (rows, delimiter) => {
        const text = stringify(rows, { delimiter, quoted: true, record_delimiter: 'windows' });
        expect(cellsOf(text, delimiter)).toEqual(rows);
        expect(cellsOf(text, delimiter)).toEqual(parse(text, { delimiter, relax_column_count: true }));
      }),
    );
  });
  test('a file mutated in any way still ends in rows or a typed refusal, and no row is lost unseen', () => {
    const broken = fc
      .tuple(
        rowsOf,
        fc.array(fc.tuple(fc.nat(400), fc.constantFrom('"', ',', '\n', '\r', '\u0000', '""')), { maxLength: 6 }),
      )
      .map(([rows, cuts]) =>
        cuts.reduce((text, [at, insert]) => text.slice(0, at) + insert + text.slice(at), stringify(rows)),
      );
    fc.assert(
      fc.property(broken, (text) => {
        const { rows, problems } = splitCsv(text, ',');
        const lines = new Set(rows.map(({ row }) => row));
        expect(lines.size).toBe(rows.length);
        expect(problems.every(({ row }) => lines.has(row))).toBe(true);
      }),
    );
  });
  test('any bytes end in rows or a typed refusal', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        try {
          readCsv(bytes);
        } catch (error) {
          expect(error).toBeInstanceOf(ImportRefusal);
        }
      }),
    );
  });
});

describe('the delimiter', () => {
  test.each([
    [',', 'a,b,c\n1,2,3\n'],
    [';', 'a;b;c\n1,5;2;3\n2,5;3;4\n'],
    ['\t', '客户\t金额\n甲, 乙\t3\n'],
    [',', '"a;b;c;d",x\n"e;f;g;h",y\n'],
    [',', 'only one column\nmore\n'],
  ])('%j', (delimiter, text) => expect(guessDelimiter(text)).toBe(delimiter));
  test('is taken from a sep= line, which is no row', () => {
    const { grid, delimiter } = readCsv(Buffer.from('sep=;\r\na;b\r\n1;2\r\n'));
    expect(delimiter).toBe(';');
    expect(grid.rows).toEqual([
      { row: 2, cells: ['a', 'b'] },
      { row: 3, cells: ['1', '2'] },
    ]);
  });
});
