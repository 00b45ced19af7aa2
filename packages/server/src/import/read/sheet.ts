import { LIMITS } from '@qibu/contract';
import { serialToIso } from './number-format.ts';
import { ImportRefusal } from './refusal.ts';
import { shownNumber } from './shown-number.ts';
import type { CellMark, Note, Row } from './table.ts';
import { cutCell } from './text.ts';
import { type CellFormat, unescapeText } from './workbook.ts';
import { type Attributes, readXml } from './xml.ts';

export interface SheetContext {
  readonly strings: readonly string[];
  readonly formats: readonly CellFormat[];
  readonly epoch1904: boolean;
}
interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}
interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string;
  hasFormula: boolean;
  hasValue: boolean;
}
export interface SheetRows {
  readonly rows: readonly Row[];
  readonly blank: number;
  readonly formulas: number;
  /** Formulas whose result the program never stored. */
  readonly unsolved: number;
  readonly merged: number;
}

/** Rows kept beyond the limit leave room for titles above the header. */
const MAX_ROWS = LIMITS.importRows + 20;
const MAX_MERGES = 20_000;
const MAX_FILLED = 2_000_000;

/** Column letters to a zero-based index; −1 when there are none. */
function columnOf(reference: string): number {
  let index = 0;
  for (const char of reference) {
    const code = char.charCodeAt(0);
    if (code < 65 || code > 90) break;
    index = index * 26 + (code - 64);
  }
  return index - 1;
}

function readArea(reference: string): Area | null {
  const [from, to] = reference.split(':');
  if (!from || !to) return null;
  const rowOf = (text: string): number => Number(text.replace(/^[A-Z]+/, ''));
  return { top: rowOf(from), left: columnOf(from), bottom: rowOf(to), right: columnOf(to) };
}

const TRUTH: ReadonlyMap<string, string> = new Map([
  ['1', 'TRUE'],
  ['0', 'FALSE'],
  ['true', 'TRUE'],
  ['false', 'FALSE'],
]);

/** Numbers as a person sees them: the shortest text that is the same number, in the scale and currency of its format. */
function numberText({ value, style }: OpenCell, { formats, epoch1904 }: SheetContext): string {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) return value;
  const { isDate = false, look = null } = formats[style] ?? {};
  return (isDate ? serialToIso(number, epoch1904) : null) ?? shownNumber(plainNumber(number), look);
}
/** A sheet keeps fifteen digits: a longer number is shown as the rounded one it is. */
const LONGEST = 1e15;
const plainNumber = (number: number): string => {
  if (Math.abs(number) >= LONGEST) return number.toExponential().toUpperCase();
  return Number.isInteger(number) ? number.toFixed(0) : String(number);
};

/** A cell's text: the value the program last computed, never a formula evaluated here. */
function cellText(cell: OpenCell, context: SheetContext): string {
  switch (cell.type) {
    case 's':
      return context.strings[Number(cell.value)] ?? '';
    case 'inlineStr':
    case 'str':
      return unescapeText(cell.value);
    case 'e':
      return cell.value;
    case 'b':
      return TRUTH.get(cell.value) ?? cell.value;
    case 'd':
      return cell.value.endsWith('T00:00:00') ? cell.value.slice(0, 10) : cell.value;
    default:
      return numberText(cell, context);
  }
}

interface OpenRow {
  readonly row: number;
  readonly cells: string[];
  readonly marks: Map<number, CellMark>;
}

/** Every cell of a merged area holds what its first cell shows; only rows that hold something of their own are filled. */
function fillMerged(rows: readonly OpenRow[], areas: readonly Area[]): void {
  const at = new Map(rows.map((row, index) => [row.row, index]));
  let filled = 0;
  for (const area of areas) {
    const first = at.get(area.top);
    const value = first === undefined ? '' : (rows[first]?.cells[area.left] ?? '');
    if (first === undefined || value === '') continue;
    for (let index = first; index < rows.length; index++) {
      const row = rows[index];
      if (row === undefined || row.row > area.bottom) break;
      const right = Math.min(area.right, LIMITS.importColumns - 1);
      for (let column = area.left; column <= right; column++) {
        if (area.bottom > area.top) row.marks.set(column, index === first ? 'shared' : 'filled');
        row.cells[column] ||= value;
      }
      filled += right - area.left + 1;
      if (filled > MAX_FILLED) throw new ImportRefusal('xlsx.tooHeavy');
    }
  }
}

const hasHoles = (cells: readonly string[]): string[] => Array.from(cells, (cell) => cell ?? '');

/** Collects one sheet's rows as its XML streams by. */
class SheetCollector {
  readonly rows: OpenRow[] = [];
  readonly areas: Area[] = [];
  blank = 0;
  formulas = 0;
  unsolved = 0;
  #row: OpenRow | null = null;
  #rowNumber = 0;
  #column = -1;
  #cell: OpenCell | null = null;
  #inValue = false;
  #inGuide = false;
  readonly #context: SheetContext;
  constructor(context: SheetContext) {
    this.#context = context;
  }

  open(name: string, attributes: Attributes): void {
    switch (name) {
      case 'row':
        this.#rowNumber = Number(attributes.r ?? this.#rowNumber + 1);
        this.#row = { row: this.#rowNumber, cells: [], marks: new Map() };
        this.#column = -1;
        break;
      case 'c':
        this.#column = attributes.r === undefined ? this.#column + 1 : columnOf(attributes.r);
        this.#cell = {
          column: this.#column,
          type: attributes.t ?? 'n',
          style: Number(attributes.s ?? 0),
          value: '',
          hasFormula: false,
          hasValue: false,
        };
        break;
      case 'f':
        this.formulas++;
        if (this.#cell) this.#cell.hasFormula = true;
        break;
      case 'rPh':
        this.#inGuide = true;
        break;
      case 'v':
      case 't':
        this.#inValue = this.#cell !== null && !this.#inGuide;
        if (this.#cell) this.#cell.hasValue = true;
        break;
      case 'mergeCell':
        this.#addArea(attributes.ref ?? '');
        break;
    }
  }

  text(part: string): void {
    if (this.#inValue && this.#cell) this.#cell.value = cutCell(this.#cell.value + part);
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.#inValue = false;
    if (name === 'rPh') this.#inGuide = false;
    if (name === 'c') this.#endCell();
    if (name === 'row') this.#endRow();
  }

  #addArea(reference: string): void {
    const area = readArea(reference);
    if (area !== null) this.areas.push(area);
    if (this.areas.length > MAX_MERGES) throw new ImportRefusal('xlsx.tooHeavy');
  }

  #endCell(): void {
    const cell = this.#cell;
    this.#cell = null;
    if (!cell || !this.#row) return;
    if (cell.hasFormula && !cell.hasValue) this.#markUnsolved(cell, this.#row);
    if (cell.value === '') return;
    const text = cellText(cell, this.#context);
    if (text === '' || cell.column < 0) return;
    if (cell.column >= LIMITS.importColumns) {
      throw new ImportRefusal('file.tooManyColumns', { limit: LIMITS.importColumns });
    }
    this.#row.cells[cell.column] = text;
  }

  /** A formula whose result was never stored shows nothing, which is not the same as an empty cell. */
  #markUnsolved({ column }: OpenCell, { marks }: OpenRow): void {
    this.unsolved++;
    if (column >= 0 && column < LIMITS.importColumns) marks.set(column, 'unsolved');
  }

  #endRow(): void {
    const row = this.#row;
    this.#row = null;
    if (!row || row.cells.every((cell) => cell.trim() === '')) {
      this.blank++;
      return;
    }
    if (this.rows.length >= MAX_ROWS) throw new ImportRefusal('file.tooManyRows', { limit: LIMITS.importRows });
    this.rows.push({ ...row, cells: hasHoles(row.cells) });
  }
}

/** Reads one sheet. Empty rows and cells cost nothing, so a sheet formatted down to its last row is no burden. */
export async function readSheet(chunks: AsyncIterable<Uint8Array>, context: SheetContext): Promise<SheetRows> {
  const collector = new SheetCollector(context);
  await readXml(chunks, {
    open: (name, attributes) => collector.open(name, attributes),
    text: (part) => collector.text(part),
    close: (name) => collector.close(name),
  });
  fillMerged(collector.rows, collector.areas);
  const { rows, blank, formulas, unsolved, areas } = collector;
  return {
    rows: rows.map(({ row, cells, marks }) => ({ row, cells: hasHoles(cells), ...(marks.size > 0 && { marks }) })),
    blank,
    formulas,
    unsolved,
    merged: areas.length,
  };
}

/** Notes a person should see before trusting a sheet. */
export function sheetNotes(sheet: string, found: SheetRows): Note[] {
  const notes: Note[] = [];
  if (found.merged > 0) notes.push({ code: 'sheet.merged', params: { sheet, areas: found.merged } });
  if (found.formulas > 0) notes.push({ code: 'sheet.formulas', params: { sheet, cells: found.formulas } });
  if (found.unsolved > 0) notes.push({ code: 'sheet.unsolved', params: { sheet, cells: found.unsolved } });
  return notes;
}
