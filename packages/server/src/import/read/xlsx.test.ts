import { describe, expect, test } from 'vitest';
import { readBytes, testFolder, workbookBytes } from '../testing/files.ts';
import { isDateFormat, serialToIso } from './number-format.ts';
import { ImportRefusal } from './refusal.ts';
import type { Table } from './table.ts';
import { makeZip, workbookParts } from './zip-maker.ts';

const folder = testFolder();
const cellsOf = (table: Table | undefined): readonly (readonly string[])[] =>
  table?.rows.map(({ cells }) => cells) ?? [];
const HEADER = ['客户名称', '项目名称', '金额(万元)', '预计签约日期'];

describe('B06 a workbook from another program', () => {
  const read = async () =>
    readBytes(
      folder,
      await workbookBytes((workbook) => {
        const sheet = workbook.addWorksheet('漏斗');
        sheet.addRow(['销售漏斗 2026']);
        sheet.mergeCells('A1:D1');
        sheet.addRow(HEADER);
        sheet.addRow(['甲公司', '一期', 120.5, new Date(Date.UTC(2026, 2, 4))]);
        sheet.addRow([null, '二期', { formula: 'C3*2', result: 241 }, new Date(Date.UTC(2026, 3, 4))]);
        sheet.addRow(['乙 & 丙', '三期', { error: '#REF!' }, '2026年5月1日']);
        sheet.addRow(['丁公司', '四期', { formula: 'A1/0', result: { error: '#DIV/0!' } }, 46_085]);
        sheet.addRow([]);
        sheet.addRow(['  ']);
        sheet.addRow([{ richText: [{ text: '戊' }, { text: '公司' }] }, '五期', 0.1 + 0.2, true]);
        sheet.mergeCells('A3:A4');
        const hidden = workbook.addWorksheet('底稿');
        hidden.state = 'hidden';
        hidden.addRow(['不该读']);
        workbook.addWorksheet('空');
      }),
    );
  test('is read as a person sees it', async () => {
    const { tables, notes, kind } = await read();
    expect(kind).toBe('xlsx');
    expect(tables).toHaveLength(1);
    expect(tables[0]).toMatchObject({ sheet: '漏斗', header: HEADER, headerRow: 2 });
    expect(cellsOf(tables[0])).toEqual([
      ['甲公司', '一期', '120.5', '2026-03-04'],
      ['甲公司', '二期', '241', '2026-04-04'],
      ['乙 & 丙', '三期', '#REF!', '2026年5月1日'],
      ['丁公司', '四期', '#DIV/0!', '46085'],
      ['戊公司', '五期', '0.30000000000000004', 'TRUE'],
    ]);
    expect(tables[0]?.rows.map(({ row }) => row)).toEqual([3, 4, 5, 6, 9]);
    expect(notes.map(({ code, params }) => [code, params.sheet])).toEqual([
      ['sheet.hidden', '底稿'],
      ['sheet.empty', '空'],
    ]);
  });
  test('says which cells hold an error, by row and column', async () => {
    const [table] = (await read()).tables;
    expect(table?.problems).toEqual([
      { row: 5, column: 2, code: 'cell.error', value: '#REF!' },
      { row: 6, column: 2, code: 'cell.error', value: '#DIV/0!' },
    ]);
    expect(table?.notes.map(({ code }) => code)).toEqual(['sheet.merged', 'sheet.formulas', 'header.titleSkipped']);
  });
});

describe('sheets as programs write them', () => {
  const rowsOf = async (rows: string, properties = '', tail = '') => {
    const sheet = `<sheetData><row><c t="str"><v>客户</v></c><c t="str"><v>签约日期</v></c></row>${rows}</sheetData>${tail}`;
    const { tables } = await readBytes(folder, makeZip(workbookParts(sheet, [], properties)));
    return cellsOf(tables[0]);
  };
  test('days counted from 1904', async () => {
    expect(await rowsOf('<row><c t="str"><v>甲</v></c><c s="1"><v>44623</v></c></row>', 'date1904="1"')).toEqual([
      ['甲', '2026-03-04'],
    ]);
    expect(await rowsOf('<row><c t="str"><v>甲</v></c><c s="1"><v>46085</v></c></row>')).toEqual([
      ['甲', '2026-03-04'],
    ]);
  });
  test('a formula counts with its last value, dates and texts too', async () => {
    const cell = '<c t="str"><f>A1&amp;"x"</f><v>甲</v></c><c s="1"><f>TODAY()</f><v>46085</v></c>';
    expect(await rowsOf(`<row>${cell}</row>`)).toEqual([['甲', '2026-03-04']]);
  });
  test('numbers as text, phonetic guides left out, escapes undone', async () => {
    const cells =
      '<c t="inlineStr"><is><t>甲</t><rPh><t>jia</t></rPh></is></c><c t="inlineStr"><is><r><t>13900</t></r><r><t>006923_x000D_</t></r></is></c>';
    expect(await rowsOf(`<row>${cells}</row>`)).toEqual([['甲', '13900006923\r']]);
  });
  test('a long number stays whole', async () => {
    expect(await rowsOf('<row><c t="str"><v>甲</v></c><c><v>13900006923</v></c></row>')).toEqual([
      ['甲', '13900006923'],
    ]);
  });
  test('a merge over a whole column fills the rows there are, and makes none', async () => {
    const rows =
      '<row r="2"><c r="A2" t="str"><v>甲</v></c><c r="B2" t="str"><v>a</v></c></row><row r="9"><c r="B9" t="str"><v>b</v></c></row>';
    expect(await rowsOf(rows, '', '<mergeCells><mergeCell ref="A2:A1048576"/></mergeCells>')).toEqual([
      ['甲', 'a'],
      ['甲', 'b'],
    ]);
  });
});

describe('B02 sheets made large', () => {
  const codeOf = async (sheet: string): Promise<string> => {
    try {
      const { tables } = await readBytes(folder, makeZip(workbookParts(sheet)));
      return `${tables[0]?.rows.length} rows`;
    } catch (error) {
      if (error instanceof ImportRefusal) return error.code;
      throw error;
    }
  };
  const HEAD = '<row r="1"><c r="A1" t="str"><v>客户</v></c><c r="B1" t="str"><v>阶段</v></c></row>';
  test('a header of 16,000 columns is refused', async () => {
    const cells = Array.from({ length: 16_000 }, (_, n) => `<c t="str"><v>h${n}</v></c>`).join('');
    expect(await codeOf(`<sheetData><row r="1">${cells}</row></sheetData>`)).toBe('file.tooManyColumns');
  });
  test('a million empty rows weigh nothing', async () => {
    const rows = Array.from({ length: 1_048_575 }, (_, n) => `<row r="${n + 2}"/>`).join('');
    expect(await codeOf(`<sheetData>${HEAD}${rows}</sheetData>`)).toBe('0 rows');
  });
  test('a cell in the last row of the sheet is one row', async () => {
    expect(
      await codeOf(`<sheetData>${HEAD}<row r="1048576"><c r="A1048576" t="str"><v>甲</v></c></row></sheetData>`),
    ).toBe('1 rows');
  });
});

test.each([
  [60, false, null],
  [1, false, '1900-01-01'],
  [59, false, '1900-02-28'],
  [61, false, '1900-03-01'],
  [0, true, '1904-01-01'],
  [46_085.5, false, '2026-03-04T12:00:00'],
  [-1, false, null],
  [3_000_000, false, null],
])('serial %d (1904: %s) is %s', (serial, epoch1904, iso) => expect(serialToIso(serial, epoch1904)).toBe(iso));

test.each([
  [14, null, true],
  [31, null, true],
  [46, null, false],
  [2, null, false],
  [165, 'yyyy"年"m"月"d"日"', true],
  [165, 'mmm-yy', true],
  [165, '[h]:mm:ss', false],
  [165, '#,##0.00"元"', false],
  [165, '0.00"day"', false],
  [165, '[Red]-0', false],
  [165, 'General', false],
])('format %d %s shows a date: %s', (id, code, isDate) => expect(isDateFormat(id, code)).toBe(isDate));
