import { ImportRefusal } from './refusal.ts';
import { readSheet, type SheetContext, type SheetRows, sheetNotes } from './sheet.ts';
import type { Grid, Note } from './table.ts';
import { readCellFormats, readSharedStrings, readWorkbook, type SheetPart } from './workbook.ts';
import { openZip, type ZipContent } from './zip.ts';

export interface XlsxContent {
  readonly grids: readonly Grid[];
  readonly notes: readonly Note[];
}

const MAX_SHEETS = 50;

const toGrid = (sheet: string, found: SheetRows): Grid => ({
  sheet,
  rows: found.rows,
  problems: [],
  notes: sheetNotes(sheet, found),
  padded: true,
});

async function readSheets(zip: ZipContent, sheets: readonly SheetPart[], context: SheetContext): Promise<XlsxContent> {
  const grids: Grid[] = [];
  const notes: Note[] = [];
  for (const { name, path, hidden } of sheets) {
    if (hidden || path.includes('chartsheets/')) {
      notes.push({ code: hidden ? 'sheet.hidden' : 'sheet.chart', params: { sheet: name } });
      continue;
    }
    const found = await readSheet(zip.read(path), context);
    if (found.rows.length > 0) grids.push(toGrid(name, found));
    else notes.push({ code: 'sheet.empty', params: { sheet: name } });
  }
  return { grids, notes };
}

/**
 * Reads a workbook's visible sheets as text cells. The archive is read part by part where it lies (yauzl), the XML is
 * streamed (excelts' SAX parser); its ready-made reader loses formula errors, merged areas and dates in formulas.
 */
export async function readXlsx(path: string): Promise<XlsxContent> {
  const zip = await openZip(path);
  try {
    const { sheets, epoch1904 } = await readWorkbook(zip);
    if (sheets.length === 0) throw new ImportRefusal('xlsx.damaged', { detail: 'no sheet' });
    if (sheets.length > MAX_SHEETS) throw new ImportRefusal('file.tooManySheets', { limit: MAX_SHEETS });
    const formats = await readCellFormats(zip);
    const strings = await readSharedStrings(zip);
    return await readSheets(zip, sheets, { strings, formats, epoch1904 });
  } finally {
    zip.close();
  }
}
