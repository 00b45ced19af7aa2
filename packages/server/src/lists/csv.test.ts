import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amountCell, csvLine, textCell } from './csv.ts';

const read = (line: string): string[] => (parse(line, { relax_quotes: false }) as string[][])[0] ?? [];

describe('B08 a cell that a spreadsheet would run is put out of action', () => {
  const starts = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];
  const behind = ['', ' ', '\t', '\r', '\n', '\u00A0', '\u200B', '\uFEFF', '\u0001', ' \u202E '];
  test.each(starts.flatMap((start) => behind.map((before) => `${before}${start}cmd|' /C calc'!A0`)))('%j', (text) => {
    const [cell] = read(csvLine([textCell(text), 'x']));
    expect(cell).toBe(`'${text}`);
  });

  test.each(['\tplain', '\rplain', '\nplain'])('a leading break or tab counts too: %j', (text) => {
    expect(read(csvLine([textCell(text), 'x']))[0]).toBe(`'${text}`);
  });

  test('whatever the text, no cell begins with what starts a formula', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        const [cell = ''] = read(csvLine([textCell(text), 'x']));
        if (!/^-\d+$/.test(cell)) expect(cell.replace(/^[\s\p{C}]+/u, '')).not.toMatch(/^[=+\-@＝＋－＠]/u);
      }),
    );
  });
});

test('any text comes back from the file as it was, but for the mark against formulas', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 30 }), { minLength: 2, maxLength: 6 }), (texts) => {
      const cells = read(csvLine(texts.map(textCell)));
      expect(cells.map((cell, at) => (cell === `'${texts[at]}` ? texts[at] : cell))).toEqual(texts);
    }),
  );
});

test('a missing text is an empty cell', () => {
  expect(csvLine([textCell(null), textCell('a')])).toBe(',a\r\n');
});

test.each([
  [0, 'CNY', '0.00'],
  [5, 'CNY', '0.05'],
  [1_234_567, 'CNY', '12345.67'],
  [900_000_000_000_000, 'CNY', '9000000000000.00'],
  [1_000_000, 'JPY', '1000000'],
  [1_500, 'KWD', '1.500'],
  [null, 'CNY', ''],
])('an amount of %s minor units of %s is written %s', (minor, currency, text) => {
  expect(amountCell(minor, currency)).toBe(text);
});
