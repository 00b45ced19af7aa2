import { parse } from 'csv-parse/sync';
import { LIMITS } from '@qibu/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { harmless } from '../csv-guard.ts';
import { amountCell, csvLine, textCell } from './csv.ts';

const odd = fc.constantFrom(
  '=',
  '+',
  '-',
  '@',
  '"',
  ',',
  ';',
  '\t',
  '\n',
  '\r',
  "'",
  ' ',
  '－',
  '\u200b',
  '1',
  '甲',
  '𠮷',
);
const anyText = fc.oneof(fc.string({ unit: odd, maxLength: 8 }), fc.string({ unit: 'grapheme', maxLength: 8 }));

test('a line of cells reads back as the cells, each made harmless', () =>
  fc.assert(
    fc.property(fc.array(anyText, { minLength: 1, maxLength: 5 }), (texts) => {
      const line = csvLine(texts.map(textCell));
      const [cells] = parse(line, { relax_column_count: true, skip_empty_lines: false });
      expect(cells).toEqual(texts.map(harmless));
    }),
  ));

test('a program that splits at semicolons or tabs sees no cell begin inside one of ours', () =>
  fc.assert(
    fc.property(anyText, fc.constantFrom(';', '\t'), (text, delimiter) => {
      const [cells] = parse(csvLine([textCell(text), 'end']), {
        delimiter,
        relax_quotes: true,
        relax_column_count: true,
      });
      for (const cell of (cells ?? []).slice(1)) expect(cell).not.toMatch(/^[\s'"]*[=+\-@]/);
    }),
  ));

test('every amount reads back to the fen', () =>
  fc.assert(
    fc.property(fc.integer({ min: 0, max: LIMITS.amountMinorMax }), (minor) => {
      const cell = amountCell(minor, 'CNY');
      expect(cell).toMatch(/^\d+\.\d\d$/);
      expect(BigInt(cell.replace('.', ''))).toBe(BigInt(minor));
    }),
  ));
