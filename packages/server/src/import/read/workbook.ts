import { isDateFormat } from './number-format.ts';
import { type NumberLook, numberLook } from './shown-number.ts';
import { cutCell } from './text.ts';
import { readXml, type XmlHandlers } from './xml.ts';
import type { ZipContent } from './zip.ts';

export interface SheetPart {
  readonly name: string;
  readonly path: string;
  readonly hidden: boolean;
}
export interface Workbook {
  readonly sheets: readonly SheetPart[];
  /** Day zero is 1 January 1904 instead of 31 December 1899. */
  readonly epoch1904: boolean;
}

const MAIN = 'xl/workbook.xml';

/** Reads a part that may be missing: a workbook without texts has no list of texts. */
const readPart = async (zip: ZipContent, name: string, on: XmlHandlers): Promise<void> => {
  if (zip.has(name)) await readXml(zip.read(name), on);
};

/** Where the parts lie: relationship id → path inside the archive. */
async function readTargets(zip: ZipContent, relations: string, base: string): Promise<Map<string, string>> {
  const targets = new Map<string, string>();
  await readPart(zip, relations, {
    open: (name, { Id, Target, TargetMode }) => {
      if (name !== 'Relationship' || !Id || !Target || TargetMode === 'External') return;
      targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `${base}${Target}`);
    },
  });
  return targets;
}

/** The workbook's own part; named in the package's relations, which nearly always say xl/workbook.xml. */
async function findMain(zip: ZipContent): Promise<string> {
  if (zip.has(MAIN)) return MAIN;
  const targets = await readTargets(zip, '_rels/.rels', '');
  return [...targets.values()].find((target) => /workbook\d*\.xml$/i.test(target)) ?? MAIN;
}

/** Names, order and visibility of the sheets. */
export async function readWorkbook(zip: ZipContent): Promise<Workbook> {
  const main = await findMain(zip);
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const targets = await readTargets(zip, `${folder}_rels/${main.slice(folder.length)}.rels`, folder);
  const sheets: SheetPart[] = [];
  let epoch1904 = false;
  await readPart(zip, main, {
    open: (name, attributes) => {
      if (name === 'workbookPr') epoch1904 = attributes.date1904 === '1' || attributes.date1904 === 'true';
      if (name !== 'sheet') return;
      const path = targets.get(attributes['r:id'] ?? attributes.id ?? '');
      const hidden = attributes.state === 'hidden' || attributes.state === 'veryHidden';
      if (path !== undefined && zip.has(path)) sheets.push({ name: attributes.name ?? '', path, hidden });
    },
  });
  return { sheets, epoch1904 };
}

/** How a cell's number is shown. */
export interface CellFormat {
  readonly isDate: boolean;
  readonly look: NumberLook;
}

/** Cell formats by their index. */
export async function readCellFormats(zip: ZipContent): Promise<readonly CellFormat[]> {
  const custom = new Map<number, string>();
  const formats: CellFormat[] = [];
  let inFormats = false;
  await readPart(zip, 'xl/styles.xml', {
    open: (name, attributes) => {
      if (name === 'numFmt') custom.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      if (name === 'cellXfs') inFormats = true;
      if (name !== 'xf' || !inFormats) return;
      const id = Number(attributes.numFmtId ?? 0);
      const code = custom.get(id) ?? null;
      const isDate = isDateFormat(id, code);
      formats.push({ isDate, look: isDate ? null : numberLook(code) });
    },
    close: (name) => {
      if (name === 'cellXfs') inFormats = false;
    },
  });
  return formats;
}

const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;
/** Sheets write characters XML forbids as _xHHHH_. */
export const unescapeText = (text: string): string =>
  text.includes('_x') ? text.replace(ESCAPED, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : text;

/** Texts that cells refer to by number; phonetic guides (rPh) are not part of the text. */
export async function readSharedStrings(zip: ZipContent): Promise<readonly string[]> {
  const strings: string[] = [];
  let text = '';
  let inText = false;
  let inGuide = false;
  await readPart(zip, 'xl/sharedStrings.xml', {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') inGuide = true;
      inText = name === 't' && !inGuide;
    },
    text: (part) => {
      if (inText) text = cutCell(text + part);
    },
    close: (name) => {
      if (name === 't') inText = false;
      if (name === 'rPh') inGuide = false;
      if (name === 'si') strings.push(unescapeText(text));
    },
  });
  return strings;
}
