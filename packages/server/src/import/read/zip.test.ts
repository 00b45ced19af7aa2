import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readBytes, testFolder, workbookBytes } from '../testing/files.ts';
import { ImportRefusal } from './refusal.ts';
import { makeZip, type Part, workbookParts } from './zip-maker.ts';

const folder = testFolder();
async function codeOf(bytes: Uint8Array): Promise<string> {
  try {
    await readBytes(folder, bytes);
  } catch (error) {
    if (error instanceof ImportRefusal) return error.code;
    throw error;
  }
  return 'read';
}
const SHEET =
  '<sheetData><row r="1"><c r="A1" t="str"><v>客户名称</v></c><c r="B1" t="str"><v>阶段</v></c></row></sheetData>';
const MB = 1024 * 1024;

/** Megabytes of blanks between two tags, deflated piece by piece. */
const spaces = (megabytes: number): Uint8Array => Buffer.alloc(megabytes * MB, ' ');
const sheetPart = (bytes: Uint8Array, more: Partial<Part> = {}): Part => ({
  name: 'xl/worksheets/sheet1.xml',
  bytes,
  ...more,
});

test('the honest workbook these are made from is read', async () => {
  expect(await codeOf(makeZip(workbookParts(SHEET)))).toBe('read');
});

describe('B03 an archive that is a weapon is refused before it is unpacked', () => {
  test('one that declares four gigabytes', async () => {
    const part = sheetPart(Buffer.from('<worksheet/>'), { declared: 0xf000_0000 });
    expect(await codeOf(makeZip(workbookParts('', [part])))).toBe('xlsx.bomb');
  });
  test('one that inflates a thousandfold, as it says', async () => {
    const bytes = makeZip(workbookParts('', [sheetPart(spaces(40))]));
    expect(bytes.length).toBeLessThan(MB);
    expect(await codeOf(bytes)).toBe('xlsx.bomb');
  });
  test('one that inflates a thousandfold and says it does not', async () => {
    const part = sheetPart(new Uint8Array(0), { declared: 9 * MB, deflated: deflateRawSync(spaces(200)) });
    expect(['xlsx.bomb', 'xlsx.damaged']).toContain(await codeOf(makeZip(workbookParts('', [part]))));
  });
  test('many parts that are each small', async () => {
    const parts = Array.from({ length: 60 }, (_, n) => ({ name: `xl/media/${n}.xml`, bytes: spaces(1) }));
    expect(await codeOf(makeZip(workbookParts(SHEET, parts)))).toBe('xlsx.bomb');
  });
  test('more entries than any workbook has', async () => {
    const parts = Array.from({ length: 2_001 }, (_, n) => ({ name: `x/${n}`, bytes: new Uint8Array(0) }));
    expect(await codeOf(makeZip(workbookParts(SHEET, parts)))).toBe('xlsx.entries');
  });
  test('an archive inside', async () => {
    const inner = { name: 'xl/embeddings/inner.zip', bytes: makeZip(workbookParts(SHEET)) };
    expect(await codeOf(makeZip(workbookParts(SHEET, [inner])))).toBe('xlsx.nested');
  });
  test.each(['../../evil.xml', '/etc/passwd', 'C:\\evil.xml'])('a part that climbs out: %s', async (name) => {
    expect(await codeOf(makeZip(workbookParts(SHEET, [{ name, bytes: Buffer.from('x') }])))).toBe('xlsx.damaged');
  });
});

describe('B04 XML that reaches out or grows is refused', () => {
  const laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>';
  const reach = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>';
  test.each([laughs, reach])('%s', async (doctype) => {
    const part = sheetPart(Buffer.from(`<?xml version="1.0"?>${doctype}<worksheet>&a;</worksheet>`));
    expect(await codeOf(makeZip(workbookParts('', [part])))).toBe('xlsx.doctype');
  });
  test('in any part that is read, and wherever its bytes are cut', async () => {
    const strings = { name: 'xl/sharedStrings.xml', bytes: Buffer.from(`${' '.repeat(65_530)}${laughs}<sst/>`) };
    expect(await codeOf(makeZip(workbookParts(SHEET, [strings])))).toBe('xlsx.doctype');
  });
  test('broken XML is a damaged file', async () => {
    expect(await codeOf(makeZip(workbookParts('<sheetData><row></sheetData>')))).toBe('xlsx.damaged');
  });
});

test('a damaged archive, an old workbook and a cut one are told apart', async () => {
  const bytes = await workbookBytes((workbook) => workbook.addWorksheet('a').addRow(['客户名称', '阶段']));
  expect(await codeOf(bytes)).toBe('read');
  expect(await codeOf(bytes.subarray(0, bytes.length - 60))).toBe('xlsx.damaged');
  expect(await codeOf(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toBe('file.oldExcel');
  expect(await codeOf(Buffer.from('PK\x03\x04 and then nothing'))).toBe('xlsx.damaged');
});

test('B05 the library with unfixed flaws is nowhere in the lockfile', () => {
  const lock = JSON.parse(readFileSync(new URL('../../../../../package-lock.json', import.meta.url), 'utf8'));
  expect(Object.keys(lock.packages).filter((path) => path.endsWith('node_modules/xlsx'))).toEqual([]);
});
