import { crc32, deflateRawSync } from 'node:zlib';

export interface Part {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Lies about the inflated size when given. */
  readonly declared?: number;
  /** Already deflated bytes, for bodies too large to hold. */
  readonly deflated?: Uint8Array;
  readonly crc?: number;
}

function headers({ name, bytes, declared, deflated, crc }: Part, offset: number) {
  const body = deflated ?? deflateRawSync(bytes);
  const file = Buffer.from(name);
  const fields = Buffer.alloc(16);
  fields.writeUInt32LE(crc ?? crc32(bytes), 0);
  fields.writeUInt32LE(body.length, 4);
  fields.writeUInt32LE(declared ?? bytes.length, 8);
  fields.writeUInt16LE(file.length, 12);
  const common = Buffer.from([20, 0, 0, 8, 8, 0, 0, 0, 0, 0]);
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, fields, file, body]);
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(offset, 10);
  const central = Buffer.concat([
    Buffer.from('PK\x01\x02'),
    Buffer.from([20, 0]),
    common,
    fields.subarray(0, 14),
    Buffer.alloc(2),
    tail,
    file,
  ]);
  return { local, central };
}

/** An archive written byte by byte, so that a test can make one no honest program would. */
export function makeZip(parts: readonly Part[]): Uint8Array {
  const locals: Uint8Array[] = [];
  const centrals: Uint8Array[] = [];
  let offset = 0;
  for (const part of parts) {
    const { local, central } = headers(part, offset);
    locals.push(local);
    centrals.push(central);
    offset += local.length;
  }
  const size = centrals.reduce((sum, each) => sum + each.length, 0);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...centrals, end]);
}

const text = (name: string, content: string): Part => ({ name, bytes: Buffer.from(content) });
const NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** The parts of the smallest workbook around one sheet's XML; `more` parts replace or join them. */
export function workbookParts(sheet: string, more: readonly Part[] = [], properties = ''): Part[] {
  const parts = [
    text('[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    text(
      'xl/workbook.xml',
      `<workbook ${NS} xmlns:r="r"><workbookPr ${properties}/><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    text(
      'xl/_rels/workbook.xml.rels',
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    text(
      'xl/styles.xml',
      `<styleSheet ${NS}><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="165"/></cellXfs></styleSheet>`,
    ),
    text('xl/worksheets/sheet1.xml', `<worksheet ${NS}>${sheet}</worksheet>`),
  ];
  const names = new Set(more.map(({ name }) => name));
  return [...parts.filter(({ name }) => !names.has(name)), ...more];
}
