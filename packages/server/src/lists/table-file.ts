import { PassThrough, Readable } from 'node:stream';
import { WorkbookWriter } from '@cj-tech-master/excelts';
import { amountFormat, type Cell, cellText, isAmount } from './cell.ts';
import { BYTE_ORDER_MARK, csvLine, textCell } from './csv.ts';

/** A table as it is exported: its name, its headers, and its rows a batch at a time. */
export interface Table {
  readonly name: string;
  readonly headers: readonly string[];
  readonly batches: AsyncIterable<readonly (readonly Cell[])[]>;
}
export type FileForm = 'csv' | 'xlsx';
interface TableFile {
  readonly type: string;
  readonly write: (table: Table) => Readable;
}

// Only text can be run as a formula; numbers of ours stay as they are.
const csvCell = (cell: Cell): string => (typeof cell === 'string' ? textCell(cell) : cellText(cell));

async function* csvText({ headers, batches }: Table): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvLine(headers.map(textCell));
  for await (const rows of batches) yield rows.map((row) => csvLine(row.map(csvCell))).join('');
}

/** Text is written as text, which no program runs, and amounts as numbers. */
async function fillWorkbook({ name, headers, batches }: Table, stream: PassThrough): Promise<void> {
  const book = new WorkbookWriter({ stream, useStyles: true });
  const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  const head = sheet.addRow([...headers]);
  head.font = { bold: true };
  head.commit();
  for await (const rows of batches)
    for (const cells of rows) {
      const row = sheet.addRow(cells.map((cell) => (isAmount(cell) ? Number(cellText(cell)) : plain(cell))));
      cells.forEach((cell, at) => {
        if (isAmount(cell)) row.getCell(at + 1).numFmt = amountFormat(cell.currency);
      });
      row.commit();
      if (stream.writableNeedDrain) await new Promise((go) => stream.once('drain', go));
    }
  sheet.commit();
  await book.commit();
}
const plain = (cell: Cell): string | number | null => (typeof cell === 'object' ? null : cell);

function workbookOf(table: Table): Readable {
  const stream = new PassThrough();
  fillWorkbook(table, stream).catch((error: unknown) => stream.destroy(error instanceof Error ? error : undefined));
  return stream;
}

/** The forms a table can be taken away in. */
export const TABLE_FILES: Readonly<Record<FileForm, TableFile>> = {
  csv: { type: 'text/csv; charset=utf-8', write: (table) => Readable.from(csvText(table)) },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: workbookOf,
  },
};
